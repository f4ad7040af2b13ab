import * as vscode from 'vscode';
import { ALL_ENTITIES, opened, type TimelineChoice } from '../../core/answers/dossier/pageState';
import type { Reader } from '../../core/answers/dossier/statements';
import { type DatedItem, datedLine } from '../../core/answers/entities/chronicle';
import type { ChronicleFilter } from '../../core/answers/entities/chronicleFilter';
import { filterWords, shownWords } from '../../core/answers/entities/chronicleWords';
import { type DatedNote, shownMentions, timelineEntries } from '../../core/answers/entities/datedNotes';
import { foundInTimeline } from '../../core/answers/timeline/foundInTimeline';
import {
  datedNoteRow,
  firstThen,
  happenedRow,
  isOnlyPartlyMine,
  listedMonths,
  type TimelineEntry,
  type TimelineMonth,
  type TimelineRow,
  timelineOrder,
} from '../../core/answers/timeline/timelineRow';
import type { Html } from '../../core/answers/views/html';
import { sayOf } from '../../core/answers/views/pieces';
import { statementId } from '../../core/answers/views/statementId';
import { timelineListItem } from '../../core/answers/views/timelineListItem';
import { timelineView } from '../../core/answers/views/timelineView';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import type { Host } from '../../workspace/host';
import { CancellationError, nextTask, runInSlices } from '../../workspace/slices';
import { isNarrowed, shownIn, wantedIn } from '../shared/ask/shown';
import { askForFilter, chronicleFilter, type TimelineFilter } from '../shared/ask/timelineFilter';
import { sayToOpenNote } from '../shared/notes/activeNote';
import { readStatements } from '../shared/notes/noteReading';
import { datedItems } from '../shared/rows/datedItems';
import { noteName } from '../shared/rows/entityName';
import type { DrawContext, EffectPanel, OnPage, PartlyDrawn } from './panelView';

/** So many rows are sent at once, or a few more. */
const SENT = 100;
/** Milliseconds until others may work. */
const SLICE = 5;

/** A timeline: its months with its first rows, and then all rows that are wanted, which are made and sent in slices. */
export async function* drawnTimeline({ host, content, token }: DrawContext): AsyncIterable<PartlyDrawn> {
  const items = await currentItems(host);
  const { state, subject, today } = content;
  const { language, asOf, timeline } = state;
  const { snapshot } = host;
  const reader: Reader = { language, asOf, today };
  const chosen = shownIn(host);
  const { whose } = chosen;
  const filter = { ...chronicleFilter(timeline, subject?.ids), whose, isWanted: wantedIn(host), undated: true };
  const all = subject ? timelineEntries(items, chosen.notes ? host.index : undefined, filter) : [];
  const found = await runInSlices(
    foundInTimeline(snapshot.registry, all, timeline.find, reader, (note) => noteName(vscode.Uri.parse(note))),
    { token },
  );
  const { entries, months: counted } = timelineOrder(found, sayOf(content)('undatedItems'), reader);
  const then = firstThen(entries, asOf);
  const first = firstRow(counted, timeline, then ?? 0);
  const end = Math.min(entries.length, first + timeline.rows);
  const months = listedMonths(counted, first, end, then);
  const rowReader = { state, marksOwn: isOnlyPartlyMine(entries) };
  const one = subject?.of === 'entity' ? state.id : undefined;
  await nextTask();
  let frame: Pick<PartlyDrawn, 'drawn' | 'shown'> = {
    drawn: timelineView({
      ...content,
      filter: filterWords(snapshot.registry.vocabulary, timeline, language).join(' · '),
      shown: shownWords(chosen, language).join(' · '),
      isNarrowed: isNarrowed(chosen) || timeline.kinds !== undefined || timeline.period !== undefined,
      months,
      then,
      newer: first,
      older: entries.length - end,
    }),
    shown: { ...rowsShown(snapshot, entries, reader), effects: { filterTimeline } },
  };
  // What was done until now was long enough.
  let start = Number.NEGATIVE_INFINITY;
  let parts: Record<string, string> = {};
  let made = 0;
  for (const { lists } of months) {
    let above: TimelineRow | undefined;
    for (const list of lists) {
      const rows: Html[] = [];
      for (const entry of entries.slice(list.start, list.end)) {
        if (performance.now() - start >= SLICE) {
          await nextTask();
          if (token.isCancellationRequested) throw new CancellationError();
          start = performance.now();
        }
        const row =
          'note' in entry ? await noteRow(host, filter, entry, reader) : happenedRow(snapshot, entry, reader, one);
        rows.push(timelineListItem(row, above, rowReader));
        above = row;
      }
      parts[list.id] = rows.join('');
      made += rows.length;
      if (made < SENT) continue;
      yield { ...frame, parts, isWhole: false };
      start = performance.now();
      [frame, parts, made] = [{}, {}, 0];
    }
  }
  yield { ...frame, parts, isWhole: true };
}

/** The place of the first row that is shown: of the month that was asked for, or near the line of the date. */
function firstRow(months: readonly TimelineMonth[], { from, rows }: TimelineChoice, later: number): number {
  const at = from === '' ? -1 : months.findIndex(({ month }) => month === from);
  if (at >= 0) return months.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return later < rows ? 0 : later - SENT;
}

/** The dated items of the registry as it is now. */
async function currentItems(host: Host): Promise<readonly DatedItem[]> {
  for (;;) {
    const { registry, items } = await datedItems(host);
    if (registry === host.snapshot.registry) return items;
  }
}

async function noteRow(host: Host, filter: ChronicleFilter, dated: DatedNote, reader: Reader): Promise<TimelineRow> {
  const { note } = dated;
  const statements = await readStatements(host, note, filter.entities);
  const mentions = shownMentions(host.index, note, filter);
  return datedNoteRow(dated, statements, mentions, noteName(vscode.Uri.parse(note)), reader);
}

/** What actions find in the rows of these entries, by what the registry said when they were drawn. */
export function rowsShown(snapshot: Snapshot, entries: readonly TimelineEntry[], reader: Reader) {
  const items = entries.filter((entry): entry is DatedItem => 'key' in entry);
  return {
    stated: (id: string) => {
      const item = items.find(({ key }) => statementId(key) === id);
      return item && happenedRow(snapshot, item, reader);
    },
    cited: (ids: readonly string[]) => {
      const wanted = new Set(ids);
      const found = items.filter(({ key }) => wanted.has(statementId(key)));
      return found.map((item) => ({
        cited: (language: string) => datedLine(snapshot.registry, item, language, reader),
      }));
    },
  } satisfies OnPage;
}

/** Lets the user change what the timeline is about, or what it leaves out. */
async function filterTimeline(panel: EffectPanel): Promise<void> {
  const { host } = panel;
  const { id, timeline } = panel.state;
  const items = await currentItems(host);
  const isEntity = host.snapshot.registry.hasId(id);
  const entities = id === ALL_ENTITIES ? undefined : isEntity ? { id } : ({ note: true } as const);
  const filter = await askForFilter(host, { entities, kinds: timeline.kinds, period: timeline.period }, items);
  if (!filter) return;
  const of = filter.entities === entities ? id : idOf(filter.entities, panel.note);
  if (of === undefined) {
    sayToOpenNote();
    return;
  }
  const { kinds, period } = filter;
  const shown = opened(panel.state, of, 'timeline');
  await panel.go({ ...shown, timeline: { ...shown.timeline, kinds, period, from: '' } });
}

/** The id or address of what a filter is about; undefined for a filter by note where no note is open. */
function idOf(entities: TimelineFilter['entities'], note: vscode.Uri | undefined): string | undefined {
  if (!entities) return ALL_ENTITIES;
  return 'id' in entities ? entities.id : note?.toString();
}
