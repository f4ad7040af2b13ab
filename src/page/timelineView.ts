import type { FromView } from '../core/panel/panelMessages';
import type { TimelineRow } from '../core/timeline/timelineData';
import type { TimelineContent, TimelineRows } from '../core/timeline/timelineMessages';
import { type Child, element } from './element';
import { monthChart, nextBar } from './monthChart';
import { keepingPlace, redraw } from './redraw';
import { type Block, blockRows, blocksByMonth, itemsText, rowKey, selection, timelineMain } from './timelineDrawing';

/** A place in a timeline: how far below the top of the window a block begins, in pixels; negative above it. */
export interface TimelinePlace {
  readonly block: string;
  readonly top: number;
}

/** How tall a row is taken to be until it is drawn, in pixels. */
const ROW_HEIGHT = 30;
/** Blocks as near to the window as this are fetched. */
const NEAR = '1000px 0px';

/** The timeline in the page: draws its months, fetches rows when they come near, selects, and leads to a month. */
export class TimelineView {
  readonly #send: (message: FromView) => void;
  readonly #bar: HTMLElement;
  readonly #main: HTMLElement;
  readonly #observer: IntersectionObserver;
  #content: TimelineContent | undefined;
  #blocks: ReadonlyMap<string, readonly Block[]> = new Map();
  /** By the keys of the blocks that have been here, their rows, and of which version they are. */
  #rows = new Map<string, { readonly version: number; readonly rows: readonly TimelineRow[] }>();
  /** The blocks that have been asked for. */
  #asked = new Set<string>();
  /** By their keys, the blocks in the page. */
  #elements: ReadonlyMap<string, HTMLElement> = new Map();
  /** Of which version the rows are that a block shows. */
  readonly #filled = new WeakMap<Element, number>();
  readonly #near = new Set<Element>();
  #selected: ReadonlySet<string> = new Set();
  #isWhole = false;
  /** The month that the reader was led to, and how far the page is scrolled to it; undefined once the reader has scrolled. */
  #jump: { readonly month: string; readonly scroll: number } | undefined;
  /** Where to go once the rows are there: a place, or the line of the date that the reader asks for. */
  #goal: TimelinePlace | 'asOf' | undefined;

  constructor(bar: HTMLElement, main: HTMLElement, send: (message: FromView) => void) {
    this.#bar = bar;
    this.#main = main;
    this.#send = send;
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) {
          if (isIntersecting) this.#near.add(target);
          else this.#near.delete(target);
        }
        this.#fetchNear();
      },
      { rootMargin: NEAR },
    );
    // The browser, too, gives blocks their true height only when they are near.
    new ResizeObserver(() => this.#stay()).observe(main);
  }

  /** @param place where the reader was in it before; undefined for its beginning. */
  take(content: TimelineContent, place: TimelinePlace | undefined): void {
    const before = this.#content;
    const isOther = before?.state.id !== content.state.id || place !== undefined;
    if (before?.state.id !== content.state.id) {
      this.#rows = new Map();
      this.#selected = new Set();
      this.#isWhole = false;
    }
    if (before?.version !== content.version) this.#asked = new Set();
    this.#content = content;
    this.#blocks = blocksByMonth(content);
    const isOtherDate = !isOther && content.state.asOf !== undefined && content.state.asOf !== before?.state.asOf;
    if (isOther || isOtherDate) this.#jump = undefined;
    if (isOther) this.#goal = place;
    else if (isOtherDate && content.later > 0) this.#goal = 'asOf';
  }

  /** The bars of the months, for the bar above the page. */
  chart(): Child {
    const content = this.#content;
    if (!content || content.months.length === 0) return undefined;
    return monthChart(content.months, content.timelineWords.months, ({ count }) => itemsText(count, content));
  }

  draw(): void {
    const content = this.#content;
    if (!content) return;
    const wanted = element('main', {}, ...timelineMain(content, this.#blocks, this.#selected));
    this.#keepingPlace(() => {
      redraw(this.#main, wanted);
      const all = this.#main.querySelectorAll<HTMLElement>('.block');
      this.#elements = new Map(Array.from(all, (each) => [each.dataset.block!, each]));
      for (const block of this.#allBlocks()) this.#estimate(block);
    });
    this.leave();
    for (const block of this.#elements.values()) this.#observer.observe(block);
    this.#goOn();
    this.scrolled();
    if (this.#isWhole) this.showWhole();
  }

  takeRows({ version, from, rows }: TimelineRows): void {
    const block = this.#allBlocks().find((each) => each.from === from);
    if (this.#content?.version !== version || !block) return;
    this.#rows.set(block.key, { version, rows });
    this.#fill(block);
    this.#goOn();
  }

  /** The view is left. */
  leave(): void {
    this.#observer.disconnect();
    this.#near.clear();
  }

  /** Fetches everything, so that a search in the page finds it. */
  showWhole(): void {
    this.#isWhole = true;
    for (const block of this.#allBlocks()) this.#fetch(block);
  }

  /** Where the reader is; undefined at the beginning. */
  get place(): TimelinePlace | undefined {
    if (window.scrollY === 0) return undefined;
    const top = this.#bar.offsetHeight;
    const first = [...this.#main.querySelectorAll<HTMLElement>('.block')].find(
      (each) => each.getBoundingClientRect().bottom > top,
    );
    return first && { block: first.dataset.block!, top: first.getBoundingClientRect().top };
  }

  /** Marks the bar of the month that is at the top of the window. */
  scrolled(): void {
    const top = this.#bar.offsetHeight + 8;
    const months = [...this.#main.querySelectorAll<HTMLElement>('[data-month]')];
    let [low, high] = [0, months.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (months[middle]!.getBoundingClientRect().top <= top) low = middle + 1;
      else high = middle;
    }
    if (this.#jump?.scroll !== window.scrollY) this.#jump = undefined;
    // Near the end the month of a jump is not at the top.
    const month = this.#jump?.month ?? (months[low - 1] ?? months[0])?.dataset.month;
    for (const bar of this.#bars()) {
      const isCurrent = bar.dataset.month === month;
      if (isCurrent === bar.hasAttribute('aria-current')) continue;
      if (!isCurrent) bar.removeAttribute('aria-current');
      else {
        bar.setAttribute('aria-current', 'true');
        const scroller = bar.closest<HTMLElement>('.month-bars')!;
        scroller.scrollLeft = bar.offsetLeft - scroller.clientWidth / 2;
      }
    }
    const bars = this.#bars();
    const focused = bars.find((bar) => bar === document.activeElement);
    const stop = focused ?? bars.find((bar) => bar.hasAttribute('aria-current')) ?? bars[0];
    for (const bar of bars) bar.tabIndex = bar === stop ? 0 : -1;
  }

  /** Leads to a month; by the keyboard, the focus too. */
  jump(month: string, isByMouse: boolean): void {
    const heading = this.#headingOf(month);
    if (!heading) return;
    this.#goal = undefined;
    this.#jump = { month, scroll: window.scrollY };
    this.#stay();
    if (!isByMouse) heading.focus({ preventScroll: true });
    this.scrolled();
  }

  #headingOf(month: string): HTMLElement | null {
    return this.#main.querySelector(`[data-month="${CSS.escape(month)}"] > h3`);
  }

  /** Keeps the month of a jump at the top while rows above it get their true height. */
  #stay(): void {
    const month = this.#jump?.month;
    const section = month !== undefined && this.#headingOf(month)?.parentElement;
    if (!section) return;
    window.scrollBy(0, section.getBoundingClientRect().top - this.#bar.offsetHeight);
    this.#jump = { month, scroll: window.scrollY };
  }

  /** @returns whether the key is one of the bars. */
  press({ target, key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const bars = this.#bars();
    if (!(target instanceof HTMLElement) || !bars.includes(target) || ctrlKey || metaKey || altKey) return false;
    const next = nextBar(bars, target, key);
    next?.focus();
    if (next) for (const bar of bars) bar.tabIndex = bar === next ? 0 : -1;
    return next !== undefined || key === 'ArrowLeft' || key === 'ArrowRight';
  }

  select(row: string, isSelected: boolean): void {
    const others = [...this.#selected].filter((each) => each !== row);
    this.#showSelected(new Set(isSelected ? [...others, row] : others));
  }

  /** Inserts or copies a row, or all that are selected if it is one of them or none is given. */
  cite(kind: string, row: string | undefined): void {
    const selected = [...this.#selected];
    if (kind === 'none') {
      this.#showSelected(new Set());
      return;
    }
    const rows = row === undefined || this.#selected.has(row) ? this.#inOrder(selected) : [row];
    if (kind === 'insertCited' || kind === 'copyCited') this.#send({ kind, rows });
  }

  #inOrder(keys: readonly string[]): readonly string[] {
    const drawn = this.#allBlocks().flatMap(({ key }) => this.#rows.get(key)?.rows ?? []);
    return drawn.map(rowKey).filter((key) => keys.includes(key));
  }

  #showSelected(selected: ReadonlySet<string>): void {
    const content = this.#content;
    if (!content) return;
    this.#selected = selected;
    for (const box of this.#main.querySelectorAll<HTMLInputElement>('[data-select]')) {
      box.checked = selected.has(box.dataset.select!);
      box.toggleAttribute('checked', box.checked);
    }
    this.#main.querySelector('.selection')?.replaceWith(selection(content, selected));
  }

  #allBlocks(): readonly Block[] {
    return [...this.#blocks.values()].flat();
  }

  #bars(): readonly HTMLElement[] {
    return [...this.#bar.querySelectorAll<HTMLElement>('.month-bars button')];
  }

  /** Fills the blocks that are near. */
  #fetchNear(): void {
    for (const block of this.#allBlocks()) {
      const shown = this.#elements.get(block.key);
      if (shown && this.#near.has(shown)) this.#fetch(block);
    }
  }

  /** Draws the rows that there are, and asks for those that there are now. */
  #fetch(block: Block): void {
    const { key, from, count } = block;
    const { version = 0 } = this.#content ?? {};
    this.#fill(block);
    if (this.#asked.has(key) || this.#rows.get(key)?.version === version) return;
    this.#asked.add(key);
    this.#send({ kind: 'rows', version, from, count });
  }

  #fill(block: Block): void {
    const content = this.#content;
    const found = this.#rows.get(block.key);
    const shown = this.#elements.get(block.key);
    if (!content || !found || !shown || this.#filled.get(shown) === found.version) return;
    this.#filled.set(shown, found.version);
    const wanted = element('ul', {}, ...blockRows(block, found.rows, content, this.#selected));
    const change = (): void => {
      redraw(shown, wanted);
      this.#estimate(block);
    };
    // One that is far keeps its height until it is near.
    if (this.#near.has(shown)) this.#keepingPlace(change);
    else change();
    this.#stay();
  }

  /** A block without its rows has about the height that it will have. */
  #estimate({ key, count }: Block): void {
    const shown = this.#elements.get(key);
    if (!shown) return;
    const height = `${count * ROW_HEIGHT}px`;
    shown.style.minHeight = this.#filled.has(shown) ? '' : height;
    shown.style.setProperty('contain-intrinsic-block-size', `auto ${height}`);
  }

  #keepingPlace(change: () => void): void {
    const rows = [...this.#near].flatMap((block) => [...block.children]);
    const months = this.#main.querySelectorAll('[data-month]');
    const inOrder = [...months, ...rows].sort((a, b) =>
      a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1,
    );
    keepingPlace(this.#main, this.#bar.offsetHeight, change, inOrder);
  }

  /** Goes nearer to where the reader is to be led, and rests there once the rows around it are drawn. */
  #goOn(): void {
    const goal = this.#goal;
    if (goal === undefined) return;
    const block = goal === 'asOf' ? this.#blockOfDate() : this.#allBlocks().find(({ key }) => key === goal.block);
    const shown = block && this.#elements.get(block.key);
    if (!block || !shown) {
      this.#goal = undefined;
      return;
    }
    const line = goal === 'asOf' ? this.#main.querySelector('.divider') : null;
    const wanted = goal === 'asOf' ? this.#bar.offsetHeight : goal.top;
    window.scrollBy(0, (line ?? shown).getBoundingClientRect().top - wanted);
    this.#fetch(block);
    if (this.#rows.get(block.key)?.version === this.#content?.version) this.#goal = undefined;
  }

  /** The block with the first row that is not later than the date that the reader asks for. */
  #blockOfDate(): Block | undefined {
    const { later = 0 } = this.#content ?? {};
    return this.#allBlocks().find(({ from, count }) => later >= from && later < from + count);
  }
}
