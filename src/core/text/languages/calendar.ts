import { isoDateOf } from '../units/isoDate';

/** A day, month or year in ISO 8601, `2025-07-16`, `2025-07` or `2025`, and the last one where it is a time of several. */
export interface Dated {
  readonly date: string;
  readonly endDate?: string;
}

/** The date that a note is of, as numbers: a year, perhaps a month (1 to 12), perhaps a day. */
export interface Base {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** A year, a month from 1 to 12 and a day, in figures, as far as a text gives them. */
export interface DateParts {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

/** In ISO 8601; undefined without a year, for a day without a month, and for a date that does not exist. */
export function dateOfParts({ year, month, day }: DateParts): string | undefined {
  return year === undefined || (day !== undefined && month === undefined) ? undefined : isoDateOf(year, month, day);
}

/**
 * Patterns of dates in figures, with the groups of year, month and day; 0 for a part that the pattern does not have.
 */
const FIGURES: readonly (readonly [pattern: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})\s*[-/._]\s*(\d{1,2})\s*[-/._]\s*(\d{1,2})(?:[T ].*)?$/, 1, 2, 3],
  [/^(\d{4})\s*[-/._]\s*(\d{1,2})$/, 1, 2, 0],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, 3, 2, 1],
];

/** With slashes or hyphens, a date is read day first in some countries and month first in others. */
const SLASHES = /^(\d{1,2})([/-])(\d{1,2})\2(\d{4})$/;

/** The ISO 8601 date of a day or month in figures in another form; undefined for all else, and where it may be one of two. */
export function dateInFigures(text: string): string | undefined {
  const slashes = SLASHES.exec(text);
  if (slashes) {
    const [, first, , second, year] = slashes;
    const dates = new Set([isoDateOf(year, first, second), isoDateOf(year, second, first)]);
    dates.delete(undefined);
    return dates.size === 1 ? [...dates][0] : undefined;
  }
  for (const [pattern, year, month, day] of FIGURES) {
    const parts = pattern.exec(text);
    if (parts) return isoDateOf(parts[year], parts[month], day > 0 ? parts[day] : undefined);
  }
  return undefined;
}

/** Undefined for what is not a date. */
export function baseOf(date: string | undefined): Base | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(date ?? '') ?? [];
  if (year === undefined) return undefined;
  return { year: Number(year), ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

/** In ISO 8601, as far as it is given; undefined for a date that does not exist, and outside the years 1 to 9999. */
export function isoDate(year: number, month?: number, day?: number): string | undefined {
  if (!(year >= 1 && year <= 9999)) return undefined;
  return isoDateOf(String(year).padStart(4, '0'), month?.toString(), month === undefined ? undefined : day?.toString());
}

export function dated(date: string | undefined, endDate?: string): Dated | undefined {
  if (date === undefined) return undefined;
  return endDate === undefined || endDate <= date ? { date } : { date, endDate };
}

/** As exactly as the base is given. */
export function dateOfBase({ year, month, day }: Base): string {
  return isoDate(year, month, day)!;
}

/**
 * The date `days` after the base, or before it if negative, as exact as the base. Undefined outside the years 1 to
 * 9999.
 */
export function daysFrom(base: Base, days: number): string | undefined {
  const { year, month, day } = base;
  if (month === undefined || day === undefined) return dateOfBase(base);
  const time = new Date(Date.UTC(year, month - 1, day + days));
  const inYear = time.getUTCFullYear();
  return inYear >= 1 && inYear <= 9999 ? time.toISOString().slice(0, 10) : undefined;
}

/** The month so many months later; of a year, the year. Undefined outside the years 1 to 9999. */
export function monthsFrom({ year, month }: Base, months: number): string | undefined {
  if (month === undefined) return isoDate(year);
  const count = year * 12 + month - 1 + months;
  return isoDate(Math.floor(count / 12), (count % 12) + 1);
}

/** The day of the week, 0 for Monday to 6 for Sunday; undefined where the base has no day. */
export function weekdayOf({ year, month, day }: Base): number | undefined {
  if (month === undefined || day === undefined) return undefined;
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

/** The month of a week, since no day of it is given: that of the base for its own week, else that of its Monday. */
export function weekFrom(base: Base, weeks: number): string | undefined {
  return daysFrom(base, weeks === 0 ? 0 : weeks * 7 - (weekdayOf(base) ?? 0))?.slice(0, 7);
}

/** The three months of a quarter from 1 to 4, or the six of a half. */
export function monthsOf(year: number, first: number, count: number): Dated | undefined {
  return dated(isoDate(year, first), isoDate(year, first + count - 1));
}

/** The quarter so many quarters from that of the base. */
export function quarterFrom({ year, month }: Base, quarters: number): Dated | undefined {
  if (month === undefined) return dated(isoDate(year));
  const count = year * 4 + Math.floor((month - 1) / 3) + quarters;
  return monthsOf(Math.floor(count / 4), (count % 4) * 3 + 1, 3);
}

/** The latest beginning of a quarter that was not after the base. */
export function yearOfQuarter({ year, month }: Base, quarter: number): number {
  return month !== undefined && (quarter - 1) * 3 + 1 > month ? year - 1 : year;
}

/**
 * The year of a month that is written without one: that of the base, or the year before where it would be later than the
 * base; the year after where the sentence speaks of what will be and it would be over half a year ago. Undefined where it does not and
 * it would be: it may be of this year, or of one that another sentence tells.
 */
export function yearOf(base: Base, month: number, willBe: boolean): number | undefined {
  if (base.month === undefined) return base.year;
  const ahead = month - base.month;
  if (willBe) return ahead < -6 ? base.year + 1 : base.year;
  if ((12 - ahead) % 12 > 6) return undefined;
  return ahead > 0 ? base.year - 1 : base.year;
}

/** The named groups of a pattern. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** A way of writing a date. */
export interface DateForm {
  /** The source of a regular expression; what it takes is a date or looks like one. */
  readonly pattern: string;
  /** Whether it counts only in a sentence that other words show to be in the language. */
  readonly needsWords?: true;
  /**
   * @param base the date of the note, undefined if it has none.
   * @param willBe whether the words before speak of what is to come.
   * @returns undefined for what gives no date: a time of some years, a fiscal year, and what has no meaning without a base.
   */
  readonly read: (parts: Parts, base: Base | undefined, willBe: boolean) => Dated | undefined;
  /** Whether it may be meant or not, as `unsureBefore`. */
  readonly isUnsure?: true;
  /** Whether it is a name in which a date may be, and no time. */
  readonly isName?: true;
}

/** Forms that are read alike. @param patterns the sources of regular expressions. */
export function readBy(
  read: DateForm['read'],
  patterns: readonly string[],
  how?: Omit<DateForm, 'pattern' | 'read'>,
): readonly DateForm[] {
  return patterns.map((pattern) => ({ pattern, read, ...how }));
}

/**
 * The dates of a language. Those in sentences are matched in simplified characters. Where a member is the source of a regular
 * expression, it has no groups that capture. What is left out matches nothing.
 */
export interface DateLanguage {
  /** The forms in which sentences give dates. */
  readonly forms: readonly DateForm[];
  /** A date with a year and at least a month: the source of a regular expression. */
  readonly written: string;
  /** The parts of a text that is a date or a part of one, as `16 July`; undefined for other text. */
  readonly partsOf: (text: string) => DateParts | undefined;
  /** The words between the first and the last date of a time: the source of a regular expression. */
  readonly to: string;
  /** The words before a colon and the date of a text, as `Published`: the source of a regular expression. */
  readonly labels: string;
  /** Matches the end of a text to which the date after it belongs: "founded in" May 2020. */
  readonly saidBefore: RegExp;
  /** Match the words around the date in a line that says no more: `By the end of`. */
  readonly lineBefore: RegExp;
  readonly lineAfter?: RegExp;
  /** Matches such a line whose date is a beginning. */
  readonly lineOpen: RegExp;
  /** Matches the text before a date that is a deadline: it does not say when the event of the sentence happened. */
  readonly deadlineBefore: RegExp;
  readonly deadlineAfter?: RegExp;
  /** What the sentence is compared with, which leaves it its own time: "more than in 2023". */
  readonly comparedBefore: RegExp;
  readonly comparedAfter?: RegExp;
  /** When something else happened: "a concept first proposed in 1948". What the sentence is of it does not say. */
  readonly otherTimeBefore?: RegExp;
  readonly otherTimeAfter?: RegExp;
  /** Where it may be the time of the sentence or of something in it: it gives no date, and no other one is sure beside it. */
  readonly unsureBefore?: RegExp;
  readonly unsureAfter?: RegExp;
  /** When something else happened; it counts where the sentence gives no other date. */
  readonly asideBefore?: RegExp;
  readonly asideAfter?: RegExp;
  /** The sentence speaks of what is to come. */
  readonly willBeBefore: RegExp;
  readonly willBeAfter: RegExp;
}

/** 2025-07-16, 2025/7/16, 2025-07, but not in the name or address of a file; 16.7.2025; 16/07/2025 and 16-07-2025 where it is beyond doubt. */
export const FIGURE_FORMS: readonly DateForm[] = [
  {
    pattern: '(?=\\d)(?<![\\d/-]|\\b[Vv](?:ersion )?)(?<y>\\d{4})([-/.])(?<mo>\\d{1,2})\\2(?<d>\\d{1,2})(?![\\d/-])',
    read: inFigures,
  },
  { pattern: '(?<![\\d-]|\\p{Lu}{2} )(?<y>\\d{4})-(?<mo>0[1-9]|1[0-2])(?![\\d-])', read: inFigures },
  {
    pattern: '(?<![\\d./-])(?<whole>\\d{1,2}([./-])\\d{1,2}\\2\\d{4})(?![\\d-])',
    read: ({ whole }) => dated(dateInFigures(whole!)),
  },
];

/** From one day to another, 2026-05-30 to 2026-06-13. @param to what is between them: the source of a regular expression. */
export function daysInFigures(to: string): DateForm {
  const day = '\\d{4}(?:-\\d\\d-\\d\\d|[./]\\d{1,2}[./]\\d{1,2})';
  return {
    pattern: `(?<![\\d/-])(?<from>${day})\\s?(?:${to})\\s?(?<until>${day})(?![\\d/-])`,
    read: ({ from, until }) => dated(dateInFigures(from!), dateInFigures(until!)),
  };
}

function inFigures({ y, mo, d }: Parts): Dated | undefined {
  return dated(isoDate(Number(y), Number(mo), d === undefined ? undefined : Number(d)));
}
