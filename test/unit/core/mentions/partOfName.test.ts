import assert from 'node:assert/strict';
import { isAfterFirm, isBranch, isPaper, isUsaAfterFirm } from '../../../../src/core/mentions/partOfName';

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
