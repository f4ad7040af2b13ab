import {
  type Base,
  type Dated,
  type DateForm,
  type DateLanguage,
  dated,
  isoDate,
  monthsOf,
  type Parts,
  yearOfQuarter,
} from './calendar';
import { ago, daysAway, daysOf, onWeekday, sureYearOf, type Unit, unitsAway, yearOfMonth } from './nearDates';

// What the named groups of a form mean, in every language: `y` a year (`y2` that of the end), `short` one of two or four digits, `relative` one
// by a word; `m` and `d` a month and a day (`m2` and `d2` of the end), `n` a number, `which` the last, this or the next, `unit`, `weekday`.

/** What the words of a language say in dates. */
export interface DateWords {
  /** From 1 to 12. */
  readonly monthOf: (name: string) => number;
  /** Of figures, a word or an ordinal. */
  readonly numberOf: (written: string) => number;
  /** 0 for this one, negative for one before. */
  readonly stepOf: (which: string) => number;
  /** 0 for Monday to 6 for Sunday. */
  readonly weekdayOf: (name: string) => number;
  readonly unitOf: (word: string) => Unit;
  /** Whether a month soon after that of the note is that of the year before, where nothing says that it is to come: it may be either elsewhere. */
  readonly isPast?: true;
}

/**
 * The words of a language in Latin letters: lists with spaces between, and `|` between those that say the same, in lower case. Of all but
 * numbers it is what they begin with.
 */
export interface DateTable {
  readonly months: string;
  readonly weekdays: string;
  /** From 0 on. */
  readonly numbers: string;
  /** From the first on. */
  readonly ordinals: string;
  readonly last: string;
  readonly next: string;
  /** As in `UNITS`. */
  readonly units: string;
}

const UNITS: readonly Unit[] = ['day', 'week', 'month', 'quarter', 'year'];

/** What the words of a table say. A month is 0 where the name is none. @param month the source of a pattern of all names of months. */
export function dateWords(table: DateTable, month: string): DateWords {
  const isMonth = new RegExp(`^${month}`, 'iu');
  const lists = (list: string) => list.split(' ').map((each) => each.split('|'));
  const begins = (list: string, word: string) =>
    lists(list).findIndex((each) => each.some((beginning) => word.toLowerCase().startsWith(beginning)));
  return {
    monthOf(name) {
      if (/^\d+$/.test(name)) return Number(name);
      const bare = name.replace(/\.$/, '');
      return isMonth.test(`${bare}.`) ? begins(table.months, bare) + 1 : 0;
    },
    numberOf(written) {
      if (/^\d+$/.test(written)) return Number(written);
      const number = lists(table.numbers).findIndex((each) => each.includes(written.toLowerCase()));
      return number >= 0 ? number : begins(table.ordinals, written) + 1;
    },
    stepOf: (which) => (begins(table.last, which) === 0 ? -1 : begins(table.next, which) + 1),
    weekdayOf: (name) => begins(table.weekdays, name),
    unitOf: (word) => UNITS[begins(table.units, word)]!,
  };
}

type Read = DateForm['read'];

/** Reads the parts of forms by the words of a language. */
export function dateReaders({ monthOf, numberOf, stepOf, weekdayOf, unitOf, isPast }: DateWords) {
  const step = (which: string | undefined) => (which === undefined ? undefined : stepOf(which));
  const figure = (written: string | undefined) => (written === undefined ? undefined : numberOf(written));
  /** The year that is given or told from that of the note. */
  const yearIn = ({ y, short, relative }: Parts, base: Base | undefined): number | undefined => {
    if (y !== undefined) return numberOf(y);
    if (short !== undefined) return short.length === 2 ? 2000 + Number(short) : Number(short);
    return relative === undefined || !base ? undefined : base.year + stepOf(relative);
  };
  const isGiven = ({ y, short, relative }: Parts) => (y ?? short ?? relative) !== undefined;
  const near = isPast ? yearOfMonth : sureYearOf;
  /** The year of a form whose year may be missing. */
  const year = (parts: Parts, base: Base | undefined, other: (now: Base) => number | undefined) =>
    isGiven(parts) ? yearIn(parts, base) : base && other(base);
  const part = (months: number, other: (now: Base, n: number) => number): Read => {
    return (parts, base) => {
      const n = numberOf((parts.n ?? parts.n2)!);
      const inYear = year(parts, base, (now) => other(now, n));
      return inYear === undefined ? undefined : monthsOf(inYear, (n - 1) * months + 1, months);
    };
  };
  const readers = {
    year: (parts, base) => {
      const found = yearIn(parts, base);
      return found === undefined ? undefined : dated(isoDate(found));
    },
    /** A month, a day or days. */
    days: (parts, base, willBe) => {
      const { m, d, m2, d2, which } = parts;
      const month = monthOf((m ?? m2)!);
      const inYear = year(parts, base, (now) => near(now, month, step(which), willBe));
      const toMonth = m2 === undefined ? undefined : monthOf(m2);
      return daysOf({ month, day: figure(d), toMonth, toDay: figure(d2) }, inYear);
    },
    daysOverYears: ({ y, m, d, y2, m2, d2 }) => {
      const end = isoDate(numberOf(y2!), monthOf(m2!), numberOf(d2!));
      return dated(isoDate(numberOf(y!), monthOf(m!), numberOf(d!)), end);
    },
    /** From one month to another; where only one of two years is given, it is that of the other too, or the one before. */
    months: (parts, base, willBe) => {
      const [first, last, end] = [monthOf(parts.m!), monthOf(parts.m2!), figure(parts.y2)];
      const before = (inYear: number) => inYear - (first > last ? 1 : 0);
      const start =
        end === undefined || isGiven(parts)
          ? year(parts, base, (now) => near(now, last, undefined, willBe))
          : before(end);
      if (start === undefined || (end === undefined && first >= last)) return undefined;
      return dated(isoDate(start, first), isoDate(end ?? start, last));
    },
    quarter: part(3, yearOfQuarter),
    half: part(6, (now) => now.year),
    weekday: ({ weekday, weekday2, which, which2 }, base, willBe) =>
      onWeekday(base, weekdayOf((weekday ?? weekday2)!), step(which ?? which2), willBe),
    /** Last week, this quarter. */
    units: ({ which, unit }, base) => unitsAway(base, unitOf(unit!), step(which) ?? 0),
    ago: ({ n, unit }, base) => ago(base, unitOf(unit!), numberOf(n!)),
  } satisfies Record<string, Read>;
  return readers;
}

/** A day so many days from that of the note. */
export function away(days: number): Read {
  return (_, base) => daysAway(base, days);
}

/** What looks like a date or has one in it, and gives none. */
export function none(): undefined {
  return undefined;
}

/** From one year in figures to a later one. */
export function yearsInFigures({ y, y2 }: Parts): Dated | undefined {
  return y! < y2! ? { date: y!, endDate: y2! } : undefined;
}

/** Reads the parts of a text that is a date or a part of one. @param pattern with the groups `d` or `d2`, `m` and `y`. */
export function partsReader(pattern: RegExp, monthOf: DateWords['monthOf']): DateLanguage['partsOf'] {
  return (text) => {
    const found = pattern.exec(text);
    const { d, d2, m, y } = found?.groups ?? {};
    const month = m === undefined ? undefined : monthOf(m);
    return !found || month === 0 || (d && d2) ? undefined : { year: y, month: month?.toString(), day: d ?? d2 };
  };
}

/** The words around the dates of a language in Latin letters, each list the source of a pattern. */
interface AroundDates {
  /** Words to which the date after them belongs: founded *in* May. */
  readonly datedAfter: string;
  readonly lineBefore: string;
  readonly lineOpen: string;
  readonly deadlines: string;
  /** What may be between such a word and its date, with what is after it. */
  readonly partsOfTime: string;
  readonly asides: string;
}

/** Matches words where a text ends. @param source of a regular expression. */
export function atEnd(source: string): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${source})$`, 'iu');
}

/** What such words say of a date, for `lazily<DateLanguage>`. */
export function wordsAroundDates(words: AroundDates) {
  return {
    saidBefore: () => atEnd(`(?:${words.datedAfter})\\s*`),
    lineBefore: () => new RegExp(`^(?:(?:${words.lineBefore})(?!\\p{L})[\\s-]*)+`, 'iu'),
    lineOpen: () => new RegExp(`^(?:${words.lineOpen})(?!\\p{L})`, 'iu'),
    deadlineBefore: () => atEnd(`(?:${words.deadlines})\\s+(?:${words.partsOfTime})*`),
    asideBefore: () => atEnd(`(?:${words.asides})(?!\\p{L})[^,;:.()—]*`),
  } satisfies { [K in keyof DateLanguage]?: () => DateLanguage[K] };
}
