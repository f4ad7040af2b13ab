import type { Fact } from '../model';
import type { Report } from './report';

/** Oldest first or newest first. */
export type FactOrder = 'ascending' | 'descending';

/** The order of most neighbours among the dates; oldest first where it is a draw. */
export function factOrder(dates: readonly string[]): FactOrder {
  let sum = 0;
  for (let at = 1; at < dates.length; at++) sum += compareDates(dates[at - 1]!, dates[at]!);
  return sum > 0 ? 'descending' : 'ascending';
}

/** Reports every fact that breaks the order of most of its list. Facts without a date do not count. */
export function checkFactOrder(facts: readonly Fact[], report: Report): void {
  const dates = facts.flatMap(({ date }) => date ?? []);
  if (dates.length < 2) return;
  const sign = factOrder(dates.map(({ value }) => value)) === 'descending' ? -1 : 1;
  for (let at = 1; at < dates.length; at++) {
    const [before, date] = [dates[at - 1]!, dates[at]!];
    if (sign * compareDates(before.value, date.value) <= 0) continue;
    report.add('fact-order', date.span, { date: date.value, before: before.value }, before.span);
  }
}

/** −1, 0 or 1. Dates that stop early are compared as far as both go: `2025` and `2025-06` are equal. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}
