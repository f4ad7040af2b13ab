import assert from 'node:assert/strict';
import { findMentions } from '../../../../../src/core/notes/mentions/findMentions';
import { nameAround } from '../../../../../src/core/notes/unregistered/nameAround';
import { BUILT_IN } from '../../../../../src/core/registry/vocabulary/vocabulary';
import { knowing } from './unregisteredOf';

/** `‸` is the cursor. */
function check(written: string, expected: string): void {
  it(`${JSON.stringify(written)}: "${expected}"`, () => {
    const text = written.replace('‸', '');
    const mentions = findMentions(text, knowing('Nvidia', '英伟达'));
    assert.equal(nameAround(text, written.indexOf('‸'), mentions, BUILT_IN.codes), expected);
  });
}

describe('the name at a place of a note', () => {
  check('We met Blue Ke‸strel Foundry yesterday.', 'Blue Kestrel Foundry');
  check('We met ‸Blue Kestrel Foundry yesterday.', 'Blue Kestrel Foundry');
  check('We met Blue Kestrel Foundry‸, and left.', 'Blue Kestrel Foundry');
  check('The Bank of ‸the Blue River lends.', 'Bank of the Blue River');
  check('Talks with 沐曦‸股份（MetaX）', '沐曦股份 (MetaX)');
  check('Nvi‸dia sells chips.', 'Nvidia');
  check('Today Kest‸rel said', 'Kestrel');
  check('this is an ordi‸nary word', 'ordinary');
  check('他们在讨‸论价格', '讨论');
  check('亿纬锂能与国‸轩高科争夺二线份额', '国轩高科');
  check('亿纬锂能与‸国轩高科争夺二线份额', '国轩高科');
  check('亿纬‸锂能与国轩高科争夺二线份额', '亿纬锂能');
  check('宁德时‸代三季度出货约', '宁德时代');
  check('宁‸德时代三季度出货约', '宁德时代');
  check('中‸创新航、亿纬锂能', '中创新航');
  check('中创新航‸、亿纬锂能', '中创新航');
  check('蜂巢能‸源都没有来', '蜂巢能源');
  check('蜂‸巢能源都没有来', '蜂巢能源');
  check('王传‸福没有来', '王传福');
  check('李‸强计划访问', '李强');
  check('比亚迪‸由廉玉波发言', '比亚迪');
  check('比亚迪由‸廉玉波发言', '廉玉波');
  check('三安‸光电的价格', '三安光电');
  check('价格‸的变化', '价格');
  check('下雨。\n变化的价‸格\n讨论', '价格');
  check('下雨。\n变化的价格‸\n讨论', '价格');
  check('下雨。\n‸价格的变化\n讨论', '价格');
  check('one\n‸Two Rivers\nthree', 'Two Rivers');
  check('nothing  ‸  here', '');
  check('‸', '');
});
