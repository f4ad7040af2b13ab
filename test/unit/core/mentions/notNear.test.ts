import assert from 'node:assert/strict';
import { isNear } from '../../../../src/core/mentions/notNear';
import { foldedName } from '../../../../src/core/text/canonical';

describe('isNear', () => {
  const cases: [string, string, string, boolean][] = [
    ['食堂有苹果派，苹果是山东的', '苹果是', '苹果派', true],
    ['蘋果是山東的，餐廳有蘋果派', '蘋果是', '苹果派', true],
    ['食堂有苹果派\n苹果发布新机', '苹果发', '苹果派', false],
    ['食堂有苹果派\r苹果发布新机', '苹果发', '苹果派', false],
    ['食堂有苹果派。苹果发布新机', '苹果发', '苹果派', false],
    ['Had pie. Apple rose', 'Apple', 'pie', false],
    ['Had 1.5 pies of Apple', 'Apple', 'pies', true],
    ['苹果', '苹果', '苹果', false],
    ['苹果汁', '苹果', '苹果汁', true],
    ['a bite of Apple for LUNCH', 'Apple', 'lunch', true],
    ['Apple launches it', 'Apple', 'launch', false],
    ['Apple relaunch', 'Apple', 'launch', false],
    ['Apple and the main course', 'Apple', 'main course', true],
    [`梨${'，'.repeat(63)}苹果`, '苹果', '梨', true],
    [`梨${'，'.repeat(64)}苹果`, '苹果', '梨', false],
    [`苹果${'，'.repeat(63)}梨`, '苹果', '梨', true],
    [`苹果${'，'.repeat(64)}梨`, '苹果', '梨', false],
  ];
  for (const [text, name, word, expected] of cases) {
    it(`${expected ? 'finds' : 'does not find'} ${word} near ${name} in ${JSON.stringify(text)}`, () => {
      const start = text.indexOf(name);
      assert.equal(isNear(text, start, start + name.length, [foldedName(word)]), expected);
    });
  }
});
