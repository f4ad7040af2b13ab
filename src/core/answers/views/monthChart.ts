import { COMING, type TimelineMonth } from '../timeline/timelineRow';
import { type Html, html } from './html';
import { acts, button, labelled, stop } from './sends';

/** Items without a year are under a sign. */
const SIGNS: Readonly<Record<string, string>> = { '': '–', [COMING]: '→' };

/** Months of a year that have a place of their own: all twelve, and before them what has no month. */
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));

/** The id of the part of a timeline with the rows of a month. */
export function monthId(month: string): string {
  return `month-${month === '' ? 'none' : month}`;
}

/** The year of a month; of `COMING` and of '' itself. */
export function chartYear(month: string): string {
  return /^-?\d{4}/.exec(month)?.[0] ?? month;
}

/** Items without a date, and those that are coming, are in lists of their own without months. */
export function hasMonths(year: string): boolean {
  return SIGNS[year] === undefined;
}

/**
 * A bar for each month, by year, the oldest left, what has no date left of it, and right of all what is coming. Each bar is a button that says its
 * figure and leads to the month; Tab comes to one of them, and arrows to the others.
 *
 * @param months the newest first, as a timeline has them.
 */
export function barsOf(months: readonly TimelineMonth[], label: string, count: (month: TimelineMonth) => string): Html {
  const most = Math.max(1, ...months.map((each) => each.count));
  const byMonth = new Map(months.map((each) => [each.month, each]));
  const years = [...new Set(months.map(({ month }) => chartYear(month)))].reverse();
  const slotsOf = (year: string): readonly string[] => [
    ...(byMonth.has(year) ? [year] : []),
    ...(hasMonths(year) ? MONTHS.map((month) => `${year}-${month}`) : []),
  ];
  const order = years.flatMap(slotsOf).filter((month) => byMonth.has(month));
  const bar = (month: string): Html => {
    const found = byMonth.get(month);
    if (!found) return html`<span></span>`;
    const height = Math.ceil((found.count / most) * 100);
    const drawn = html`<svg aria-hidden="true"><rect y="${100 - height}%" width="100%" height="${height}%"></rect></svg>`;
    const named = { 'data-leads': monthId(month), ...labelled(`${found.label}: ${count(found)}`) };
    return button(acts('month', month), drawn, { ...named, ...stop(`bar-${month}`, order.indexOf(month)) });
  };
  const year = (each: string, index: number): Html => {
    const isGap = index > 0 && hasMonths(each) && Number(each) - Number(years[index - 1]) > 1;
    const kind = hasMonths(each) ? (isGap ? ' gap' : '') : ' undated';
    return html`<div class="year${kind}">
      <div class="slots">${slotsOf(each).map(bar)}</div><span aria-hidden="true">${SIGNS[each] ?? each}</span>
    </div>`;
  };
  return html`<div class="month-bars" id="months" role="group" aria-label="${label}" data-walk="columns">${years.map(year)}</div>`;
}
