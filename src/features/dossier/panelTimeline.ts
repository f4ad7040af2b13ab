import * as vscode from 'vscode';
import { noteStatementsOf } from '../../core/dossier/noteStatements';
import type { PageContent } from '../../core/dossier/pageMessages';
import { ALL_ENTITIES, opened, type PageState } from '../../core/dossier/pageState';
import type { Reader } from '../../core/dossier/statements';
import { findMentionsResumably } from '../../core/mentions/findMentions';
import { type DatedItem, datedLine } from '../../core/queries/entities/chronicle';
import type { ChronicleFilter } from '../../core/queries/entities/chronicleFilter';
import { filterWords, shownWords } from '../../core/queries/entities/chronicleWords';
import { type DatedNote, shownMentions, timelineEntries } from '../../core/queries/entities/datedNotes';
import { displayName } from '../../core/queries/names/displayName';
import type { Snapshot } from '../../core/snapshot';
import type { NoteRow } from '../../core/timeline/timelineData';
import type { FromTimeline, TimelineContent, TimelineRows } from '../../core/timeline/timelineMessages';
import {
  datedNoteRow,
  happenedRow,
  isOnlyPartlyMine,
  laterEntries,
  type TimelineOrder,
  timelineOrder,
} from '../../core/timeline/timelineRow';
import { timelineWords } from '../../core/timeline/timelineWords';
import type { Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';
import { snapshotFor } from '../../workspace/notes/snapshotFor';
import { runInSlices } from '../../workspace/slices';
import { sayToOpenNote } from '../shared/activeNote';
import { datedItems } from '../shared/datedItems';
import { noteName } from '../shared/noteName';
import { isNarrowed, shownIn } from '../shared/shown';
import { askForFilter, chronicleFilter, type TimelineFilter } from '../shared/timelineFilter';
import type { CitedRow } from '../shared/tree/citedRow';
import { entitiesOfNote } from './mapContent';

/** How many rows are sent at a time. */
const MOST_ROWS = 100;

/** What the page shows, of which it asks for the rows. */
interface Shown extends TimelineOrder {
  readonly snapshot: Snapshot;
  readonly state: PageState;
  /** As YYYY-MM-DD. */
  readonly today: string;
  readonly filter: ChronicleFilter;
  readonly version: number;
}

/** The timeline in the panel: its months at once, its rows when the page asks for them. */
export class PanelTimeline {
  readonly #host: Host;
  #items: readonly DatedItem[] = [];
  #shown: Shown | undefined;
  #version = 0;

  constructor(host: Host) {
    this.#host = host;
  }

  /** Works out what `content` is made of. */
  async ready(): Promise<void> {
    for (;;) {
      const { registry, items } = await datedItems(this.#host);
      this.#items = items;
      if (registry === this.#host.snapshot.registry) return;
    }
  }

  /** To be called after `ready`, at once. */
  content(state: PageState, common: Omit<PageContent, 'dossier'>): TimelineContent {
    const { language, asOf, timeline } = state;
    const subject = this.#subject(state);
    const { words } = common;
    const nothing = { entries: [], months: [], version: 0 };
    const { entries, months, version } = subject ? this.#show(state, subject.ids, common) : nothing;
    const shown = shownIn(this.#host);
    const { vocabulary } = this.#host.snapshot.registry;
    return {
      ...common,
      of: subject?.of,
      title: subject?.title(words.timeline) ?? state.id,
      filter: filterWords(vocabulary, timeline, language).join(' · '),
      shown: shownWords(shown, language).join(' · '),
      isNarrowed: isNarrowed(shown) || timeline.kinds !== undefined || timeline.period !== undefined,
      months,
      later: laterEntries(entries, asOf),
      marksOwn: isOnlyPartlyMine(entries),
      mostRows: MOST_ROWS,
      version,
      timelineWords: timelineWords(language),
    };
  }

  /** The rows that the page asks for; undefined if something has changed since it did. */
  async rows({ version, from, count }: Extract<FromTimeline, { kind: 'rows' }>): Promise<TimelineRows | undefined> {
    const shown = this.#shown;
    if (shown?.version !== version) return undefined;
    const entries = shown.entries.slice(from, from + Math.min(count, MOST_ROWS));
    const reader = readerOf(shown);
    const rows = await Promise.all(
      entries.map((entry) =>
        'note' in entry ? this.#noteRow(shown, entry, reader) : happenedRow(shown.snapshot, entry, reader),
      ),
    );
    return this.#shown === shown ? { version, from, rows } : undefined;
  }

  /** The rows with these keys, as commands on rows take them. */
  cited(keys: readonly string[]): readonly Pick<CitedRow, 'cited'>[] {
    const shown = this.#shown;
    if (!shown) return [];
    const wanted = new Set(keys);
    const items = shown.entries.filter((entry): entry is DatedItem => 'key' in entry && wanted.has(entry.key));
    const reader = readerOf(shown);
    return items.map((item) => ({ cited: (language) => datedLine(shown.snapshot.registry, item, language, reader) }));
  }

  /**
   * Lets the user change what the timeline is about, or what it leaves out; undefined if cancelled.
   *
   * @param note the one that the user was in last.
   */
  async askFilter(state: () => PageState, note: vscode.Uri | undefined): Promise<PageState | undefined> {
    const { id, timeline } = state();
    await this.ready();
    const isEntity = this.#host.snapshot.registry.hasId(id);
    const entities = id === ALL_ENTITIES ? undefined : isEntity ? { id } : ({ note: true } as const);
    const filter = await askForFilter(this.#host, { entities, ...timeline }, this.#items);
    if (!filter) return undefined;
    const of = filter.entities === entities ? id : idOf(filter.entities, note);
    if (of === undefined) {
      sayToOpenNote();
      return undefined;
    }
    const { kinds, period } = filter;
    const shown = opened(state(), of, 'timeline');
    return { ...shown, timeline: { ...shown.timeline, kinds, period } };
  }

  /** The entities that a timeline is about; undefined if there are none such. */
  #subject({ id, language }: PageState) {
    if (id === ALL_ENTITIES) return { of: 'all', title: (word: string) => word, ids: undefined } as const;
    const entity = this.#host.snapshot.registry.entity(id);
    if (entity) return { of: 'entity', title: () => displayName(entity, language), ids: [id] } as const;
    const ids = entitiesOfNote(this.#host, id)?.map((each) => each.id);
    const name = noteName(vscode.Uri.parse(id)).replace(/\.md$/i, '');
    return ids && ({ of: 'note', title: () => name, ids } as const);
  }

  /** The rows of the last time, if nothing can have changed since. */
  #show(state: PageState, ids: readonly string[] | undefined, { today }: Pick<PageContent, 'today'>): Shown {
    const { snapshot, index } = this.#host;
    const { timeline } = state;
    const { whose, mentioned, notes } = shownIn(this.#host);
    const before = this.#shown;
    const isSame =
      before?.snapshot === snapshot &&
      before.today === today &&
      before.filter.whose === whose &&
      isSameTimeline(before.state, state);
    const followsNotes = notes || mentioned || (ids !== undefined && !ids.includes(state.id));
    if (before && isSame && !followsNotes) return before;
    const filter: ChronicleFilter = {
      ...chronicleFilter(timeline, ids),
      whose,
      isMentioned: mentioned ? (id) => index.mentions.timesOf(id) > 0 : undefined,
      undated: true,
    };
    const all = timelineEntries(this.#items, notes ? index : undefined, filter);
    const order = timelineOrder(all, timelineWords(state.language).undatedItems, readerOf({ state, today }));
    this.#shown = { snapshot, state, today, filter, ...order, version: ++this.#version };
    return this.#shown;
  }

  async #noteRow({ snapshot, filter }: Shown, dated: DatedNote, reader: Reader): Promise<NoteRow> {
    const { index, log, directives } = this.#host;
    const { note } = dated;
    const uri = vscode.Uri.parse(note, true);
    const text = await noteText(uri, log);
    const mentions =
      text === undefined
        ? []
        : await runInSlices(findMentionsResumably(text, snapshotFor(snapshot, uri), directives(uri)));
    const statements =
      text === undefined ? undefined : noteStatementsOf({ note, path: uri.path, text }, mentions, filter.entities);
    return datedNoteRow(dated, statements, shownMentions(index, note, filter), noteName(uri), reader);
  }
}

/** For whom it is written. */
function readerOf({ state: { language, asOf }, today }: Pick<Shown, 'state' | 'today'>): Reader {
  return { language, asOf, today };
}

/** The id or address of what a filter is about; undefined for a filter by note where no note is open. */
function idOf(entities: TimelineFilter['entities'], note: vscode.Uri | undefined): string | undefined {
  if (!entities) return ALL_ENTITIES;
  return 'id' in entities ? entities.id : note?.toString();
}

/** Whether both show the same rows in the same words. */
function isSameTimeline(a: PageState, b: PageState): boolean {
  const said = ({ id, language, asOf, timeline }: PageState): string => JSON.stringify([id, language, asOf, timeline]);
  return said(a) === said(b);
}
