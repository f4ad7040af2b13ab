import {
  type Base,
  type Dated,
  dated,
  dateOfBase,
  daysFrom,
  isoDate,
  monthsFrom,
  quarterFrom,
  weekdayOf,
  weekFrom,
  yearOf,
} from './calendar';

// What words such as "last", "three days ago" and "on Friday" mean from the date of a note; undefined where it has none.

export type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

export function daysAway(base: Base | undefined, days: number): Dated | undefined {
  return base && dated(daysFrom(base, days));
}

/** The day, week, month, quarter or year so many of them away: -1 for last week. */
export function unitsAway(base: Base | undefined, unit: Unit, steps: number): Dated | undefined {
  if (!base) return undefined;
  if (unit === 'day') return daysAway(base, steps);
  if (unit === 'week') return dated(weekFrom(base, steps));
  if (unit === 'month') return dated(monthsFrom(base, steps));
  return unit === 'year' ? dated(isoDate(base.year + steps)) : quarterFrom(base, steps);
}

/** So many days, weeks, months or years ago; of weeks it is the month of that day. */
export function ago(base: Base | undefined, unit: Unit, count: number): Dated | undefined {
  return base && unit === 'week' ? dated(daysFrom(base, -7 * count)?.slice(0, 7)) : unitsAway(base, unit, -count);
}

/** @param wanted 0 for Monday to 6 for Sunday. @param step undefined where no word says which. */
export function onWeekday(
  base: Base | undefined,
  wanted: number,
  step: number | undefined,
  willBe: boolean,
): Dated | undefined {
  if (!base) return undefined;
  const now = weekdayOf(base);
  if (now === undefined) return dated(dateOfBase(base));
  const back = (now - wanted + 7) % 7;
  if (step === 0) return daysAway(base, wanted - now);
  if (step === 1 || (willBe && step === undefined)) return daysAway(base, back === 0 ? (step === 1 ? 7 : 0) : 7 - back);
  return daysAway(base, step === -1 && back === 0 ? -7 : -back);
}

/** The year of a month that is written without one. @param step of "last July"; undefined where no word says which. */
export function yearOfMonth(
  base: Base | undefined,
  month: number,
  step: number | undefined,
  willBe: boolean,
): number | undefined {
  if (!base) return undefined;
  const now = base.month ?? 12;
  if (step === undefined) return yearOf(base, month, willBe);
  if (step === -1) return month < now ? base.year : base.year - 1;
  return step === 1 && month <= now ? base.year + 1 : base.year;
}

/** The year of a month; undefined where the month is after that of the base and no word says that it is to come: it may be either. */
export function sureYearOf(
  base: Base | undefined,
  month: number,
  step: number | undefined,
  willBe: boolean,
): number | undefined {
  const ahead = base?.month === undefined ? 0 : month - base.month;
  return step === undefined && !willBe && ahead > 0 && ahead <= 6 ? undefined : yearOfMonth(base, month, step, willBe);
}

/** Months from 1 to 12, and days; `to` is the last day where it is a time of several. */
export interface Days {
  readonly month: number;
  readonly day?: number | undefined;
  readonly toMonth?: number | undefined;
  readonly toDay?: number | undefined;
}

/** Days of a month, perhaps up to another, in a year that is that of the end: Dec. 30 to Jan. 2, 2025. */
export function daysOf({ month, day, toMonth = month, toDay }: Days, year: number | undefined): Dated | undefined {
  if (year === undefined) return undefined;
  const end = toDay === undefined ? undefined : isoDate(year, toMonth, toDay);
  return dated(isoDate(toMonth < month ? year - 1 : year, month, day), end);
}
