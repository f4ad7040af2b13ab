import { entityPiece, textOf } from '../../core/answers/dossier/markdownText';
import { type NoteStatements, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import { ALL_ENTITIES } from '../../core/answers/dossier/pageState';
import type { Reader } from '../../core/answers/dossier/statements';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import { periodAt } from '../../core/answers/entities/held';
import { quotation } from '../../core/answers/entities/timelineItems';
import { takenFrom } from '../../core/answers/news/changes';
import { type ContradictingSentence, contradictedBy } from '../../core/answers/news/contradicted';
import { passedOver, withoutLast, withPassedOver, withSeen } from '../../core/answers/news/keptSeen';
import { relationItem } from '../../core/answers/news/statements';
import { happenedRow } from '../../core/answers/timeline/timelineRow';
import { typedDate } from '../../core/answers/views/asOfDate';
import { type ContradictingRow, NAMES_PART, namesSection, newsView, saidId } from '../../core/answers/views/newsView';
import { type ListedNote, listUnregisteredResumably } from '../../core/notes/unregistered/listUnregistered';
import { greatestFirst } from '../../core/text/base/lists';
import { nameKey } from '../../core/text/languages/nameKey';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { readMentions, readStatements } from '../shared/notes/noteReading';
import { changeSeen, type EntityNews, keptSeen, newsOf } from '../shared/notes/seenNews';
import type { CitedRow } from '../shared/rows/citedRow';
import { dismissedNames } from '../shared/rows/dismissedNames';
import { today } from '../shared/rows/today';
import { runCommand } from './effects';
import { rowsShown } from './panelTimeline';
import type { DrawContext, OnPage, PartlyDrawn } from './panelView';

/** So many notes with new sentences are read at first, and so many names that no registry has are shown. */
const NOTES = 50;
const NAMES = 12;

/** What is new: first of registries, then of notes, and then the names in these that no registry has. */
export async function* drawnNews({ host, content, token }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { state, today: day, watched } = content;
  const { snapshot, index } = host;
  const isIndexed = index.state === 'ready' && (await index.whenReady(token));
  const kept = await keptSeen(host);
  // A year or a month is from its first day on.
  const since = typedDate(state.since, content);
  const all = await newsOf(host, kept, state.id === ALL_ENTITIES ? watched : [state.id], since);
  // It is drawn again with what the registries say now.
  if (host.snapshot !== snapshot) return;
  const { registry } = snapshot;
  const reader: Reader = { language: state.language, asOf: undefined, today: day };
  const pieceOf = (id: string) => entityPiece(registry.entity(id)!, state.language);
  const soon = greatestFirst(
    all.flatMap(({ coming }) => coming),
    ({ order }) => -order,
  );
  const coming = soon.map((item) => happenedRow(snapshot, item, reader));
  const items = [...all.flatMap(({ news }) => news.map(({ item }) => item)), ...soon];
  const notes = greatestFirst([...new Set(all.flatMap(({ saidIn }) => [...saidIn.keys()]))], (note) =>
    dateOrder(index.dateOf(note)),
  );
  const shown = isIndexed ? notes.slice(0, NOTES + (state.page.more.news ?? 0)) : [];
  const said = new Map<string, NoteStatements>();
  const contradictions = new Map<string, ContradictingRow>();
  /** By entity, how many of its sentences are shown there. */
  const above = new Map<string, number>();
  const contradict = (
    { sentences: _, ...note }: NoteStatements,
    { kind, relation, said: other, sentence }: ContradictingSentence,
  ): void => {
    const statements = { ...note, sentences: [sentence] };
    const item = relationItem(relation);
    const id = saidId(item.key, note.note, sentence.hash);
    said.set(id, statements);
    items.push(item);
    const date = periodAt(relation.period, reader, state.language);
    const row = { ...happenedRow(snapshot, item, reader), date };
    contradictions.set(id, { id, kind, said: kind === 'holder' ? pieceOf(other).text : other, statements, row });
  };
  const drawn = (): Pick<PartlyDrawn, 'drawn' | 'shown'> => ({
    shown: newsShown(host, all, said, rowsShown(snapshot, items, reader)),
    drawn: newsView({
      ...content,
      news: all.map(({ id, news, saidIn, since: from, isByDate }) => ({
        entity: pieceOf(id),
        since: from,
        isByDate,
        rows: greatestFirst(news, ({ item }) => item.order).map(({ item, change }) => ({
          row: happenedRow(snapshot, item, reader, id),
          change,
        })),
        said: Array.from(saidIn, ([note, hashes]) => said.get(saidId(id, note)) ?? hashes.length),
        contradicting: above.get(id) ?? 0,
      })),
      // Two entities that are watched may have it.
      coming: [...new Map(coming.map((row) => [`${row.date} ${textOf(row.text)}`, row])).values()],
      contradictions: [...contradictions.values()],
      moreNotes: isIndexed ? notes.length - shown.length : 0,
      isIndexed,
      isIndexing: index.state === 'building',
      canUndo: kept.before !== undefined,
    }),
  });
  yield { ...drawn(), isWhole: false };
  const texts: ListedNote[] = [];
  const passed = passedOver(kept);
  for (const note of shown) {
    const read = await readMentions(host, note, token);
    if (!read) continue;
    texts.push({ file: note, text: read.text });
    for (const { id, saidIn } of all) {
      const hashes = saidIn.get(note);
      const statements = hashes && noteStatementsOf(read, read.mentions, new Set([id]));
      if (!statements) continue;
      const isNew = hashes.length > 0 ? takenFrom(hashes) : () => true;
      const fresh = statements.sentences.filter(({ hash }) => !passed.has(hash) && isNew(hash));
      const reading = contradictedBy(registry, { ...statements, sentences: fresh }, read, new Set([id]), day);
      const against = await runInSlices(reading, { token });
      for (const one of against) contradict(statements, one);
      // These are shown once: at the top.
      const apart = new Set(against.map(({ sentence }) => sentence));
      above.set(id, (above.get(id) ?? 0) + apart.size);
      said.set(saidId(id, note), { ...statements, sentences: fresh.filter((each) => !apart.has(each)) });
    }
  }
  yield { ...drawn(), isWhole: true };
  const found = await runInSlices(listUnregisteredResumably(texts, snapshot), { token });
  const dismissed = dismissedNames(host);
  const names = found.filter(({ names }) => !names.some((name) => dismissed.has(nameKey(name)))).slice(0, NAMES);
  yield { parts: { [NAMES_PART]: String(namesSection(names, state.language)) }, isWhole: true };
}

/** What actions find on the page: what is marked as seen is what was shown. */
function newsShown(
  host: Host,
  all: readonly EntityNews[],
  said: ReadonlyMap<string, NoteStatements>,
  stated: Required<Pick<OnPage, 'stated' | 'cited'>>,
): OnPage {
  return {
    ...stated,
    cited: (ids) => [...stated.cited(ids), ...saidRows(said, ids)],
    effects: {
      markSeen: async (_, { id: one }) => {
        // Until all notes have been read, sentences would be missing.
        if (host.index.state !== 'ready') return;
        const now = all.flatMap(({ id, now: each }) => (one === '' || one === id ? [[id, each]] : []));
        await changeSeen(host, (kept) => withSeen(kept, Object.fromEntries(now)));
      },
      undoSeen: () => changeSeen(host, withoutLast),
      addAsFact: async (_, { id }) => {
        const { note = '', sentences: [shown] = [] } = said.get(id) ?? {};
        // The note may have changed since it was shown.
        const now = shown && (await readStatements(host, note, undefined));
        const span = now?.sentences.find(({ hash }) => hash === shown?.hash)?.span;
        if (span) await runCommand('addFact', { note, ...span });
      },
      notContradiction: (_, { id }) => {
        const hashes = said.get(id)?.sentences.map(({ hash }) => hash) ?? [];
        return changeSeen(host, (kept) => withPassedOver(kept, hashes, today()));
      },
      addNames: () => runCommand('addNames'),
    },
  };
}

/** Rows of notes with new sentences, as commands on rows take them. */
function saidRows(
  said: ReadonlyMap<string, NoteStatements>,
  ids: readonly string[],
): readonly Pick<CitedRow, 'cited' | 'note'>[] {
  const rows = ids.flatMap((id) => said.get(id) ?? []);
  return rows.map(({ note, date, title, sentences }) => ({
    note,
    cited: () => ({
      date: date || undefined,
      endDate: undefined,
      text: quotation(sentences.map(({ pieces }) => textOf(pieces)).join(' ')),
      event: undefined,
      citations: [{ source: note, title, publisher: undefined, at: undefined }],
      location: { file: note, span: { start: 0, end: 0 } },
    }),
  }));
}
