// The bars of the months above a timeline: a click leads to a month, and the bar of the month at the top of the window is marked.

/** The month that the reader was led to, and how far the page is scrolled to it; undefined once the reader has scrolled. */
let jump: { readonly id: string; readonly scroll: number } | undefined;

/** Leads to what a bar leads to, if it is on the page; by the keyboard, the focus too. @returns whether it is there. */
export function jumped(bar: HTMLElement, isByMouse: boolean): boolean {
  const month = document.getElementById(bar.dataset.leads!);
  if (!month) return false;
  goTo(month);
  if (!isByMouse) month.querySelector<HTMLElement>('[tabindex]')?.focus({ preventScroll: true });
  markMonth();
  return true;
}

/** Keeps the month of a jump at the top while rows around it get their true height, until the reader scrolls. */
export function stayAtMonth(): void {
  const month = jump?.scroll === window.scrollY ? document.getElementById(jump.id) : null;
  if (month) goTo(month);
}

function goTo(month: HTMLElement): void {
  window.scrollBy(0, month.getBoundingClientRect().top - bottomOfBar());
  jump = { id: month.id, scroll: window.scrollY };
}

/** Marks the bar of the month that is at the top of the window. */
export function markMonth(): void {
  const bars = [...document.querySelectorAll<HTMLElement>('[data-leads]')];
  if (bars.length === 0) return;
  if (jump?.scroll !== window.scrollY) jump = undefined;
  const top = bottomOfBar() + 8;
  const months = [...document.querySelectorAll('[data-month]')];
  let [low, high] = [0, months.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (months[middle]!.getBoundingClientRect().top <= top) low = middle + 1;
    else high = middle;
  }
  // Near the end the month of a jump is not at the top.
  const current = jump?.id ?? (months[low - 1] ?? months[0])?.id;
  for (const bar of bars) {
    const isCurrent = bar.dataset.leads === current;
    if (isCurrent === bar.hasAttribute('aria-current')) continue;
    bar.toggleAttribute('aria-current', isCurrent);
    if (isCurrent) bar.setAttribute('aria-current', 'true');
    const scroller = bar.closest('[data-walk]')!;
    if (isCurrent) scroller.scrollLeft = bar.offsetLeft - scroller.clientWidth / 2;
  }
}

function bottomOfBar(): number {
  return document.querySelector('nav')!.getBoundingClientRect().bottom;
}
