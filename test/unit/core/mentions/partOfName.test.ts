import assert from 'node:assert/strict';
import {
  isAfterFirm,
  isBranch,
  isInTitle,
  isPaper,
  isShare,
  isUsaAfterFirm,
} from '../../../../src/core/mentions/partOfName';

type Check = (text: string, start: number, end: number) => boolean;

/** Texts with ⟦…⟧ around a name. */
function check(
  isPart: Check,
  what: string,
  { yes, no }: { readonly yes: readonly string[]; readonly no: readonly string[] },
): void {
  it(what, () => {
    for (const [marked, expected] of [
      ...yes.map((each) => [each, true] as const),
      ...no.map((each) => [each, false] as const),
    ]) {
      const start = marked.indexOf('⟦');
      const end = marked.indexOf('⟧') - 1;
      assert.equal(isPart(marked.replace(/[⟦⟧]/g, ''), start, end), expected, marked);
    }
  });
}

describe('A name that is a part of another', () => {
  check(isInTitle, 'is alone in title marks of either kind', {
    yes: ['《⟦芝加哥⟧》', '〈⟦芝加哥⟧〉', '看《⟦芝加哥⟧》。'],
    no: ['⟦芝加哥⟧', '《⟦芝加哥⟧的》', '《在⟦芝加哥⟧》', '（⟦芝加哥⟧）', '《⟦芝加哥⟧）', '（⟦芝加哥⟧》'],
  });

  check(isPaper, 'begins the title of a newspaper, which has up to ten characters more', {
    yes: [
      '《⟦伦敦⟧旗帜晚报》',
      '〈⟦华盛顿⟧邮报〉',
      '《⟦纽约⟧一二三四五六七八九十报》',
      '《⟦中国⟧新闻周刊》',
      '《⟦北京⟧青年杂志》',
    ],
    no: [
      '⟦伦敦⟧旗帜晚报',
      '《⟦伦敦⟧旗帜晚报',
      '《⟦日本⟧通报》',
      '《⟦纽约⟧一二三四五六七八九十一报》',
      '《在⟦伦敦⟧旗帜晚报》',
    ],
  });

  check(isShare, 'has with the words beside it the four characters of a share, next to a code', {
    yes: [
      '600118 ⟦中国⟧卫星',
      '600118（⟦中国⟧卫星',
      '600118.SH ⟦中国⟧卫星',
      '600118 新⟦中国⟧网',
      '⟦中国⟧卫星（600118）',
      '⟦中国⟧卫星600118',
      '⟦中国⟧卫星  |(600118',
      '⟦中国⟧移动（0941.HK）',
      '⟦中国⟧移动(00941.HK)',
    ],
    no: [
      '⟦中国⟧卫星',
      '600118 ⟦中国⟧大卫星',
      '600118 ⟦中国⟧星',
      '300000 ⟦中国⟧卫星',
      '1600118 ⟦中国⟧卫星',
      '1,600118 ⟦中国⟧卫星',
      '600118⟦中国⟧卫星',
      '600118         ⟦中国⟧卫星',
      '600118 ⟦中国⟧大陆',
      '600118 ⟦中国⟧香港',
      '600118 ⟦中国卫星⟧',
      '⟦中国⟧的卫（600118）',
      '⟦中国⟧卫星（6001181）',
      '⟦中国⟧卫星   |(600118',
      '⟦中国⟧大卫星（600118）',
      '⟦中国⟧移动（941.HK）',
      '⟦中国⟧移动（0941.HK1）',
      '⟦中国⟧，卫星（600118）',
    ],
  });

  it('is one of a share whose code is up to eight blanks away', () => {
    const isOne = (blanks: number) => isShare(`600118${' '.repeat(blanks)}中国卫星`, 6 + blanks, 8 + blanks);
    assert.deepEqual([0, 1, 8, 9].map(isOne), [false, true, true, false]);
  });

  check(isBranch, 'ends the name of a firm in letters, or is in brackets in that of one in Han', {
    yes: [
      'SOHO⟦中国⟧',
      'SOHO⟦中國⟧。',
      'Soho⟦中国⟧ ',
      '凌华科技（⟦中国⟧）有限公司',
      '凌华科技(⟦中国⟧)投资公司',
      '凌华（⟦香港⟧）一二三四五六有限公司',
      'xChina⟦中国⟧',
      'SOHO⟦中国⟧Q',
    ],
    no: [
      '⟦中国⟧',
      '4⟦中国⟧',
      'SOHO⟦中国⟧人',
      'SOHO⟦中国⟧5',
      'SOHO⟦美国⟧',
      'China⟦中国⟧',
      '美国VS⟦中国⟧',
      'in⟦中国⟧',
      'the GDP⟦中国⟧',
      'X（⟦中国⟧）有限公司',
      '凌华科技（⟦中国⟧）一二三四五六七有限公司',
      '凌华科技（⟦中国⟧）是公司',
      '凌华科技⟦中国⟧）有限公司',
    ],
  });

  check(isAfterFirm, 'is the country at the end of the name of a firm', {
    yes: [
      'of Arm ⟦China⟧',
      'at Arm ⟦China⟧.',
      'said Arm ⟦China⟧ is',
      "with Arm ⟦China⟧'s",
      'says, Arm ⟦China⟧ said',
      '在Arm ⟦China⟧（',
      'over AT&T ⟦China⟧, too',
      'over B2B ⟦China⟧, too',
      '– ARM ⟦China⟧',
      '— ARM ⟦China⟧ quickly',
    ],
    no: [
      'Arm ⟦China⟧',
      'of Arm⟦China⟧',
      'of Arm  ⟦China⟧',
      'of arm ⟦China⟧',
      'of A ⟦China⟧',
      'of Arm ⟦China⟧ sales',
      'of Arm ⟦China⟧ supply',
      'of Northern ⟦China⟧',
      'of Beijing ⟦China⟧',
      'to Arm ⟦China⟧',
      'of, Arm ⟦China⟧',
      'How Arm ⟦China⟧',
      'with Arm ⟦China⟧x',
      '– Arm ⟦China⟧',
      '— A-M ⟦China⟧',
      'Xwith Arm ⟦China⟧',
      '4with Arm ⟦China⟧',
    ],
  });

  check(isUsaAfterFirm, 'is the USA after a firm', {
    yes: ['Rakuten ⟦USA⟧', 'of Rakuten ⟦USA⟧ and', 'Abc ⟦USA⟧'],
    no: [
      'Rakuten ⟦US⟧',
      'Rakuten⟦USA⟧',
      'RAKUTEN ⟦USA⟧',
      'rakuten ⟦USA⟧',
      'Ab ⟦USA⟧',
      'Texas ⟦USA⟧',
      'Northern ⟦USA⟧',
      'Rakuten, ⟦USA⟧',
    ],
  });
});
