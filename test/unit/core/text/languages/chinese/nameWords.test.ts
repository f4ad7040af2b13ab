import assert from 'node:assert/strict';
import {
  areOrdinary,
  ORDINARY_STRINGS,
} from '../../../../../../src/core/text/languages/chinese/unregistered/nameWords';

describe('the ordinary Chinese words', () => {
  it('have everyday words, which are no names, and long ones', () => {
    const words = '国务卿 穆斯林 煤炭 睡眠 汉语 氨基酸 石墨 昆虫 土壤 宠物 轮胎 精神病学家 碳水化合物'.split(' ');
    assert.deepEqual(
      words.filter((word) => !ORDINARY_STRINGS.has(word)),
      [],
    );
  });

  it('do not have names, and are ordinary in a row', () => {
    assert.ok(!ORDINARY_STRINGS.has('寒武纪'));
    assert.ok(areOrdinary(['石墨', '煤炭']) && !areOrdinary(['石墨', '寒武纪']));
  });
});
