import { memoize } from '../../text/base/lazy';
import type { DatedItem } from './chronicle';
import { isWrittenBy, type Whose } from './entityFilter';
import { periodText } from './valueText';

/** A range of dates, both ends included. Each end is an ISO date that may be shortened, or undefined for no limit. */
export interface DateRange {
  readonly since: string | undefined;
  readonly until: string | undefined;
}

/** Which dated items a timeline shows; where a property is undefined, it leaves nothing out. */
export interface ChronicleFilter {
  /** At least one of them has to do with the item. */
  readonly entities?: ReadonlySet<string> | undefined;
  readonly kinds?: ReadonlySet<string> | undefined;
  readonly period?: DateRange | undefined;
  readonly whose?: Whose | undefined;
  /** Whether an entity is wanted; then at least one that has to do with the item is. */
  readonly isWanted?: ((id: string) => boolean) | undefined;
  /** Also what has no date; it is in no period. */
  readonly undated?: boolean | undefined;
}

export function filterChronicle<T extends Omit<DatedItem, 'key' | 'order' | 'said'>>(
  items: readonly T[],
  { entities, kinds, period, whose = 'both', isWanted, undated = false }: ChronicleFilter,
): readonly T[] {
  const hasAny = ({ about, involved }: T, isOne: (id: string) => boolean): boolean =>
    isOne(about) || involved.some(isOne);
  return items.filter(
    (item) =>
      (item.date !== '' || (undated && !period)) &&
      (!kinds || kinds.has(item.kind)) &&
      (!period || isIn(period, item)) &&
      isWrittenBy(whose, item.parts) &&
      (!entities || hasAny(item, (id) => entities.has(id))) &&
      (!isWanted || hasAny(item, isWanted)),
  );
}

const PERIOD = /^(\d{4}(?:-\d\d(?:-\d\d)?)?)?\s*(?:([/–至])\s*)?(\d{4}(?:-\d\d(?:-\d\d)?)?)?$/;

/** "2025-07" is that month, "2025-07-10/" is since that day, "/2025" until the end of that year; undefined for any other text. */
export function parsePeriod(text: string): DateRange | undefined {
  const [, since, to, until] = PERIOD.exec(text.trim()) ?? [];
  if (since === undefined && until === undefined) return undefined;
  if (to !== undefined) return { since, until };
  return since === undefined || until !== undefined ? undefined : { since, until: since };
}

/** Whether a date is in the period. One that is less exact is in it if it may be: 2025-07 is since 2025-07-10. */
export function isIn(
  { since, until }: DateRange,
  { date, endDate = date }: Pick<DatedItem, 'date' | 'endDate'>,
): boolean {
  return (
    (since === undefined || endDate >= since.slice(0, endDate.length)) &&
    (until === undefined || date.slice(0, until.length) <= until)
  );
}

/** "since 2025-07-10", "2025-05 – 2025-07", "2025-07". */
export function periodWords({ since, until }: DateRange, locale: string): string {
  return periodText({ startDate: since, endDate: until }, since, locale);
}

export interface YearOf<T> {
  readonly year: string;
  /** Items of the year as a whole are in one of their own, whose `month` is the year. */
  readonly months: readonly { readonly month: string; readonly items: readonly T[] }[];
}

/** Items by year and month, in their order. A month is as in an ISO date: "2025-07". */
export function byYearAndMonth<T extends { readonly date: string }>(items: readonly T[]): readonly YearOf<T>[] {
  const years = new Map<string, Map<string, T[]>>();
  // Most are of the month of the one before.
  let latest: { readonly begin: string; readonly list: T[] } | undefined;
  for (const item of items) {
    const begin = item.date.slice(0, 8);
    if (latest?.begin !== begin) {
      const [month = '', year = ''] = /(-?\d{4})(?:-\d\d)?/.exec(item.date) ?? [];
      const months = memoize(years, year, () => new Map<string, T[]>());
      latest = { begin, list: memoize(months, month, () => []) };
    }
    latest.list.push(item);
  }
  return Array.from(years, ([year, months]) => ({
    year,
    months: Array.from(months, ([month, list]) => ({ month, items: list })),
  }));
}
