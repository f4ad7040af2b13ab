import assert from 'node:assert/strict';
import { classOf, foldUnit, UnitClass } from '../../../../../src/core/text/units/unitTable';

describe('unitTable', () => {
  const classes: [string, UnitClass][] = [
    ['a', UnitClass.letter],
    ['Я', UnitClass.letter],
    ['７', UnitClass.digit],
    ['\u0301', UnitClass.mark],
    ['英', UnitClass.han],
    ['〇', UnitClass.han],
    ['\ud842', UnitClass.han],
    ['한', UnitClass.hangul],
    ['カ', UnitClass.katakana],
    ['ー', UnitClass.katakana],
    ['ひ', UnitClass.unspaced],
    ['ก', UnitClass.unspaced],
    ['\u3000', UnitClass.space],
    ['\n', UnitClass.space],
    ['\ud83d', UnitClass.surrogate],
    ['_', UnitClass.other],
    ['。', UnitClass.other],
  ];
  for (const [char, expected] of classes) {
    it(`gives U+${char.charCodeAt(0).toString(16)} its class`, () => {
      assert.equal(classOf(char.charCodeAt(0)), expected);
    });
  }

  const folds: [string, string][] = [
    ['ＮＶＩＤＩＡ', 'nvidia'],
    ['Straße', 'straße'],
    ['ΣΑΣς', 'σασσ'],
    ['ÉÅ', 'éå'],
    ['\u212b\u212a', 'åk'],
    ['’‘‐‑‒–', "''----"],
    ['•‧・･', '····'],
    ['—', '—'],
    ['臺台', '台台'],
    ['華為寧德時代', '华为宁德时代'],
    ['\uf900', '岂'],
  ];
  for (const [text, expected] of folds) {
    it(`folds ${text}`, () => {
      assert.equal([...text].map((char) => String.fromCharCode(foldUnit(char.charCodeAt(0)))).join(''), expected);
    });
  }

  it('folds nothing twice', () => {
    for (let unit = 0; unit < 0x10000; unit++)
      assert.equal(foldUnit(foldUnit(unit)), foldUnit(unit), unit.toString(16));
  });
});
