import type * as vscode from 'vscode';
import { entityPiece, textOf } from '../../core/answers/dossier/markdownText';
import { type NoteStatements, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import { ALL_ENTITIES } from '../../core/answers/dossier/pageState';
import type { Reader } from '../../core/answers/dossier/statements';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import { periodAt } from '../../core/answers/entities/held';
import { quotation } from '../../core/answers/entities/timelineItems';
import { comingStatements, daysAfter, seenNow } from '../../core/answers/news/changes';
import { type ContradictingSentence, contradictedBy } from '../../core/answers/news/contradicted';
import { relationItem } from '../../core/answers/news/statements';
import { happenedRow } from '../../core/answers/timeline/timelineRow';
import { typedDate } from '../../core/answers/views/asOfDate';
import { type ContradictingRow, NAMES_PART, namesSection, newsView, saidId } from '../../core/answers/views/newsView';
import { type ListedNote, listUnregisteredResumably } from '../../core/notes/unregistered/listUnregistered';
import { memoize } from '../../core/text/base/lazy';
import { greatestFirst } from '../../core/text/base/lists';
import { nameKey } from '../../core/text/languages/nameKey';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { readMentions, readStatements } from '../shared/notes/noteReading';
import { type EntityNews, keptSeen, markSeen, newsOf, onlyNew, passOver, undoSeen } from '../shared/notes/seenNews';
import type { CitedRow } from '../shared/rows/citedRow';
import { dismissedNames } from '../shared/rows/dismissedNames';
import { today } from '../shared/rows/today';
import { runCommand } from './effects';
import { rowsShown } from './panelTimeline';
import type { DrawContext, OnPage, PartlyDrawn } from './panelView';

/** Days. */
const SOON = 30;
/** So many notes with new sentences are read at first, and so many names that no registry has are shown. */
const NOTES = 50;
const NAMES = 12;

/** What is new: first of registries, then of notes, and then the names in these that no registry has. */
export async function* drawnNews({ host, content, token }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { state, today: day, watched } = content;
  const { snapshot } = host;
  const isIndexed = host.index.state === 'ready' && (await host.index.whenReady(token));
  // A year or a month is from its first day on.
  const since = typedDate(state.since, content);
  const ids = state.id === ALL_ENTITIES ? [...watched] : [state.id];
  const kept = await keptSeen(host);
  const all: EntityNews[] = [];
  for (const id of ids) {
    const news = await newsOf(host, kept, id, since);
    if (news) all.push(news);
  }
  // It is drawn again with what the registries say now.
  if (host.snapshot !== snapshot) return;
  const { registry } = snapshot;
  const reader: Reader = { language: state.language, asOf: undefined, today: day };
  const pieceOf = (id: string) => entityPiece(registry.entity(id)!, state.language);
  const listed = new Set(all.flatMap(({ news }) => news.map(({ statement }) => statement)));
  const soon = all.flatMap(({ statements }) => comingStatements(statements, day, daysAfter(day, SOON)));
  const items = greatestFirst(soon, ({ item }) => -item.order).flatMap((each) => (listed.has(each) ? [] : [each.item]));
  const coming = items.map((item) => happenedRow(snapshot, item, reader));
  const byNote = new Map<string, { readonly id: string; readonly hashes: readonly number[] }[]>();
  for (const { id, saidIn } of all) {
    for (const [note, hashes] of saidIn) memoize(byNote, note, () => []).push({ id, hashes });
  }
  const notes = greatestFirst([...byNote], ([note]) => dateOrder(host.index.dateOf(note)));
  const shown = isIndexed ? notes.slice(0, NOTES + (state.page.more.news ?? 0)) : [];
  const known = new Map(all.map((news) => [news.id, news]));
  const said = new Map<string, NoteStatements>();
  const contradictions = new Map<string, ContradictingRow>();
  /** By entity, how many of its sentences are shown there. */
  const above = new Map<string, number>();
  const contradict = (
    fresh: NoteStatements,
    { kind, relation, said: other, sentence }: ContradictingSentence,
  ): void => {
    const statements = { ...fresh, sentences: [sentence] };
    const item = relationItem(relation);
    const id = saidId(item.key, fresh.note, sentence.hash);
    said.set(id, statements);
    items.push(item);
    const date = periodAt(relation.period, reader, state.language);
    const row = { ...happenedRow(snapshot, item, reader), date };
    contradictions.set(id, { id, kind, said: kind === 'holder' ? pieceOf(other).text : other, statements, row });
  };
  const drawn = (): Pick<PartlyDrawn, 'drawn' | 'shown'> => ({
    shown: newsShown(
      host,
      known,
      said,
      rowsShown(snapshot, [...Array.from(listed, ({ item }) => item), ...items], reader),
    ),
    drawn: newsView({
      ...content,
      one: known.has(state.id) ? pieceOf(state.id) : undefined,
      unknown: state.id === ALL_ENTITIES ? ids.filter((id) => !known.has(id)) : [],
      // Two entities that are watched may have it.
      coming: [...new Map(coming.map((row) => [`${row.date} ${textOf(row.text)}`, row])).values()],
      isWrong: state.since !== '' && since === undefined,
      moreNotes: isIndexed ? notes.length - shown.length : 0,
      isIndexed,
      canUndo: kept.before !== undefined,
      contradictions: [...contradictions.values()],
      isIndexing: host.index.state === 'building',
      news: all.map(({ id, news, saidIn, ...others }) => ({
        ...others,
        entity: pieceOf(id),
        rows: greatestFirst(news, ({ statement }) => statement.item.order).map(({ statement, change }) => ({
          row: happenedRow(snapshot, statement.item, reader, id),
          change,
        })),
        said: saidIn
          .flatMap(([note]) => said.get(saidId(id, note)) ?? [])
          .filter(({ sentences }) => sentences.length > 0),
        contradicting: above.get(id) ?? 0,
        sentences: saidIn.reduce(
          (sum, [note, hashes]) => sum + (said.get(saidId(id, note))?.sentences ?? hashes).length,
          0,
        ),
      })),
    }),
  });
  yield { ...drawn(), isWhole: false };
  const texts: ListedNote[] = [];
  for (const [note, each] of shown) {
    const read = await readMentions(host, note, token);
    if (!read) continue;
    texts.push({ file: note, text: read.text });
    for (const { id, hashes } of each) {
      const statements = noteStatementsOf(read, read.mentions, new Set([id]));
      const fresh = statements && onlyNew(statements, hashes, known.get(id)!.passed);
      if (!fresh || fresh.sentences.length === 0) continue;
      const against = contradictedBy(registry, fresh, read, new Set([id]), day);
      for (const one of against) contradict(fresh, one);
      // These are shown once: at the top.
      const apart = new Set(against.map(({ sentence }) => sentence.hash));
      above.set(id, (above.get(id) ?? 0) + apart.size);
      const sentences = fresh.sentences.filter(({ hash }) => !apart.has(hash));
      said.set(saidId(id, note), { ...fresh, sentences });
    }
  }
  yield { ...drawn(), isWhole: true };
  const names = await unregisteredIn(host, texts, token);
  yield { parts: { [NAMES_PART]: String(namesSection(names, state.language)) }, isWhole: true };
}

/** What actions find on the page: what is marked as seen is what was shown. */
function newsShown(
  host: Host,
  known: ReadonlyMap<string, EntityNews>,
  said: ReadonlyMap<string, NoteStatements>,
  stated: Required<Pick<OnPage, 'stated' | 'cited'>>,
): OnPage {
  return {
    ...stated,
    cited: (ids) => [...stated.cited(ids), ...saidRows(said, ids)],
    effects: {
      markSeen: async (_, { id }) => {
        // Until all notes have been read, sentences would be missing.
        if (host.index.state !== 'ready') return;
        const news = [...known.values()].filter((one) => id === '' || one.id === id);
        const now = news.map((one) => [one.id, seenNow(today(), one.statements, one.notes)]);
        await markSeen(host, Object.fromEntries(now));
      },
      undoSeen: () => undoSeen(host),
      addAsFact: async (_, { id }) => {
        const { note = '', sentences: [shown] = [] } = said.get(id) ?? {};
        // The note may have changed since it was shown.
        const now = shown && (await readStatements(host, note, undefined));
        const span = now?.sentences.find(({ hash }) => hash === shown?.hash)?.span;
        if (span) await runCommand('addFact', { note, ...span });
      },
      notContradiction: (_, { id }) => passOver(host, said.get(id)?.sentences.map(({ hash }) => hash) ?? []),
      addNames: () => runCommand('addNames'),
    },
  };
}

/** The likeliest names in these notes that no registry has and the user has not dismissed, each in all its spellings. */
async function unregisteredIn(
  host: Host,
  notes: readonly ListedNote[],
  token: vscode.CancellationToken,
): Promise<readonly string[]> {
  const found = await runInSlices(listUnregisteredResumably(notes, host.snapshot), { token });
  const dismissed = dismissedNames(host);
  const wanted = found.filter(({ names }) => !names.some((name) => dismissed.has(nameKey(name))));
  return wanted.slice(0, NAMES).map(({ names }) => names.join(' '));
}

/** Rows of notes with new sentences, as commands on rows take them. */
function saidRows(
  said: ReadonlyMap<string, NoteStatements>,
  ids: readonly string[],
): readonly Pick<CitedRow, 'cited' | 'note'>[] {
  return ids.flatMap((id) => {
    const statements = said.get(id);
    if (!statements) return [];
    const { note, date, title, sentences } = statements;
    const text = sentences.map(({ pieces }) => textOf(pieces)).join(' ');
    const cited = {
      date: date || undefined,
      endDate: undefined,
      text: quotation(text),
      event: undefined,
      citations: [{ source: note, title, publisher: undefined, at: undefined }],
      location: { file: note, span: { start: 0, end: 0 } },
    };
    return [{ cited: () => cited, note }];
  });
}
