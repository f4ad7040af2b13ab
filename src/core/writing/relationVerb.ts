import type { Span } from '../base/span';
import { isFullStop } from '../languages/sentenceEnds';
import { simplifiedHan } from '../text/han';
import { type LinkChoice, linkChoices } from './linkChoices';
import { A, B, type Rule, rules, STOP } from './relationRules';

/** An entity in a sentence. The span counts in UTF-16 units of the sentence. */
export interface End extends Span {
  readonly schema: string;
}

/** What a sentence states about two of its entities. */
export interface VerbRelation extends LinkChoice {
  /** In percent, as a number: `15`, `9.18`. */
  readonly share?: string;
  /** What one is at the other, in the words of the sentence. */
  readonly role?: string;
  /** Whether it began at the time of the sentence: "acquired", not "owns". */
  readonly isEvent: boolean;
}

/** The beginning of the sentence, and the rest after the second entity, as far as patterns look. */
const REACH = 120;

/** Words that turn it into its opposite. */
const NOT =
  /\b(?:not|never|no longer|den(?:y|ies|ied)|abandon(?:s|ed)?|scrap(?:s|ped)?|block(?:s|ed)?|terminat(?:es?|ed)|reject(?:s|ed)?|call(?:s|ed) off|fail(?:s|ed)? to|without|instead of|rather than|unlike|stop(?:s|ped)?|suspend(?:s|ed)?)\b|n['’]t\b|没有|并未|尚未|从未|不再|终止|放弃|否认|取消|拒绝|停止|暂停|剔除|而非|不是/i;

/** What says directly after it that it came to nothing. */
const FAILED = /^\W{0,2}(?:failed|fell through|collapsed)\b|^的?(?:交易|计划)?(?:失败|告吹|未果|搁浅|被否)/i;

/**
 * What the words around two entities of a sentence state that one is to the other, in English or Chinese, as far as the
 * kinds of both allow it; undefined where they state nothing. Of several the nearest words count.
 */
export function verbRelation(sentence: string, first: End, second: End): VerbRelation | undefined {
  if (first.start > second.start) {
    const stated = verbRelation(sentence, second, first);
    return stated && { ...stated, from: stated.from === 0 ? 1 : 0 };
  }
  if (first.end > second.start) return undefined;
  const before = withStops(sentence.slice(Math.max(0, first.start - REACH), first.start));
  const between = withStops(sentence.slice(first.end, second.start));
  const after = withStops(sentence.slice(second.end, second.end + REACH));
  const text = before + A + between + B + after;
  const simplified = simplifiedHan(text);
  const allowed = linkChoices(first.schema, second.schema);
  let best: { readonly rule: Rule; readonly match: RegExpExecArray; readonly gap: number } | undefined;
  for (const rule of rules()) {
    if (!allowed.some(({ type, from }) => type === rule.words.type && (from === rule.from || rule.words.isMutual)))
      continue;
    const match = rule.pattern.exec(simplified);
    if (!match || NOT.test(match[0]) || FAILED.test(simplified.slice(match.index + match[0].length))) continue;
    const gap = gapOf(match);
    if (!best || gap < best.gap) best = { rule, match, gap };
  }
  return best && relation(best.rule, best.match, text);
}

/** The text with `STOP` for each full stop that ends a sentence in it. */
function withStops(text: string): string {
  return text.replace(/\.(?=\s)/g, (point, at: number) => (isFullStop(text, at) ? STOP : point));
}

/** The units of a match that are neither an entity nor the words that state it. */
function gapOf({ 0: whole, groups }: RegExpExecArray): number {
  return whole.length - (groups?.word ?? '').length;
}

function relation({ words, from }: Rule, { 0: whole, index, groups }: RegExpExecArray, text: string): VerbRelation {
  const { type, isEvent = false, hasRole, isMutual } = words;
  // As it is written, in traditional characters too.
  const at = index + whole.indexOf(groups?.noun ?? '');
  const role = hasRole && groups?.noun ? text.slice(at, at + groups.noun.length) : undefined;
  const share = type === 'Ownership' || type === 'Supply' ? shareIn(text, index, index + whole.length) : undefined;
  return {
    type,
    from: isMutual ? 0 : from,
    isEvent,
    ...(share !== undefined && { share }),
    ...(role !== undefined && { role: role.trim() }),
  };
}

const PERCENT =
  '(?<n>\\d{1,3}(?:\\.\\d+)?)\\s?(?:%|％|percent\\b|per cent\\b|pct\\b)|百分之(?<zh>[零〇一二三四五六七八九十点百]+)';
const SHARES = new RegExp(PERCENT, 'giu');
/** What a percentage is of, beside it: anything else is growth or a margin. */
const OF_SHARES_AFTER =
  /^(?:的|以上的?)?[\s-]*(?:[\w’'-]+ ){0,2}?(?:stakes?|shares?|interest|equity|holding|ownership|owned|of\b|in\b|股|权益|by\b|份额|$)/iu;
const OF_SHARES_BEFORE =
  /(?:stake|interest|shareholding|holding|owns?|holds?|held|acquired?|acquires|持股(?:比例)?|持有|占股|股权比例|比例|收购|入股)(?:[^,.，。]{0,16})$/iu;

/** The percentage of what one has of the other, nearest to the words that state it. */
function shareIn(text: string, start: number, end: number): string | undefined {
  const found = [...text.matchAll(SHARES)].flatMap(({ index, 0: whole, groups }) => {
    const value = groups?.n ?? chineseNumber(groups?.zh ?? '');
    const isShare =
      OF_SHARES_AFTER.test(text.slice(index + whole.length)) || OF_SHARES_BEFORE.test(text.slice(0, index));
    const away = Math.max(start - index - whole.length, index - end, 0);
    return value !== undefined && Number(value) <= 100 && isShare && away <= 24 ? [{ value, away }] : [];
  });
  return found.toSorted((a, b) => a.away - b.away)[0]?.value;
}

/** 十五, 二十, 百, 三点五; undefined for what is not a number. */
function chineseNumber(written: string): string | undefined {
  const digits = '零一二三四五六七八九';
  const [whole = '', part] = written.replaceAll('〇', '零').split('点');
  if (whole === '百' || whole === '一百') return '100';
  const [tens = '', ones] = whole.includes('十') ? whole.split('十') : ['零', whole];
  const value = (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones ? digits.indexOf(ones) : 0);
  if (written === '' || value < 0 || Number.isNaN(value)) return undefined;
  return part === undefined ? String(value) : `${value}.${[...part].map((each) => digits.indexOf(each)).join('')}`;
}
