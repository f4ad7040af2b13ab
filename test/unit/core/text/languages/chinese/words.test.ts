import assert from 'node:assert/strict';
import { chineseWords, hanAround } from '../../../../../../src/core/text/languages/chinese/words';

describe('the words of a Chinese text', () => {
  it('are looked for up to 16 units on each side of a name, and only in Han', () => {
    assert.deepEqual(hanAround('与华为合作。', { start: 1, end: 3 }), { start: 0, end: 5 });
    assert.deepEqual(hanAround('国'.repeat(100), { start: 50, end: 52 }), { start: 34, end: 68 });
  });

  it('are those of the dictionary', () => {
    assert.deepEqual(
      [...chineseWords('北京市出口汽车')].map(({ segment }) => segment),
      ['北京市', '出口', '汽车'],
    );
  });
});
