import assert from 'node:assert/strict';
import {
  initialsOf,
  readerBy,
  readingsOf,
  readName,
  surnameReading,
} from '../../../../../../src/core/text/languages/chinese/pinyin';

describe('pinyin', () => {
  function check(character: string, ...expected: readonly string[]): void {
    it(`reads ${character} as ${expected.join(' or ') || 'nothing'}`, () =>
      assert.deepEqual(readingsOf(character.charCodeAt(0)), expected));
  }

  check('英', 'ying');
  check('伟', 'wei');
  check('達', 'da');
  check('绿', 'lv');
  check('行', 'xing', 'hang');
  check('重', 'zhong', 'chong');
  check('长', 'zhang', 'chang');
  check('長', 'zhang', 'chang');
  check('厦', 'sha', 'xia');
  // None of their rare readings.
  check('王', 'wang');
  check('涛', 'tao');
  check('芒', 'mang');
  check('会', 'hui');
  // In names only, in Japan, or in Hong Kong.
  check('堃', 'kun');
  check('玞', 'fu');
  check('榊', 'shen');
  check('衞', 'wei');
  // First and last of all, and in none of the usual standards.
  check('吖', 'a', 'ya');
  check('座', 'zuo');
  check('䶮');
  check('鿍', 'gang');
  check('a');
  check('あ');

  it('knows each reading once, none but syllables, and with which letters they begin', () => {
    let count = 0;
    for (let unit = 0x4e00; unit < 0x9fff; unit++) {
      const found = readingsOf(unit);
      if (found.length > 0) count++;
      assert.equal(new Set(found).size, found.length);
      for (const reading of found) {
        assert.match(reading, /^[a-z]+$/);
        assert.ok((initialsOf(unit) >> (reading.charCodeAt(0) - 0x61)) & 1);
      }
    }
    assert.ok(count > 11_000, `${count}`);
  });

  it('reads nothing where characters are not in the order by pinyin', () => {
    const { compare } = new Intl.Collator('zh-u-co-pinyin');
    assert.equal(readerBy(compare)('英'), 'ying');
    assert.equal(readerBy((one, other) => (one < other ? -1 : 1))('英'), undefined);
  });

  it('knows how surnames are read', () => {
    assert.equal(surnameReading('单'.charCodeAt(0)), 'shan');
    assert.equal(surnameReading('單'.charCodeAt(0)), 'shan');
    assert.equal(surnameReading('王'.charCodeAt(0)), undefined);
    assert.ok((initialsOf('仇'.charCodeAt(0)) >> 16) & 1, 'q');
  });

  it('reads a name by its phrases, and surnames of people alone as surnames', () => {
    assert.deepEqual(readName('重庆银行A', false), ['chong', 'qing', 'yin', 'hang', undefined]);
    assert.deepEqual(readName('查理', true), ['zha', 'li']);
    assert.deepEqual(readName('查理', false), ['cha', 'li']);
  });
});
