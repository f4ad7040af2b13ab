import * as vscode from 'vscode';
import { ALL_ENTITIES, opened, type PageState } from '../../core/answers/dossier/pageState';
import type { Reader } from '../../core/answers/dossier/statements';
import { type DatedItem, datedLine } from '../../core/answers/entities/chronicle';
import type { ChronicleFilter } from '../../core/answers/entities/chronicleFilter';
import { filterWords, shownWords } from '../../core/answers/entities/chronicleWords';
import { type DatedNote, shownMentions, timelineEntries } from '../../core/answers/entities/datedNotes';
import { displayName } from '../../core/answers/names/displayName';
import { foundInTimeline } from '../../core/answers/timeline/foundInTimeline';
import {
  datedNoteRow,
  happenedRow,
  isOnlyPartlyMine,
  laterEntries,
  type TimelineRow,
  timelineOrder,
} from '../../core/answers/timeline/timelineRow';
import type { Html } from '../../core/answers/views/html';
import { sayOf } from '../../core/answers/views/pieces';
import { type Stated, statementId } from '../../core/answers/views/statementId';
import { timelineListItem } from '../../core/answers/views/timelineListItem';
import { timelineView } from '../../core/answers/views/timelineView';
import { TIMELINE_WORDS } from '../../core/answers/views/timelineWords';
import { sayer } from '../../core/answers/views/words';
import type { Host } from '../../workspace/host';
import { CancellationError, nextTask, runInSlices } from '../../workspace/slices';
import { isNarrowed, shownIn, wantedIn } from '../shared/ask/shown';
import { askForFilter, chronicleFilter, type TimelineFilter } from '../shared/ask/timelineFilter';
import { sayToOpenNote } from '../shared/notes/activeNote';
import { readStatements } from '../shared/notes/noteReading';
import type { CitedRow } from '../shared/rows/citedRow';
import { datedItems } from '../shared/rows/datedItems';
import { noteName } from '../shared/rows/entityName';
import type { DrawContext, PartlyDrawn, TimelineMemory } from './drawContext';
import { entitiesOfNote, noteTitleOf } from './mapContent';

/** Rows that are shown before all others are made. */
const FIRST_ROWS = 100;
/** Milliseconds until others may work. */
const SLICE = 5;

/** A timeline: its months and first rows, and then all rows that are wanted, which are made in slices. */
export async function* drawnTimeline({ host, content, token, memory }: DrawContext): AsyncIterable<PartlyDrawn> {
  const items = await currentItems(host);
  const { state, today } = content;
  const { language, asOf, timeline } = state;
  const { snapshot } = host;
  const reader: Reader = { language, asOf, today };
  const subject = subjectOf(host, state);
  const shown = shownIn(host);
  const filter = filterOf(host, state, subject?.ids);
  const all = subject ? timelineEntries(items, shown.notes ? host.index : undefined, filter) : [];
  const found = await runInSlices(
    foundInTimeline(snapshot.registry, all, timeline.find, reader, (note) => noteName(vscode.Uri.parse(note))),
    { token },
  );
  const { entries, months } = timelineOrder(found, sayer(TIMELINE_WORDS, language)('undatedItems'), reader);
  memory.timeline = { snapshot, entries, reader };
  const later = laterEntries(entries, asOf);
  const first = firstRow(months, timeline, later);
  const wanted = entries.slice(first, first + timeline.rows);
  const drawn = async (rows: readonly Html[]): Promise<PartlyDrawn> => ({
    isWhole: rows.length === wanted.length,
    drawn: await runInSlices(
      timelineView({
        ...content,
        of: subject?.of,
        title: subject?.title(sayOf(content)('timeline')) ?? state.id,
        filter: filterWords(snapshot.registry.vocabulary, timeline, language).join(' · '),
        shown: shownWords(shown, language).join(' · '),
        isNarrowed: isNarrowed(shown) || timeline.kinds !== undefined || timeline.period !== undefined,
        months,
        newer: first,
        older: entries.length - first - wanted.length,
        rows,
      }),
      { token },
    ),
  });
  const rows: Html[] = [];
  const rowReader = { state, marksOwn: isOnlyPartlyMine(entries) };
  const one = subject?.of === 'entity' ? state.id : undefined;
  let above: TimelineRow | undefined;
  await nextTask();
  let start = performance.now();
  for (const [at, entry] of wanted.entries()) {
    if (at === FIRST_ROWS) yield await drawn(rows);
    const row =
      'note' in entry ? await noteRow(host, filter, entry, reader) : happenedRow(snapshot, entry, reader, one);
    rows.push(timelineListItem(row, above, first + at === later, rowReader));
    above = row;
    if (performance.now() - start < SLICE) continue;
    await nextTask();
    if (token.isCancellationRequested) throw new CancellationError();
    start = performance.now();
  }
  yield await drawn(rows);
}

/** The place of the first row that is shown: of the month that was asked for, or near the line of the date. */
function firstRow(
  months: ReturnType<typeof timelineOrder>['months'],
  { from, rows }: PageState['timeline'],
  later: number,
): number {
  const at = from === '' ? -1 : months.findIndex(({ month }) => month === from);
  if (at >= 0) return months.slice(0, at).reduce((sum, { count }) => sum + count, 0);
  return later < rows ? 0 : later - FIRST_ROWS;
}

/** The dated items of the registry as it is now. */
async function currentItems(host: Host): Promise<readonly DatedItem[]> {
  for (;;) {
    const { registry, items } = await datedItems(host);
    if (registry === host.snapshot.registry) return items;
  }
}

/** The entities that a timeline is about; undefined if there are none such. */
function subjectOf(host: Host, { id, language }: PageState) {
  if (id === ALL_ENTITIES) return { of: 'all', title: (word: string) => word, ids: undefined } as const;
  const entity = host.snapshot.registry.entity(id);
  if (entity) return { of: 'entity', title: () => displayName(entity, language), ids: [id] } as const;
  const ids = entitiesOfNote(host, id);
  return ids && ({ of: 'note', title: () => noteTitleOf(id), ids } as const);
}

function filterOf(host: Host, { timeline }: PageState, ids: readonly string[] | undefined): ChronicleFilter {
  const { whose } = shownIn(host);
  return { ...chronicleFilter(timeline, ids), whose, isWanted: wantedIn(host), undated: true };
}

async function noteRow(host: Host, filter: ChronicleFilter, dated: DatedNote, reader: Reader): Promise<TimelineRow> {
  const { note } = dated;
  const statements = await readStatements(host, note, filter.entities);
  return datedNoteRow(
    dated,
    statements,
    shownMentions(host.index, note, filter),
    noteName(vscode.Uri.parse(note)),
    reader,
  );
}

/** The rows with these ids, as commands on rows take them. */
export function citedRows(
  { snapshot, entries, reader }: TimelineMemory,
  ids: readonly string[],
): readonly Pick<CitedRow, 'cited'>[] {
  const wanted = new Set(ids);
  const items = entries.filter((entry): entry is DatedItem => 'key' in entry && wanted.has(statementId(entry.key)));
  return items.map((item) => ({ cited: (language) => datedLine(snapshot.registry, item, language, reader) }));
}

/** What can be done with a row; undefined if it is there no longer. */
export function statedInTimeline({ snapshot, entries, reader }: TimelineMemory, id: string): Stated | undefined {
  const item = entries.find((entry): entry is DatedItem => 'key' in entry && statementId(entry.key) === id);
  return item && happenedRow(snapshot, item, reader);
}

/**
 * Lets the user change what the timeline is about, or what it leaves out; undefined if cancelled.
 *
 * @param note the one that the user was in last.
 */
export async function askTimelineFilter(
  host: Host,
  state: () => PageState,
  note: vscode.Uri | undefined,
): Promise<PageState | undefined> {
  const { id, timeline } = state();
  const items = await currentItems(host);
  const isEntity = host.snapshot.registry.hasId(id);
  const entities = id === ALL_ENTITIES ? undefined : isEntity ? { id } : ({ note: true } as const);
  const filter = await askForFilter(host, { entities, kinds: timeline.kinds, period: timeline.period }, items);
  if (!filter) return undefined;
  const of = filter.entities === entities ? id : idOf(filter.entities, note);
  if (of === undefined) {
    sayToOpenNote();
    return undefined;
  }
  const { kinds, period } = filter;
  const shown = opened(state(), of, 'timeline');
  return { ...shown, timeline: { ...shown.timeline, kinds, period, from: '' } };
}

/** The id or address of what a filter is about; undefined for a filter by note where no note is open. */
function idOf(entities: TimelineFilter['entities'], note: vscode.Uri | undefined): string | undefined {
  if (!entities) return ALL_ENTITIES;
  return 'id' in entities ? entities.id : note?.toString();
}
