import type { CompareContent } from '../core/compare/compareMessages';
import type { NotesContent, PageContent, SharedContent } from '../core/dossier/pageMessages';
import type { View } from '../core/dossier/pageState';
import type { MapContent } from '../core/map/mapMessages';
import type { FromView, ToView } from '../core/panel/panelMessages';
import type { TimelineContent } from '../core/timeline/timelineMessages';
import { comparedTitle, comparison } from './compareView';
import { Drawing, type Expanded, expandedBy } from './drawing';
import { type Child, element } from './element';
import { gone, head, remarksBlock } from './head';
import { MapView } from './mapView';
import { appearsWith, countOf, whatNotesSay } from './noteSections';
import { keepingPlace, redraw } from './redraw';
import {
  contradictionsSection,
  keptUntilLine,
  relationsSection,
  sourcesSection,
  timelineSection,
} from './registrySections';
import { type TimelinePlace, TimelineView } from './timelineView';
import { toolbarElement } from './toolbar';

/** The state that the page keeps, so that it looks the same after the window is reloaded. */
export interface KeptView {
  readonly expanded: Expanded;
  readonly isDateOpen: boolean;
  /** How far pages were scrolled, by the ids of their entities, in pixels. */
  readonly scrolls: Readonly<Record<string, number>>;
  /** Where the reader was in timelines, by what they are about. */
  readonly timelines: Readonly<Record<string, TimelinePlace | undefined>>;
}

/** Sentences that name two entities: at first, and that a click adds. */
const SHARED_SENTENCES = 100;

export const NOTHING_KEPT: KeptView = { expanded: {}, isDateOpen: false, scrolls: {}, timelines: {} };

/** The page of an entity: draws what the extension sends. */
export class PageView {
  readonly #bar: HTMLElement;
  readonly #main: HTMLElement;
  readonly #send: (message: FromView) => void;
  readonly map: MapView;
  readonly timeline: TimelineView;
  #view: View = 'page';
  #page: PageContent | undefined;
  #map: MapContent | undefined;
  #timeline: TimelineContent | undefined;
  #compare: CompareContent | undefined;
  #notes: NotesContent | undefined;
  /** By the other entity, the sentences that name both; undefined until they are here. */
  #both: ReadonlyMap<string, SharedContent | undefined> = new Map();
  #kept: KeptView;
  #isWhole = false;
  /** How far to scroll once the notes have come, in pixels. */
  #scrollLater: number | undefined;

  constructor(root: HTMLElement, kept: KeptView, send: (message: FromView) => void) {
    this.#bar = element('nav', { 'data-list': '' });
    this.#main = element('main', { 'data-list': '' });
    root.append(this.#bar, this.#main);
    this.#kept = { ...NOTHING_KEPT, ...kept };
    this.#send = send;
    this.map = new MapView(send);
    this.timeline = new TimelineView(this.#bar, this.#main, send);
  }

  get kept(): KeptView {
    return this.#kept;
  }

  take(message: ToView): void {
    if (message.kind === 'map') this.#takeMap(message.content);
    if (message.kind === 'compare') this.#takeCompare(message.content);
    if (message.kind === 'timeline') this.#takeTimeline(message.content, message.isReturn);
    if (message.kind === 'rows' && this.#view === 'timeline') this.timeline.takeRows(message.content);
    if (message.kind === 'page') this.#takePage(message.content, message.isReturn);
    if (message.kind === 'notes' && message.content.id === this.#page?.state.id) {
      this.#notes = message.content;
      this.draw();
      if (this.#scrollLater !== undefined) window.scrollTo(0, this.#scrollLater);
      this.#scrollLater = undefined;
      // Sentences of a note that has changed would lead to wrong places.
      for (const other of this.#both.keys()) this.#askForBoth(other, 0);
    }
    if (message.kind === 'both') this.#takeBoth(message.content);
  }

  #takeBoth(content: SharedContent): void {
    if (content.id !== this.#page?.state.id || !this.#both.has(content.other)) return;
    this.#both = new Map([...this.#both, [content.other, content]]);
    this.draw();
  }

  /** @returns whether another view was shown until now. */
  #show(view: View): boolean {
    const isOther = this.#view !== view;
    if (isOther && this.#view === 'timeline') this.timeline.leave();
    if (isOther) window.scrollTo(0, 0);
    this.#view = view;
    return isOther;
  }

  #takeTimeline(content: TimelineContent, isReturn: boolean): void {
    const isOther = this.#show('timeline') || content.state.id !== this.#timeline?.state.id;
    const isFirst = this.#timeline === undefined;
    this.#timeline = content;
    const place = isOther && (isReturn || isFirst) ? this.#kept.timelines[content.state.id] : undefined;
    if (isOther && place === undefined) window.scrollTo(0, 0);
    this.timeline.take(content, place);
    this.draw();
  }

  #takeMap(content: MapContent): void {
    this.#show('map');
    this.#map = content;
    this.draw();
  }

  #takeCompare(content: CompareContent): void {
    this.#show('compare');
    this.#compare = content;
    this.draw();
  }

  #takePage(content: PageContent, isReturn: boolean): void {
    const wasOtherView = this.#show('page');
    const isOther = content.state.id !== this.#page?.state.id;
    const isFirst = this.#page === undefined;
    this.#page = content;
    if (!isOther) {
      this.draw();
      if (wasOtherView) window.scrollTo(0, this.#kept.scrolls[content.state.id] ?? 0);
      return;
    }
    this.#notes = undefined;
    this.#both = new Map();
    this.#isWhole = false;
    if (!isFirst) this.#kept = { ...this.#kept, expanded: {} };
    this.draw();
    const scroll = isReturn || isFirst ? (this.#kept.scrolls[content.state.id] ?? 0) : 0;
    window.scrollTo(0, scroll);
    this.#scrollLater = scroll === 0 ? undefined : scroll;
  }

  /** Shows more rows of a list, and moves the focus to the first of them. */
  expand(key: string, from: HTMLElement): void {
    const list = from.previousElementSibling;
    const shown = list?.children.length ?? 0;
    this.#kept = { ...this.#kept, expanded: expandedBy(this.#kept.expanded, key) };
    this.draw();
    const next = list?.isConnected ? list.children[shown] : undefined;
    next?.querySelector('a')?.focus({ preventScroll: true });
  }

  /** Shows the sentences that name both entities, or hides them. */
  toggleBoth(other: string): void {
    const without = new Map([...this.#both].filter(([id]) => id !== other));
    if (this.#both.has(other)) this.#both = without;
    else {
      this.#both = new Map([...without, [other, undefined]]);
      this.#askForBoth(other, 0);
    }
    this.draw();
  }

  /** Shows a hundred more of the sentences that name both. */
  moreOfBoth(other: string): void {
    this.#askForBoth(other, SHARED_SENTENCES);
  }

  #askForBoth(other: string, more: number): void {
    const { notes = [], later = [] } = this.#both.get(other) ?? {};
    const shown = countOf([...notes, ...later]);
    this.#send({ kind: 'both', other, most: Math.max(shown, SHARED_SENTENCES) + more });
  }

  toggleDate(): void {
    this.#kept = { ...this.#kept, isDateOpen: !this.#kept.isDateOpen };
    this.draw();
    if (this.#kept.isDateOpen) this.#bar.querySelector('input')?.focus();
  }

  toggleChoices(): void {
    this.map.toggleChoices();
    this.draw();
  }

  /** The places of a map depend on the size of the window. */
  resized(): void {
    if (this.#view === 'map') this.map.place(this.#main);
  }

  /** Shows and fetches everything, so that a search in the page finds it. */
  showWhole(): void {
    if (this.#view === 'timeline') this.timeline.showWhole();
    if (this.#isWhole || this.#view !== 'page') return;
    this.#isWhole = true;
    this.draw();
    if (this.#notes?.isWhole !== true) this.#send({ kind: 'all' });
  }

  /** The page is being scrolled. */
  scrolls(): void {
    if (this.#view === 'timeline') this.timeline.scrolled();
  }

  /** Remembers how far the page is scrolled. */
  scrolled(): void {
    if (this.#view === 'timeline' && this.#timeline) {
      const { id } = this.#timeline.state;
      this.#kept = { ...this.#kept, timelines: { ...this.#kept.timelines, [id]: this.timeline.place } };
    }
    if (!this.#page || this.#view !== 'page') return;
    this.#kept = { ...this.#kept, scrolls: { ...this.#kept.scrolls, [this.#page.state.id]: window.scrollY } };
  }

  draw(): void {
    if (this.#view === 'map' && this.#map) this.#drawMap(this.#map);
    if (this.#view === 'timeline' && this.#timeline) this.#drawTimeline(this.#timeline);
    if (this.#view === 'compare' && this.#compare) this.#drawCompare(this.#compare);
    if (this.#view === 'page' && this.#page) this.#drawPage(this.#page);
  }

  #drawMap(content: MapContent): void {
    const { map } = content;
    this.#drawBar(content, map?.middle.text);
    this.#main.className = 'map-main';
    redraw(this.#main, element('main', {}, ...this.map.main(content)));
    this.map.place(this.#main);
  }

  #drawTimeline(content: TimelineContent): void {
    this.#drawBar(content, content.title, this.timeline.chart());
    this.#main.className = 'timeline-main';
    this.timeline.draw();
  }

  #drawCompare(content: CompareContent): void {
    this.#drawBar(content, comparedTitle(content));
    this.#main.className = '';
    redraw(this.#main, comparison(content, this.#kept.expanded, this.#isWhole));
  }

  #drawBar(
    content: PageContent | MapContent | TimelineContent | CompareContent,
    title: string | undefined,
    chart?: Child,
  ): void {
    const { state } = content;
    document.documentElement.lang = state.language;
    document.title = title ?? state.id;
    const { isDateOpen } = this.#kept;
    const bar = toolbarElement(content, isDateOpen);
    if (chart !== undefined) bar.append(chart);
    redraw(this.#bar, bar);
    // What has the focus is never below the bar.
    document.documentElement.style.scrollPaddingTop = `${this.#bar.offsetHeight + 8}px`;
    const date = this.#bar.querySelector('input');
    if (date && date !== document.activeElement) date.value = state.asOf ?? '';
  }

  #drawPage(content: PageContent): void {
    this.#drawBar(content, content.dossier?.title);
    this.#main.className = '';
    const drawing = new Drawing(content, this.#kept.expanded, this.#isWhole);
    keepingPlace(this.#main, this.#bar.offsetHeight, () => redraw(this.#main, this.#mainOf(content, drawing)));
  }

  #mainOf({ dossier, state }: PageContent, drawing: Drawing): HTMLElement {
    if (!dossier) return element('main', {}, gone(state.id, drawing));
    const column = (key: string, ...sections: readonly (HTMLElement | undefined)[]): HTMLElement =>
      element('div', { 'data-key': key, 'data-list': '' }, ...sections);
    return element(
      'main',
      {},
      head(dossier, this.#notes, drawing),
      remarksBlock(dossier.remarks, drawing),
      contradictionsSection(dossier, drawing),
      element(
        'div',
        { class: 'columns', 'data-key': 'columns', 'data-list': '' },
        column('left', timelineSection(dossier, drawing), whatNotesSay(this.#notes, drawing)),
        column(
          'right',
          relationsSection(dossier, drawing),
          appearsWith(this.#notes, this.#both, drawing),
          sourcesSection(dossier, drawing),
          keptUntilLine(dossier),
        ),
      ),
    );
  }
}
