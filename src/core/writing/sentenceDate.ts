import { lazy } from '../base/lazy';
import { type Base, baseOf, type Dated } from '../languages/calendar';
import { CHINESE_FORMS } from '../languages/chinese/dates';
import type { Parts } from '../languages/dateForm';
import { ENGLISH_FORMS } from '../languages/english/dates';
import { simplifiedHan } from '../text/han';

const FORMS = lazy(() =>
  [...ENGLISH_FORMS, ...CHINESE_FORMS].map(({ pattern, read }) => ({ pattern: new RegExp(pattern, 'gu'), read })),
);

/** Until when something is to be done says nothing of when the sentence happened. */
const DEADLINE_BEFORE =
  /(?:\b(?:by|until|till|before|through|no later than|ahead of|up to|as soon as|as early as|beyond|toward|towards)\s+(?:(?:about|around|the|early|late|mid|end|beginning|middle|start|of|at|least|fiscal|year)[\s-]*)*|(?<!截)(?:到|至|直到|直至|最迟|最晚|有望于?|预计于?|力争))$/iu;
const DEADLINE_AFTER = /^[年月]?[底末初]?[之以]?前(?!后|后|夕|往|三|两|列|景|所|期)/u;
/** Times beside what the sentence is about: when something else happened, or what a number is compared with. */
const ASIDE_BEFORE =
  /\b(?:which|who|whose|where|after|following|when|than|versus|compared (?:with|to)|from|founded|established|born|created)\b[^,;:.()—]*$|(?:较|比|相比|相较|同|与)$/iu;
const ASIDE_AFTER =
  /^的(?!时候)|^[^，。；、]{0,14}(?:成立|创立|创办|出生|同期|的时候|之后|后)(?!的?第)|^-?(?:\s?(?:levels?|figures?)\b)/u;
const WILL_BE_BEFORE =
  /\b(?:will|shall|would|to|due|scheduled|set|expected|plans?|planned|effective|starting)\b(?:(?!\b(?:said|says|told|announced|reported|according)\b)[^.;])*$|(?:将|拟|计划|预计|定于)[^，。；]*$/iu;

const WILL_BE_AFTER = /^[^，。；]{0,3}起?(?:正式)?(?:施行|生效|实施)/u;

/** In UTF-16 units: how much of a long text is read, and how much before a date says what it is. */
const LONGEST = 2000;
const NEAR = 200;

interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly date: Dated | undefined;
}

/**
 * The date that a sentence gives, in English or Chinese, and the last one where it is a time of several. Of several dates
 * the first counts that is neither an aside nor later than the note. Undefined where it gives none.
 *
 * @param noteDate the ISO 8601 date of its note, from which "last Thursday" and a day without a year are resolved.
 */
export function sentenceDate(written: string, noteDate: string | undefined): Dated | undefined {
  const sentence = simplifiedHan(written.slice(0, LONGEST));
  const base = baseOf(noteDate);
  const found = datesIn(sentence, base).filter(({ start, end }) => !isDeadline(sentence, start, end));
  const ranked = found.flatMap(({ start, end, date }) =>
    date ? [{ date, rank: rankOf(sentence, start, end, date, noteDate) }] : [],
  );
  return ranked.toSorted((a, b) => a.rank - b.rank)[0]?.date;
}

/** The date that a text is, of one that says nothing else; undefined for others, and where it has no year. */
export function wholeDate(text: string): Dated | undefined {
  const [first] = datesIn(simplifiedHan(text), undefined);
  return first?.start === 0 && first.end === text.length ? first.date : undefined;
}

/** In the order of the text. Where several forms fit, the longest one counts, even if it gives no date. */
function datesIn(sentence: string, base: Base | undefined): readonly FoundDate[] {
  const all: FoundDate[] = [];
  for (const { pattern, read } of FORMS()) {
    for (const { index, 0: whole, groups } of sentence.matchAll(pattern)) {
      const end = index + whole.length;
      const willBe = WILL_BE_BEFORE.test(before(sentence, index)) || WILL_BE_AFTER.test(sentence.slice(end));
      all.push({ start: index, end, date: read((groups ?? {}) as Parts, base, willBe) });
    }
  }
  const found: FoundDate[] = [];
  for (const each of all.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!found.some(({ start, end }) => each.start < end && start < each.end)) found.push(each);
  }
  return found.toSorted((a, b) => a.start - b.start);
}

function isDeadline(sentence: string, start: number, end: number): boolean {
  return DEADLINE_BEFORE.test(before(sentence, start)) || DEADLINE_AFTER.test(sentence.slice(end));
}

function rankOf(sentence: string, start: number, end: number, { date }: Dated, noteDate: string | undefined): number {
  const isAside = ASIDE_BEFORE.test(before(sentence, start)) || ASIDE_AFTER.test(sentence.slice(end));
  const isLater = noteDate !== undefined && date.slice(0, noteDate.length) > noteDate.slice(0, date.length);
  return (isAside ? 1 : 0) + (isLater ? 1 : 0);
}

function before(sentence: string, at: number): string {
  return sentence.slice(Math.max(0, at - NEAR), at);
}
