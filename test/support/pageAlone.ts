import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describe } from '../../src/core/answers/dossier/describe';
import { linkedText } from '../../src/core/answers/dossier/markdownText';
import { ALL_ENTITIES, newPageState, type PageState } from '../../src/core/answers/dossier/pageState';
import { chronicle } from '../../src/core/answers/entities/chronicle';
import { filterChronicle } from '../../src/core/answers/entities/chronicleFilter';
import { mapOf } from '../../src/core/answers/map/mapOf';
import type { EntityNews } from '../../src/core/answers/news/changes';
import { statementsOf } from '../../src/core/answers/news/statements';
import { foundInTimeline } from '../../src/core/answers/timeline/foundInTimeline';
import {
  firstThen,
  happenedRow,
  isOnlyPartlyMine,
  listedMonths,
  timelineOrder,
} from '../../src/core/answers/timeline/timelineRow';
import { type MapViewContent, mapView } from '../../src/core/answers/views/mapView';
import { readRoom } from '../../src/core/answers/views/mapWords';
import { type NewsContent, newsView } from '../../src/core/answers/views/newsView';
import type { NotesContent, PageContent } from '../../src/core/answers/views/pageContent';
import { pageView } from '../../src/core/answers/views/pageView';
import { timelineListItem } from '../../src/core/answers/views/timelineListItem';
import { type TimelineContent, timelineView } from '../../src/core/answers/views/timelineView';
import { framed } from '../../src/core/answers/views/toolbar';
import type { Action, Framed, PageParts, PanelContent, ViewContent } from '../../src/core/answers/views/view';
import type { Snapshot } from '../../src/core/registry/engine/snapshot';
import type { Registry } from '../../src/core/registry/merging/registry';
import { runToEnd } from '../../src/core/text/base/lazy';

/** The day on which a page alone is read. */
export const TODAY = '2025-11-29';

/** What VS Code gives to a page and its style sheet: here the colours of the light theme, as far as the page would look odd without. */
const FRAME = `<!DOCTYPE html><html lang="en" style="--vscode-font-family: sans-serif; --vscode-editor-background: #fff;
--vscode-editor-foreground: #3b3b3b; --vscode-descriptionForeground: #3b3b3b; --vscode-textLink-foreground: #005fb8">
<head><title>Dossier</title></head><body class="vscode-light"></body></html>`;

/** The page of the panel in a browser, with its real script and style sheet as they were built, and without VS Code around it. */
export class PageAlone {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /**
   * @param take gets what the page sends to the extension.
   * @param kept what the page has kept over a reload, as JSON has it.
   */
  static async open(browser: Browser, take: (action: Action) => void = () => {}, kept = {}): Promise<PageAlone> {
    const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
    await page.exposeFunction('toExtension', take);
    await page.setContent(FRAME);
    await page.evaluate(
      `window.acquireVsCodeApi = () => ({
        postMessage: window.toExtension, getState: () => (${JSON.stringify(kept)}), setState() {},
      })`,
    );
    await page.addStyleTag({ path: join('dist', 'page.css') });
    await page.addScriptTag({ path: join('dist', 'page.js') });
    return new PageAlone(page);
  }

  /** Shows what the extension sends. Once this resolves, it is drawn and in its place. */
  async show(content: Partial<PanelContent>): Promise<void> {
    const message: PanelContent = { place: { kind: 'same' }, isWhole: true, ...content };
    await this.page.evaluate(`window.dispatchEvent(new MessageEvent('message', { data: ${JSON.stringify(message)} }))`);
  }
}

/** The map of an entity as the extension sends it to a page that has not said how large it is. */
export function mapMessage(
  registry: Registry,
  id: string,
  language: string,
  choice: Partial<PageState['map']>,
  more: Partial<MapViewContent> = {},
): Framed {
  const start = newPageState(id, language, 'map');
  const state = { ...start, map: { ...start.map, ...choice } };
  const describing = (entity: string) => describe(registry, entity, { language, asOf: undefined, today: TODAY });
  const content = contentOf(registry, state);
  const map = runToEnd(mapOf(registry, describing, id, state.map));
  return framed(content, mapView({ ...content, map, connected: undefined, room: readRoom(''), ...more }));
}

const NOTHING_SAID = {
  latest: '',
  months: [],
  said: { notes: [], later: [], isWhole: true },
  companions: [],
  both: {},
};

/** The page of an entity as the extension sends it. @param notes without counts they have not been read. */
export function pageMessage(snapshot: Snapshot, state: PageState, notes: Partial<NotesContent> = {}): Framed {
  const content = pageContent(snapshot, state, notes);
  return framed(content, runToEnd(pageView(content)));
}

export function pageContent(snapshot: Snapshot, state: PageState, notes: Partial<NotesContent> = {}): PageContent {
  const { id, language, asOf } = state;
  return {
    ...contentOf(snapshot.registry, state),
    dossier: describe(snapshot.registry, id, { language, asOf, today: TODAY }),
    linked: (text) => text.flatMap((piece) => (typeof piece === 'string' ? linkedText(snapshot, piece, id) : [piece])),
    notes: notes.counts && { ...NOTHING_SAID, ...notes, counts: notes.counts },
    isIndexing: true,
  };
}

/** The timeline of an entity as the extension sends it, with all its rows. */
export function timelineMessage(
  snapshot: Snapshot,
  state: PageState,
  more: Partial<TimelineContent> = {},
): Framed & { readonly parts: PageParts } {
  const { registry } = snapshot;
  const { id, language, asOf, timeline } = state;
  const reader = { language, asOf, today: TODAY };
  const dated = filterChronicle(runToEnd(chronicle(registry)), { entities: new Set([id]), undated: true });
  const found = runToEnd(foundInTimeline(registry, dated, timeline.find, reader, (note) => note));
  const { entries, months } = timelineOrder(found, 'Undated', reader);
  const rows = entries.flatMap((entry) => ('key' in entry ? [happenedRow(snapshot, entry, reader, id)] : []));
  const drawn = { state, marksOwn: isOnlyPartlyMine(entries) };
  const then = firstThen(entries, asOf);
  const listed = listedMonths(months, 0, entries.length, then);
  const content: TimelineContent = {
    ...contentOf(registry, state),
    ...{ filter: '', shown: '', isNarrowed: false, months: listed, newer: 0, older: 0, then },
    ...more,
  };
  const made = rows.map((row, at) => timelineListItem(row, rows[at - 1], drawn));
  const lists = listed.flatMap((month) => month.lists);
  const parts = Object.fromEntries(lists.map(({ id: list, start, end }) => [list, made.slice(start, end).join('')]));
  return { ...framed(content, timelineView(content)), parts };
}

/**
 * What is new as the extension sends it: of each entity all that registries state, as if nothing had been seen.
 *
 * @param more what else the view is given; `watched` has the entities where it is of all.
 */
export function newsMessage(snapshot: Snapshot, state: PageState, more: Partial<NewsContent> = {}): Framed {
  const { registry } = snapshot;
  const ids = [...(state.id === ALL_ENTITIES ? (more.watched ?? []) : [state.id])].filter((id) => registry.entity(id));
  const news = ids.map((id) => {
    const statements = runToEnd(statementsOf(registry, registry.entity(id)!));
    return newsOf(id, { news: statements.map(({ item }) => ({ item, change: 'new' })) });
  });
  const content = {
    ...contentOf(registry, state),
    ...{ snapshot, news, said: new Map(), contradictions: new Map(), moreNotes: 0 },
    ...{ isIndexed: true, isIndexing: false, canUndo: false },
    ...more,
  };
  return framed(content, newsView(content));
}

/** Nothing new of an entity, but for what is given. */
export function newsOf(id: string, more: Partial<EntityNews>): EntityNews {
  const now = { on: '2025-11-20', statements: [], sentences: [] };
  return { id, since: now.on, isByDate: false, news: [], saidIn: new Map(), coming: [], now, ...more };
}

/** What all views have in common. */
export function contentOf({ vocabulary }: Registry, state: PageState): ViewContent {
  const subject = { of: 'entity' as const, title: state.id, ids: [state.id] };
  return { state, subject, watched: new Set(), noteDate: undefined, today: TODAY, vocabulary };
}
