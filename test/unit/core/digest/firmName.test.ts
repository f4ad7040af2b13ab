import assert from 'node:assert/strict';
import { isOtherSpelling, mayBeNameOf, withoutLegalForm } from '../../../../src/core/digest/firmName';

describe('the name of a firm', () => {
  it('is the same without the legal form at its end', () => {
    assert.equal(withoutLegalForm('Dorsett China Group Co., Ltd.'), 'Dorsett China Group');
    assert.equal(withoutLegalForm('Norvex, Inc.'), 'Norvex');
    assert.equal(withoutLegalForm('Norvex'), 'Norvex');
    assert.equal(withoutLegalForm('Limited'), 'Limited');
    assert.equal(withoutLegalForm('多塞特 Co., Ltd.'), '多塞特 Co., Ltd.');
  });

  it('is spelt otherwise where one of its words differs in a letter or two', () => {
    const check = (one: string, other: string, expected: boolean) => {
      assert.equal(isOtherSpelling(one, other), expected, `${one}, ${other}`);
      assert.equal(isOtherSpelling(other, one), expected, `${other}, ${one}`);
    };
    check('Huayong Materials', 'Hayong Materials', true);
    check('Huayong Materials', 'Hayong Materials Ltd.', true);
    check('Huayong Materials', 'Huayong Materials', false);
    check('Huayong Materials', 'Hayong Material', false);
    check('Huayong Materials', 'Huayong', false);
    check('Huayong Magnets', 'Huayong Magnet', false);
    check('Huayong', 'Tessaline', false);
    check('Xinlu', 'Xinla', true);
    check('Xinl', 'Xinla', false);
    check('Huayong Materials', '华咏材料', false);
    check('华咏材料', '华永材料', false);
  });

  it('may be that of an entity by its first word, or by the reading of a Chinese name', () => {
    const check = (name: string, names: readonly string[], expected: boolean) =>
      assert.equal(mayBeNameOf(name, names), expected, `${name}: ${names.join(', ')}`);
    check('Norvex Lamps', ['Castellan', 'Norvex'], true);
    check('Norvexx Lamps', ['Norvex'], true);
    check('Quillon', ['Norvex'], false);
    check('Muwei Lamps', ['沐维灯业'], true);
    check('Muwai Lamps', ['沐维灯业'], true);
    check('Quillon', ['沐维灯业'], false);
    check('Muv', ['沐维灯业'], false);
    check('Muw', ['沐维灯业'], false);
    check('Muwe', ['沐维灯业'], true);
    check('Norvex', [], false);
  });
});
