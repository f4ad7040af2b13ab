import { compareIsoDates } from '../../text/units/isoDate';
import type { Fact } from '../model';
import type { Report } from './report';

/** Oldest first or newest first. */
export type FactOrder = 'ascending' | 'descending';

/** The order of most neighbours among the dates; oldest first where it is a draw. */
export function factOrder(dates: readonly string[]): FactOrder {
  let sum = 0;
  for (let at = 1; at < dates.length; at++) sum += compareIsoDates(dates[at - 1]!, dates[at]!);
  return sum > 0 ? 'descending' : 'ascending';
}

/** Reports every fact that breaks the order of most of its list. Facts without a date do not count. */
export function checkFactOrder(facts: readonly Fact[], report: Report): void {
  const dates = facts.flatMap(({ date }) => date ?? []);
  if (dates.length < 2) return;
  const sign = factOrder(dates.map(({ value }) => value)) === 'descending' ? -1 : 1;
  for (let at = 1; at < dates.length; at++) {
    const [before, date] = [dates[at - 1]!, dates[at]!];
    if (sign * compareIsoDates(before.value, date.value) <= 0) continue;
    report.add('fact-order', date.span, { date: date.value, before: before.value }, before.span);
  }
}
