import { LANGUAGES } from '../../text/languages/languages';
import { simplifiedHan } from '../../text/units/han';
import { LONGEST_SENTENCE } from './stated';

const NUMBER = '\\d{1,3}(?:\\.\\d{1,4}|,\\d{1,2})?';
const [BEFORE, AFTER] = (['before', 'after'] as const).map((side) =>
  LANGUAGES.flatMap(({ percent }) => percent[side] ?? []).join('|'),
);
/** 15%, 7.5 percent, a 15-percent stake, 7,5 Prozent, 百分之15. */
const SHARE = new RegExp(
  `(?:${BEFORE})\\s?(${NUMBER})(?![\\d.,])|(?<![\\d.,])(${NUMBER})[\\s-]?(?:[%％]|(?:${AFTER})(?!\\p{L}))`,
  'giu',
);

/** A number that may be a share, in small letters: the source of a regular expression. */
export const MAYBE_SHARE = `(?:${BEFORE})?\\s?[\\d.,]+(?:[\\s-]?(?:[%％]|${AFTER}))?`;

/** The share in percent that a sentence states, as a registry has it: "7.5"; undefined where it states none, or several. */
export function statedShare(sentence: string): string | undefined {
  const matches = [...sentence.slice(0, LONGEST_SENTENCE).matchAll(SHARE)];
  const [share, ...others] = new Set(matches.map(([, before, after]) => (before ?? after ?? '').replace(',', '.')));
  return share !== undefined && others.length === 0 && Number(share) <= 100 ? share : undefined;
}

/** $5 million, USD 5m, 5 million euros, 5亿美元. */
const MONEY = new RegExp(
  `[$€£¥￥₩₹]\\s?\\d|\\b[A-Z]{3}\\s?\\d|\\d\\s?[A-Z]{3}\\b|${LANGUAGES.map(({ money }) => money).join('|')}`,
  'u',
);

/** Whether a sentence names an amount of money. */
export function statesMoney(sentence: string): boolean {
  return MONEY.test(simplifiedHan(sentence.slice(0, LONGEST_SENTENCE)));
}
