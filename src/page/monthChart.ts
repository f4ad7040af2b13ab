import type { Coming, TimelineMonth } from '../core/timeline/timelineData';
import { element } from './element';

export const COMING: Coming = 'coming';

/** Items without a year are under a sign. */
const SIGNS: Readonly<Record<string, string>> = { '': '–', [COMING]: '→' };

/** Months of a year that have a place of their own: all twelve, and before them what has no month. */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/**
 * A bar for each month, by year, the oldest left; right of all, one for what is coming. Each bar is a button that says its figure; Tab comes to one of them.
 *
 * @param months of the timeline; `COMING` and '' for what has no date have a bar each.
 */
export function monthChart(
  months: readonly TimelineMonth[],
  label: string,
  count: (month: TimelineMonth) => string,
): HTMLElement {
  const most = Math.max(1, ...months.map((each) => each.count));
  const byMonth = new Map(months.map((each) => [each.month, each]));
  const years = [...new Set(months.map(({ month }) => chartYear(month)))].sort((a, b) => numberOf(a) - numberOf(b));
  const bar = (month: string): HTMLElement => {
    const found = byMonth.get(month);
    if (!found) return element('span', {});
    const said = `${found.label}: ${count(found)}`;
    const fill = element('i', { 'aria-hidden': 'true' });
    fill.style.height = `${Math.ceil((found.count / most) * 100)}%`;
    return element(
      'button',
      { type: 'button', 'data-month': month, 'aria-label': said, title: said, tabindex: '-1' },
      fill,
    );
  };
  const year = (each: string, index: number): HTMLElement => {
    const sign = SIGNS[each];
    const isGap = index > 0 && sign === undefined && numberOf(each) - numberOf(years[index - 1]!) > 1;
    const slots = [
      ...(byMonth.has(each) ? [each] : []),
      ...(sign !== undefined ? [] : MONTHS.map((month) => `${each}-${month}`)),
    ];
    return element(
      'div',
      { class: sign !== undefined ? 'year undated' : isGap ? 'year gap' : 'year' },
      element('div', { class: 'slots' }, ...slots.map(bar)),
      element('span', { 'aria-hidden': 'true' }, sign ?? each),
    );
  };
  return element(
    'div',
    { class: 'month-bars', 'data-key': 'months', role: 'group', 'aria-label': label },
    ...years.map(year),
  );
}

/** The year of a month; of `COMING` and of '' itself. */
export function chartYear(month: string): string {
  return /^-?\d{4}/.exec(month)?.[0] ?? month;
}

/** The bar of items without a date is left of all months, that of coming items right of them. */
function numberOf(year: string): number {
  if (year === COMING) return Number.POSITIVE_INFINITY;
  return year === '' ? Number.NEGATIVE_INFINITY : Number(year);
}

/** Where a key leads among the bars, which are in the order of time; undefined for another key or at an end. */
export function nextBar(bars: readonly HTMLElement[], current: HTMLElement, key: string): HTMLElement | undefined {
  const at = bars.indexOf(current);
  if (key === 'ArrowLeft') return bars[at - 1];
  if (key === 'ArrowRight') return bars[at + 1];
  if (key === 'Home') return bars[0];
  return key === 'End' ? bars.at(-1) : undefined;
}
