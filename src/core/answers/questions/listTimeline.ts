import { findMentionsResumably } from '../../notes/mentions/findMentions';
import { IndexedNotes } from '../../notes/mentions/indexedNotes';
import { fileNameOf } from '../../text/base/paths';
import { textOf } from '../dossier/markdownText';
import { noteStatementsOf } from '../dossier/noteStatements';
import { PAGE_WORDS } from '../dossier/pageWords';
import { readerOf } from '../dossier/statements';
import { chronicle } from '../entities/chronicle';
import { shownMentions, timelineEntries } from '../entities/datedNotes';
import { isLaterThan } from '../entities/held';
import { datedNoteRow, type HappenedRow, happenedRow } from '../timeline/timelineRow';
import { sayer } from '../views/words';
import { AS_OF, ID, LANGUAGE, WRITTEN } from './portions';
import { listing, type World } from './question';
import { dateInput, many, object, text, type ValueOf } from './schema';

const ROW = object({
  date: text(),
  kind: text(),
  text: text(),
  status: text(),
  entities: many(text()),
  sources: many(text()),
  ...WRITTEN,
});

/** What happened, to one entity or in all, and the notes that have a date and mention it: the newest first. */
export const TIMELINE = listing({
  tool: {
    name: 'get_timeline',
    reference: 'dossierTimeline',
    icon: 'history',
    title: { en: 'Timeline', zh: '大事记' },
    gives: {
      en: 'What happened in a period, to one entity or in all, and the notes of that time',
      zh: '某段时间内发生了什么：某个实体的，或全部的，以及当时的笔记',
    },
    description:
      'Gives what happened, to one entity or in all, and the dated notes that mention it, the newest first and what has no date last: facts, events and the beginnings and ends of relations, each with date, status, the entities involved, sources, and where it is written. since and until ask for a period, as 2025-07 for both.',
  },
  command: {
    name: 'timeline',
    isHere: true,
    help: `What happened, to one entity or in all, and the notes that have a date and mention it: ${Object.keys(ROW.properties).join(', ')}. The newest is first, what has no date last. These are the rows of the timeline in the editor, without "Coming up". With --as-of what is dated later is left out, and the status is held, planned, over or undated; without, it is held, planned or over, of relations alone, on the day up to which their registry was kept ("asOf"), and nothing where it does not say.`,
    examples: ['mp-materials notes', '--since 2025-07 --until 2025-07-15 --format csv notes'],
    earlier: { since: 'from', until: 'to' },
  },
  input: object(
    {},
    {
      ...ID,
      since: dateInput('Leaves out what is earlier, and what has no date.'),
      until: dateInput('Leaves out what is later, and what has no date.'),
      ...LANGUAGE,
      ...AS_OF,
    },
  ),
  row: ROW,
  needs: ({ id, since, until }) => ({ notes: { ...(id !== undefined && { ids: [id] }), since, until } }),
  // A month or year ends after what begins with it.
  problem: (_world, { since, until }) =>
    since !== undefined && until !== undefined && since > until && !since.startsWith(until)
      ? `since (${since}) is later than until (${until}).`
      : undefined,
  *rows(world, { id, since, until, language = 'en', asOf }, { notes = [] }) {
    const period = since === undefined && until === undefined ? undefined : { since, until };
    const filter = { entities: id === undefined ? undefined : new Set([id]), period, undated: true };
    const reader = readerOf(world, { language, asOf });
    const index = new IndexedNotes();
    const rows = new Map<string, ValueOf<typeof ROW>>();
    const kind = sayer(PAGE_WORDS, language)('note');
    for (const { file, path, text: note, snapshot } of notes) {
      yield;
      const mentions = yield* findMentionsResumably(note, snapshot);
      index.set(file, note, mentions);
      const date = index.dateOf(file);
      if (date === undefined || isLaterThan(date, asOf)) continue;
      const statements = noteStatementsOf({ note: file, path, text: note }, mentions, filter.entities);
      const shown = shownMentions(index, file, filter);
      const row = datedNoteRow({ note: file, date }, statements, shown, fileNameOf(path), reader);
      const text = [row.title, ...row.sentences.map(({ pieces }) => textOf(pieces))].join(' · ');
      const status = asOf === undefined ? '' : row.held;
      const entities = [...new Set(shown.flatMap((each) => each.entities))];
      const place = { file, line: row.line + 1, column: row.column + 1 };
      rows.set(file, { date, kind, text, status, entities, sources: [], ...place });
    }
    const items = yield* chronicle(world.snapshot.registry);
    for (const entry of timelineEntries(items, index, filter)) {
      if ('note' in entry) {
        yield rows.get(entry.note);
        continue;
      }
      const row = happenedRow(world.snapshot, entry, reader);
      if (row.held === 'later') continue;
      yield {
        ...happenedPart(world, row),
        status: row.held === 'unsaid' ? '' : row.held,
        entities: [...new Set([entry.about, ...entry.involved])],
      };
    }
  },
});

/** What a row says of what happened, whatever was asked. */
export function happenedPart(world: World, { date, kind, text: pieces, citations, location }: HappenedRow) {
  const sources = citations.map((cited) => cited.text);
  return { date, kind: kind.word, text: textOf(pieces), sources, ...world.place(location) };
}
