import assert from 'node:assert/strict';
import { readingsOf } from '../../../../src/core/text/pinyin';

describe('pinyin', () => {
  function check(character: string, ...expected: readonly string[]): void {
    it(`reads ${character}`, () => {
      const found = readingsOf(character.charCodeAt(0));
      for (const reading of expected) assert.ok(found.includes(reading), `${reading} in ${found.join(', ')}`);
      if (expected.length === 0) assert.deepEqual(found, []);
    });
  }

  check('英', 'ying');
  check('伟', 'wei');
  check('達', 'da');
  check('绿', 'lv');
  check('行', 'hang', 'xing');
  check('重', 'chong', 'zhong');
  check('长', 'chang', 'zhang');
  check('a');
  check('あ');

  it('knows each reading once, and none but syllables', () => {
    for (let unit = 0x4e00; unit < 0x9fff; unit++) {
      const found = readingsOf(unit);
      assert.equal(new Set(found).size, found.length);
      for (const reading of found) assert.match(reading, /^[a-z]+$/);
    }
  });
});
