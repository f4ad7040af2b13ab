import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hanTokens } from '../../../../../../src/core/text/languages/chinese/unregistered/chineseTokens';
import { chineseWords } from '../../../../../../src/core/text/languages/chinese/words';

const tokensOf = (text: string) => [...hanTokens(text)].flat();

describe('the words of Chinese text', () => {
  it('have between them one sign for all Latin words, and one for all numbers', () => {
    const words = tokensOf('据 Nvidia 说，2024 年涨3.5%').map(({ word }) => word);
    assert.deepEqual(words, ['据', 'A', '说', '，', '0', '年', '涨', '0']);
  });

  it('are those of each run of characters alone, however many are asked for at once', () => {
    const run = fc.array(fc.constantFrom(...'华为在中国发布新机的一与台积电合作研发'), { maxLength: 40 });
    const runs = fc.array(fc.tuple(run, fc.constantFrom('，', ' ', ' Intel ', '\n')), { minLength: 20, maxLength: 80 });
    fc.assert(
      fc.property(runs, (parts) => {
        const text = parts.map(([characters, sign]) => characters.join('') + sign).join('');
        const expected = parts.flatMap(([characters]) =>
          Array.from(chineseWords(characters.join('')), ({ segment }) => segment),
        );
        const han = tokensOf(text).filter(({ isHan }) => isHan);
        assert.deepEqual(
          han.map(({ word }) => word),
          expected,
        );
        for (const { start, end, word } of han) assert.equal(text.slice(start, end), word);
      }),
      { numRuns: 50 },
    );
  });

  it('are all there in a run longer than is segmented at once', () => {
    const text = '台积电表示'.repeat(500);
    assert.equal(
      tokensOf(text)
        .map(({ word }) => word)
        .join(''),
      text,
    );
  });
});
