import { lazy } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import {
  type Base,
  baseOf,
  type Dated,
  type DateForm,
  type DateLanguage,
  type Parts,
} from '../../text/languages/calendar';
import type { Language } from '../../text/languages/language';
import { IN_LATIN_LETTERS, LANGUAGES } from '../../text/languages/languages';
import { mostIn } from '../../text/languages/proseLanguage';
import { simplifiedHan } from '../../text/units/han';
import { LONGEST_SENTENCE } from './stated';

type Forms = readonly (Omit<DateForm, 'pattern'> & { readonly pattern: RegExp })[];

const FORMS = lazy(
  () =>
    new Map<Language, Forms>(
      LANGUAGES.map((language) => [
        language,
        language.dates.forms.map((form) => ({ ...form, pattern: new RegExp(form.pattern, 'gu') })),
      ]),
    ),
);
const IN_OTHER_LETTERS = LANGUAGES.filter(({ writes }) => writes);

/** By whose rules the dates of a sentence are read, and by whose the words around them. */
interface Readers {
  readonly forms: Forms;
  readonly words: readonly DateLanguage[];
}

/** Of the languages in Latin letters that of the sentence; where nothing tells which, the words around are read as English. */
function readersOf(sentence: string): Readers {
  const language = isInOtherLetters(sentence) ? undefined : mostIn(sentence);
  const judges = [...IN_OTHER_LETTERS, language ?? IN_LATIN_LETTERS[0]];
  const forms = (languages: readonly Language[]): Forms => languages.flatMap((each) => FORMS().get(each)!);
  return {
    forms: language ? forms(judges) : forms(LANGUAGES).filter(({ needsWords }) => !needsWords),
    words: judges.map(({ dates }) => dates),
  };
}

/** Whether a sentence has more characters of other letters than Latin ones: a single `es` makes no Chinese sentence German. */
function isInOtherLetters(sentence: string): boolean {
  let others = 0;
  for (let at = 0; at < sentence.length; at++) {
    if (IN_OTHER_LETTERS.some(({ writes }) => writes!(sentence, at))) others++;
    else if (/[a-z]/i.test(sentence[at]!)) others--;
  }
  return others > 0;
}

/** In UTF-16 units: how much before a date says what it is. */
const NEAR = 200;

interface FoundDate extends Span {
  readonly date: Dated | undefined;
  /** Whether the words around it speak of what is to come. */
  readonly willBe: boolean;
  readonly isUnsure: boolean;
  readonly isName: boolean;
}

/**
 * The date that a sentence gives, and the last one where it is a time of several. Undefined where it gives none, and where it gives
 * several of which any may be meant.
 *
 * @param noteDate the ISO 8601 date of its note, from which "last Thursday" and a day without a year are resolved.
 */
export function sentenceDate(written: string, noteDate: string | undefined): Dated | undefined {
  const { dates } = datesMeant(written, noteDate);
  return dates.length === 1 ? dates[0] : undefined;
}

/** The date that a sentence gives, or that of its note where it speaks of no other time; undefined where neither is sure. */
export function sentenceOrNoteDate(written: string, noteDate: string | undefined): Dated | undefined {
  const { dates, isOpen } = datesMeant(written, noteDate);
  if (dates.length > 0) return dates.length === 1 ? dates[0] : undefined;
  return isOpen || noteDate === undefined ? undefined : { date: noteDate };
}

interface MeantDates {
  /**
   * Those that are neither asides, nor in quotations, nor later than the note, else those that are one of it. Of a date and a part of it, as a year
   * and a month of it, only the first in the sentence.
   */
  readonly dates: readonly Dated[];
  /** Whether the sentence speaks of a time that it does not say: "March that year". */
  readonly isOpen: boolean;
}

function datesMeant(text: string, noteDate: string | undefined): MeantDates {
  const sentence = simplifiedHan(text.slice(0, LONGEST_SENTENCE));
  const written = ({ start, end }: Span): string => sentence.slice(start, end);
  const base = baseOf(noteDate);
  const readers = readersOf(sentence);
  const { words } = readers;
  const says = saysAround(sentence, words);
  const all = datesIn(sentence, base, readers).filter(
    (found) => !says('compared', found) && (/\d/.test(written(found)) || !isInQuotation(sentence, found.start)),
  );
  const found = all.filter((each) => !says('deadline', each) && !says('otherTime', each));
  const ranked = found.flatMap((each) => {
    const { date, isUnsure } = each;
    if (!date || (!each.willBe && isYearAfter(written(each), base))) return [];
    const reasons = [says('aside', each), !isUnsure && isLater(date, noteDate), isInQuotation(sentence, each.start)];
    return [{ date, isUnsure, rank: reasons.filter(Boolean).length }];
  });
  const best = Math.min(...ranked.map(({ rank }) => rank));
  const meant: { date: Dated; isUnsure: boolean }[] = [];
  for (const { date, isUnsure, rank } of ranked) {
    if (rank !== best) continue;
    const same = meant.find((each) => isPartOf(each.date, date) || isPartOf(date, each.date));
    if (!same) meant.push({ date, isUnsure });
    else if (same.isUnsure) Object.assign(same, { date, isUnsure });
  }
  const isUnsure = meant.length === 1 && meant[0]!.isUnsure;
  return {
    dates: isUnsure ? [] : meant.map(({ date }) => date),
    isOpen: isUnsure || found.length < all.length || found.some(({ date, isName }) => date === undefined && !isName),
  };
}

function isPartOf(part: Dated, whole: Dated): boolean {
  const { date, endDate = date } = whole;
  const last = part.endDate ?? part.date;
  return part.date.slice(0, date.length) >= date && last.slice(0, endDate.length) <= endDate;
}

/** Opening and closing signs of quotations. */
const QUOTATIONS: readonly (readonly [open: string, close: string])[] = [
  ['“', '”'],
  ['「', '」'],
  ['『', '』'],
  ['«', '»'],
];
const GERMAN_QUOTATION = ['„', '“'] as const;

/** Whether an offset is in a quotation, which may begin or end in another sentence: its "today" is the day on which it was said. */
function isInQuotation(sentence: string, at: number): boolean {
  const count = (sign: string, from: number, to?: number): number => sentence.slice(from, to).split(sign).length - 1;
  const signs = sentence.includes('„') ? [GERMAN_QUOTATION] : QUOTATIONS;
  return (
    count('"', 0, at) % 2 === 1 ||
    signs.some(([open, close]) => count(open, 0, at) > count(close, 0, at) || count(close, at) > count(open, at))
  );
}

/** A year after that of the note is a part of a name where nothing is to come: the summit of 2030. */
function isYearAfter(written: string, base: Base | undefined): boolean {
  const [, year] = /^(\d{4})\S?\s*$/.exec(written) ?? [];
  return year !== undefined && base !== undefined && Number(year) > base.year;
}

/** The date that a text is, of one that says nothing else; undefined for others, and where it has no year. */
export function wholeDate(text: string): Dated | undefined {
  const [first] = datesIn(simplifiedHan(text), undefined, readersOf(text));
  return first?.start === 0 && first.end === text.length ? first.date : undefined;
}

/** In the order of the text. Where several forms fit, the longest one counts, even if it gives no date. */
function datesIn(sentence: string, base: Base | undefined, { forms, words }: Readers): readonly FoundDate[] {
  // Most do not fit, and a search is much faster than an iterator of no matches.
  const fitting = forms.filter(({ pattern }) => sentence.search(pattern) >= 0);
  const all = fitting.flatMap((form) =>
    Array.from(sentence.matchAll(form.pattern), ({ index, 0: { length }, groups }) => ({
      form,
      start: index,
      end: index + length,
      parts: (groups ?? {}) as Parts,
    })),
  );
  const longest: typeof all = [];
  for (const each of all.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (!longest.some(({ start, end }) => each.start < end && start < each.end)) longest.push(each);
  }
  const says = saysAround(sentence, words);
  return longest
    .toSorted((a, b) => a.start - b.start)
    .map(({ form, start, end, parts }) => {
      const willBe = says('willBe', { start, end });
      const date = form.read(parts, base, willBe);
      // Of a month without a year it may not be clear which is meant.
      const ahead = date ?? form.read(parts, base, true);
      const isUnsure = form.isUnsure === true || date !== ahead || says('unsure', { start, end });
      return { start, end, date: ahead, willBe, isUnsure, isName: form.isName === true };
    });
}

type Saying = 'compared' | 'deadline' | 'otherTime' | 'unsure' | 'aside' | 'willBe';

/** Whether the words before or after a date say so, in one of the languages. */
function saysAround(sentence: string, words: Readers['words']): (what: Saying, date: Span) => boolean {
  return (what, { start, end }) => {
    const before = sentence.slice(Math.max(0, start - NEAR), start);
    const after = sentence.slice(end, end + NEAR);
    return words.some((dates) => dates[`${what}Before`]?.test(before) || dates[`${what}After`]?.test(after));
  };
}

/** Whether a date is after that of the note, as far as both say. */
function isLater({ date }: Dated, noteDate: string | undefined): boolean {
  return noteDate !== undefined && date.slice(0, noteDate.length) > noteDate.slice(0, date.length);
}
