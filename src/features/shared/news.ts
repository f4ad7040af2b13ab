import type { NoteStatements } from '../../core/answers/dossier/noteStatements';
import { isIn } from '../../core/answers/entities/chronicleFilter';
import { dateOrder } from '../../core/answers/entities/dateOrder';
import {
  changedStatements,
  datedStatements,
  daysAfter,
  type News,
  newSentences,
  type SaidInNote,
} from '../../core/answers/news/changes';
import { type HashedStatement, statementsOf } from '../../core/answers/news/statements';
import { greatestFirst } from '../../core/text/base/greatestFirst';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import { today } from './describedToday';
import { indexedRegistry } from './indexedRegistry';
import { seenOf } from './seenNews';
import { watchedNow } from './watched';

/** So far back it goes before the user has said for the first time that all is seen, in days. */
const FIRST_LOOK = 30;

/** What is new of an entity. */
export interface EntityNews {
  readonly id: string;
  /** As YYYY-MM-DD: when it was seen, or the date that was asked for. */
  readonly since: string;
  /** Whether only dates were compared, so that what has none is not in it. */
  readonly isByDate: boolean;
  /** Everything that registries state, and every note that names it, the newest first. */
  readonly statements: readonly HashedStatement[];
  readonly notes: readonly SaidInNote[];
  readonly news: readonly News[];
  /** The notes with new sentences, the newest first, and the hashes of these; where it is not watched, none, and all are new. */
  readonly saidIn: readonly SaidInNote[];
}

/**
 * What is new of an entity since it was seen, or of one that was not in the last thirty days; undefined if there is no such entity.
 * The notes must be indexed before.
 *
 * @param since a day or date to compare with in place of that; undefined for none.
 */
export async function newsOf(host: Host, id: string, since: string | undefined): Promise<EntityNews | undefined> {
  const registry = await indexedRegistry(host);
  const entity = registry.entity(id);
  if (!entity) return undefined;
  const { index } = host;
  const statements = await runInSlices(statementsOf(registry, entity));
  const notes = greatestFirst(index.sentencesOf(id), ([note]) => dateOrder(index.dateOf(note)));
  const seen = since === undefined && watchedNow(host).has(id) ? await seenOf(host, id) : undefined;
  const known = { id, statements, notes };
  if (seen) {
    const news = changedStatements(statements, seen, today());
    return { ...known, since: seen.on, isByDate: false, news, saidIn: [...newSentences(notes, seen)] };
  }
  const range = { since: since ?? daysAfter(today(), -FIRST_LOOK), until: today() };
  const saidIn = notes.filter(([note]) => {
    const date = index.dateOf(note);
    return date !== undefined && isIn(range, { date, endDate: undefined });
  });
  return { ...known, since: range.since, isByDate: true, news: datedStatements(statements, range), saidIn };
}

/** How much is new of all that is watched; 0 until the notes have been read. */
export async function countNews(host: Host): Promise<number> {
  let count = 0;
  for (const id of host.index.state === 'ready' ? watchedNow(host) : []) {
    const { news = [], saidIn = [] } = (await newsOf(host, id, undefined)) ?? {};
    count += news.length + saidIn.reduce((sum, [, hashes]) => sum + hashes.length, 0);
  }
  return count;
}

/** What is new in a note, without the rest of what it says. @param hashes none if all is. */
export function onlyNew(statements: NoteStatements, hashes: readonly number[]): NoteStatements {
  const left = [...hashes];
  const isNew = (hash: number): boolean => {
    const at = left.indexOf(hash);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const { sentences } = statements;
  return { ...statements, sentences: hashes.length === 0 ? sentences : sentences.filter(({ hash }) => isNew(hash)) };
}
