import path from 'node:path';
import { textOf } from '../../core/answers/dossier/linkedText';
import { type NoteStatements, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import type { Reader } from '../../core/answers/dossier/statements';
import { chronicle } from '../../core/answers/entities/chronicle';
import type { ChronicleFilter } from '../../core/answers/entities/chronicleFilter';
import { shownMentions, timelineEntries } from '../../core/answers/entities/datedNotes';
import { datedNoteRow, happenedRow, type TimelineEntry } from '../../core/answers/timeline/timelineRow';
import { TIMELINE_WORDS } from '../../core/answers/views/timelineWords';
import { sayer } from '../../core/answers/views/words';
import { findMentions } from '../../core/notes/mentions/findMentions';
import { IndexedNotes } from '../../core/notes/mentions/indexedNotes';
import type { IndexedMention } from '../../core/notes/mentions/mentionIndex';
import type { Snapshot } from '../../core/registry/engine/snapshot';
import { runToEnd } from '../../core/text/base/resumable';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { notesToRead } from '../notes';
import { placesIn } from '../placesIn';
import { printRows, type Row } from '../printRows';
import { loadSnapshot, type RegistryInput, readRegistries, reportUnknown } from '../registry';
import type { Terminal } from '../terminal';

const COLUMNS = ['date', 'kind', 'text', 'status', 'entities', 'sources', 'file', 'line', 'column'] as const;
type TimelineColumn = (typeof COLUMNS)[number];

export const TIMELINE: Command = {
  name: 'timeline',
  ids: [0, 1],
  files: 'notes',
  isHere: true,
  help: `What happened, to one entity or in all, and the notes that have a date and mention it: ${COLUMNS.join(', ')}. The newest is first, what has no date last. These are the rows of the timeline in the editor, without "Coming up". With --as-of the status is held, planned, over, undated or later; without, it is held, planned or over, of relations alone, on the day up to which their registry was kept ("asOf"), and nothing where it does not say.`,
  options: ['from', 'to', 'language', 'as-of'],
  formats: ROW_FORMATS,
  examples: ['mp-materials notes', '--from 2025-07 --to 2025-07-15 --format csv notes'],
  run: timeline,
};

async function timeline(args: Arguments, terminal: Terminal): Promise<void> {
  const [id] = args.ids;
  const sources = readRegistries(args, terminal);
  const snapshot = loadSnapshot(sources, terminal);
  if (id !== undefined && !snapshot.registry.entity(id)) return reportUnknown(id, snapshot, terminal);
  runToEnd(snapshot.registry.indexReferrers());
  const items = runToEnd(chronicle(snapshot.registry));
  const entities = id === undefined ? undefined : new Set([id]);
  const filter = { entities, period: args.period, undated: true };
  const reader: Reader = { language: args.language, asOf: args.asOf, today: undefined };
  const notes = readDatedNotes(args, filter, snapshot, reader, terminal);
  const entries = timelineEntries(items, notes.index, filter);
  await terminal.print(printRows(rowsOf(entries, notes, reader, snapshot, sources), COLUMNS, args.format));
}

interface DatedNotes {
  readonly index: IndexedNotes;
  /** Of each note that has a date. */
  readonly rows: ReadonlyMap<string, Row<TimelineColumn>>;
}

function readDatedNotes(
  { files }: Arguments,
  filter: ChronicleFilter,
  snapshot: Snapshot,
  reader: Reader,
  terminal: Terminal,
): DatedNotes {
  const index = new IndexedNotes();
  const rows = new Map<string, Row<TimelineColumn>>();
  for (const { file, text, snapshot: own } of notesToRead(files, snapshot, terminal)) {
    const mentions = findMentions(text, own);
    index.set(file, text, mentions);
    const date = index.dateOf(file);
    if (date === undefined) continue;
    const said = noteStatementsOf({ note: file, path: file, text }, mentions, filter.entities);
    rows.set(file, noteRow(file, date, said, shownMentions(index, file, filter), reader));
  }
  return { index, rows };
}

function* rowsOf(
  entries: readonly TimelineEntry[],
  notes: DatedNotes,
  reader: Reader,
  snapshot: Snapshot,
  sources: readonly RegistryInput[],
): Generator<Row<TimelineColumn>> {
  const placeOf = placesIn(sources);
  for (const entry of entries) {
    if ('note' in entry) {
      yield notes.rows.get(entry.note)!;
      continue;
    }
    const { date, text, kind, held, citations, location } = happenedRow(snapshot, entry, reader);
    yield {
      date,
      kind: kind.word,
      text: textOf(text),
      status: held === 'unsaid' ? '' : held,
      entities: [...new Set([entry.about, ...entry.involved])],
      sources: citations.map((cited) => cited.text),
      file: location.file,
      ...placeOf(location),
    };
  }
}

function noteRow(
  note: string,
  date: string,
  statements: NoteStatements | undefined,
  mentions: readonly IndexedMention[],
  reader: Reader,
): Row<TimelineColumn> {
  const row = datedNoteRow({ note, date }, statements, mentions, path.basename(note), reader);
  const said = row.sentences.map(({ pieces }) => pieces.map(({ text }) => text).join(''));
  return {
    date,
    kind: sayer(TIMELINE_WORDS, reader.language)('note'),
    text: [row.title, ...said].join(' · '),
    status: reader.asOf === undefined ? '' : row.held,
    entities: [...new Set(mentions.flatMap(({ entities }) => entities))],
    sources: [],
    file: note,
    line: row.line + 1,
    column: row.column + 1,
  };
}
