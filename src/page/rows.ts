import { focus } from './patch';

/** The ids of rows that the user has ticked: a row that comes into another list is a new element, and stays ticked. */
const ticked = new Set<string>();

/** The ids of the rows that are ticked, in order. */
export function tickedRows(): readonly string[] {
  return Array.from(document.querySelectorAll<HTMLElement>('[data-tick]:checked'), ({ dataset }) => dataset.tick!);
}

/** Keeps that the user has ticked a row, or no longer. */
export function tick({ checked, dataset }: HTMLInputElement): void {
  if (checked) ticked.add(dataset.tick!);
  else ticked.delete(dataset.tick!);
  showTicks();
}

/** Ticks what is ticked, and says how many rows are ticked, where the view has a place for it, which is hidden while there are none. */
export function showTicks(): void {
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-tick]'))
    box.checked = ticked.has(box.dataset.tick!);
  const count = tickedRows().length;
  for (const place of document.querySelectorAll<HTMLElement>('[data-ticked]')) {
    place.hidden = count === 0;
    place.firstElementChild!.textContent = place.dataset.ticked!.replace('{0}', String(count));
  }
}

/** Takes all ticks away. */
export function untick(): void {
  ticked.clear();
  showTicks();
}

// The bars of the months above a timeline: a click leads to a month, and the bar of the month at the top of the window is marked.

/** Leads to what a bar leads to, if it is on the page; by the keyboard, the focus too. @returns whether it is there. */
export function jumped(bar: HTMLElement, isByMouse: boolean): boolean {
  const month = document.getElementById(bar.dataset.leads!);
  month?.scrollIntoView();
  if (!isByMouse) focus(month?.querySelector<HTMLElement>('[tabindex]'));
  return month !== null;
}

/** Marks the bar of the month that is at the top of the window. */
export function markMonth(): void {
  const bars = document.querySelectorAll<HTMLElement>('[data-leads]');
  if (bars.length === 0) return;
  const top = document.querySelector('nav')!.getBoundingClientRect().bottom + 10;
  const months = [...document.querySelectorAll('[data-month]')];
  const current = months.findLast((month) => month.getBoundingClientRect().top <= top) ?? months[0];
  for (const bar of bars) {
    const isCurrent = bar.dataset.leads === current?.id;
    if (bar.ariaCurrent === String(isCurrent)) continue;
    bar.ariaCurrent = String(isCurrent);
    const scroller = bar.closest('[data-walk]')!;
    if (isCurrent) scroller.scrollLeft = bar.offsetLeft - scroller.clientWidth / 2;
  }
}
