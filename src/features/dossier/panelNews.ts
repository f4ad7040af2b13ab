import { textOf } from '../../core/answers/dossier/markdownText';
import { type NoteStatements, noteStatementsOf } from '../../core/answers/dossier/noteStatements';
import { ALL_ENTITIES } from '../../core/answers/dossier/pageState';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import { relationKey } from '../../core/answers/entities/relations';
import { quotation } from '../../core/answers/entities/timelineItems';
import { type EntityNews, takenFrom } from '../../core/answers/news/changes';
import { contradictedBy } from '../../core/answers/news/contradicted';
import { passedOver, withoutLast, withPassedOver, withSeen } from '../../core/answers/news/keptSeen';
import { typedDate } from '../../core/answers/views/asOfDate';
import { NAMES_PART, type NewsContent, namesSection, newsView, saidId } from '../../core/answers/views/newsView';
import { type ListedNote, listUnregisteredResumably } from '../../core/notes/unregistered/listUnregistered';
import { greatestFirst } from '../../core/text/base/lists';
import { nameKey } from '../../core/text/languages/nameKey';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { readMentions, readStatements } from '../shared/notes/noteReading';
import { changeSeen, keptSeen, newsOf } from '../shared/notes/seenNews';
import type { CitedRow } from '../shared/rows/citedRow';
import { dismissedNames } from '../shared/rows/dismissedNames';
import { today } from '../shared/rows/today';
import { runCommand } from './effects';
import { rowsShown } from './panelTimeline';
import type { DrawContext, OnPage, PartlyDrawn } from './panelView';

/** So many notes with new sentences are read at first, and so many names that no registry has are shown. */
const NOTES = 50;
const NAMES = 12;

type MapOf<M> = M extends ReadonlyMap<infer K, infer V> ? Map<K, V> : never;

/** What is new: first of registries, then of notes, and then the names in these that no registry has. */
export async function* drawnNews({ host, content, token }: DrawContext): AsyncIterable<PartlyDrawn> {
  const { state, today: day, watched } = content;
  const { snapshot, index } = host;
  const isIndexed = index.state === 'ready' && (await index.whenReady(token));
  const kept = await keptSeen(host);
  // A year or a month is from its first day on.
  const since = typedDate(state.since, content);
  const news = await newsOf(host, kept, state.id === ALL_ENTITIES ? watched : [state.id], since);
  // It is drawn again with what the registries say now.
  if (host.snapshot !== snapshot) return;
  const notes = greatestFirst([...new Set(news.flatMap(({ saidIn }) => [...saidIn.keys()]))], (note) =>
    dateOrder(index.dateOf(note)),
  );
  const wanted = isIndexed ? notes.slice(0, NOTES + (state.page.more.news ?? 0)) : [];
  const said: MapOf<NewsContent['said']> = new Map();
  const contradictions: MapOf<NewsContent['contradictions']> = new Map();
  const items = news.flatMap((each) => [...each.news.map(({ item }) => item), ...each.coming]);
  const rows = rowsShown(snapshot, items, { language: state.language, asOf: undefined, today: day });
  const shown: OnPage = {
    stated: (id) => rows.stated(id) ?? contradictions.get(id)?.against.relation,
    cited: (ids) => [
      ...rows.cited(ids),
      ...ids.flatMap((id) => said.get(id) ?? contradictions.get(id) ?? []).map(citedSentences),
    ],
    effects: effectsOn(host, news, contradictions),
  };
  const drawn = (): Pick<PartlyDrawn, 'drawn' | 'shown'> => ({
    shown,
    drawn: newsView({
      ...{ ...content, snapshot, news, said, contradictions, isIndexed },
      moreNotes: isIndexed ? notes.length - wanted.length : 0,
      isIndexing: index.state === 'building',
      canUndo: kept.before !== undefined,
    }),
  });
  yield { ...drawn(), isWhole: false };
  const texts: ListedNote[] = [];
  const passed = passedOver(kept);
  for (const note of wanted) {
    const read = await readMentions(host, note, token);
    if (!read) continue;
    texts.push({ file: note, text: read.text });
    for (const { id, saidIn } of news) {
      const [hashes, ids] = [saidIn.get(note), new Set([id])];
      const statements = hashes && noteStatementsOf(read, read.mentions, ids);
      if (!statements) continue;
      const isNew = hashes.length > 0 ? takenFrom(hashes) : () => true;
      const sentences = statements.sentences.filter(({ hash }) => !passed.has(hash) && isNew(hash));
      const reading = contradictedBy(snapshot.registry, { ...statements, sentences }, read, ids, day);
      const against = await runInSlices(reading, { token });
      for (const one of against) {
        const { relation, sentence } = one;
        const key = JSON.stringify([relation.reference.from.id, relationKey(relation)]);
        contradictions.set(saidId(key, note, sentence.hash), { ...statements, sentences: [sentence], against: one });
      }
      // These are shown once: at the top.
      const apart = new Set(against.map(({ sentence }) => sentence));
      const others = sentences.filter((each) => !apart.has(each));
      said.set(saidId(id, note), { ...statements, sentences: others, above: apart.size });
    }
  }
  yield { ...drawn(), isWhole: true };
  const found = await runInSlices(listUnregisteredResumably(texts, snapshot), { token });
  const dismissed = dismissedNames(host);
  const names = found.filter(({ names }) => !names.some((name) => dismissed.has(nameKey(name)))).slice(0, NAMES);
  yield { parts: { [NAMES_PART]: String(namesSection(names, state.language)) }, isWhole: true };
}

/** What the view alone does: what is marked as seen is what was shown. */
function effectsOn(
  host: Host,
  news: readonly EntityNews[],
  contradictions: NewsContent['contradictions'],
): Required<OnPage>['effects'] {
  return {
    markSeen: async (_, { id: one }) => {
      // Until all notes have been read, sentences would be missing.
      if (host.index.state !== 'ready') return;
      const now = news.flatMap(({ id, now: each }) => (one === '' || one === id ? [[id, each]] : []));
      await changeSeen(host, (kept) => withSeen(kept, Object.fromEntries(now)));
    },
    undoSeen: () => changeSeen(host, withoutLast),
    addAsFact: async (_, { id }) => {
      const { note = '', sentences: [shown] = [] } = contradictions.get(id) ?? {};
      // The note may have changed since it was shown.
      const now = shown && (await readStatements(host, note, undefined));
      const span = now?.sentences.find(({ hash }) => hash === shown?.hash)?.span;
      if (span) await runCommand('addFact', { note, ...span });
    },
    notContradiction: (_, { id }) => {
      const hashes = contradictions.get(id)?.sentences.map(({ hash }) => hash) ?? [];
      return changeSeen(host, (kept) => withPassedOver(kept, hashes, today()));
    },
    addNames: () => runCommand('addNames'),
  };
}

/** The sentences of a note as commands on rows take them. */
function citedSentences({ note, date, title, sentences }: NoteStatements): Pick<CitedRow, 'cited' | 'note'> {
  return {
    note,
    cited: () => ({
      date: date || undefined,
      endDate: undefined,
      text: quotation(sentences.map(({ pieces }) => textOf(pieces)).join(' ')),
      event: undefined,
      citations: [{ source: note, title, publisher: undefined, at: undefined }],
      location: { file: note, span: { start: 0, end: 0 } },
    }),
  };
}
