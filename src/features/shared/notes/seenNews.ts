import * as vscode from 'vscode';
import type { DatedItem } from '../../../core/answers/entities/chronicle';
import { dateOrder } from '../../../core/answers/entities/dateOrder';
import {
  changedStatements,
  comingItems,
  datedNews,
  daysAfter,
  isDated,
  type News,
  newSentences,
  type SaidInNote,
  type Seen,
  seenNow,
  seenTogether,
} from '../../../core/answers/news/changes';
import { type KeptSeen, NOTHING_SEEN, passedOver, readKeptSeen } from '../../../core/answers/news/keptSeen';
import { statementsOf } from '../../../core/answers/news/statements';
import { greatestFirst } from '../../../core/text/base/lists';
import type { Host } from '../../../workspace/host';
import { runInSlices } from '../../../workspace/slices';
import { today } from '../rows/today';
import { watchedNow } from '../rows/watched';
import { inTurn } from './debounce';
import { indexedRegistry } from './entityDocuments';

/** So far back it goes before the user has said for the first time that all is seen, in days. */
const FIRST_LOOK = 30;
/** So far it looks ahead, in days. */
const SOON = 30;

/** What is new of an entity. */
export interface EntityNews {
  readonly id: string;
  /** As YYYY-MM-DD: when it was seen, or the date that was asked for. */
  readonly since: string;
  /** Whether only dates were compared, so that what has none is not in it. */
  readonly isByDate: boolean;
  readonly news: readonly News[];
  /** By note with new sentences, the newest first, the hashes of these; where it is not watched, none, and all are new. */
  readonly saidIn: ReadonlyMap<string, readonly number[]>;
  /** What begins or ends soon, without what is new. */
  readonly coming: readonly DatedItem[];
  /** What is to be kept once all this has been seen. */
  readonly now: Seen;
}

/**
 * What is new of entities since they were seen, or of those that were not in the last thirty days; without those that no
 * registry has. The notes must be indexed before.
 *
 * @param kept see `keptSeen`.
 * @param since a day or date to compare with in place of that; undefined for none.
 */
export async function newsOf(
  host: Host,
  kept: KeptSeen,
  ids: Iterable<string>,
  since: string | undefined,
): Promise<readonly EntityNews[]> {
  const registry = await indexedRegistry(host);
  const { index } = host;
  const [day, all] = [today(), [] as EntityNews[]];
  for (const id of ids) {
    const entity = registry.entity(id);
    if (!entity) continue;
    const statements = await runInSlices(statementsOf(registry, entity));
    const items = statements.map(({ item }) => item);
    const notes = greatestFirst(index.sentencesOf(id), ([note]) => dateOrder(index.dateOf(note)));
    // Also under its former ids.
    const known = Object.entries(kept.seen).flatMap(([each, then]) => (registry.presentId(each) === id ? then : []));
    const seen = since === undefined && watchedNow(host).has(id) ? seenTogether(known) : undefined;
    const range = { since: seen?.on ?? since ?? daysAfter(day, -FIRST_LOOK), until: day };
    const isIn = ([note]: SaidInNote): boolean => isDated(index.dateOf(note), range);
    const news = seen ? changedStatements(statements, seen, day) : datedNews(items, range);
    const listed = new Set(news.map(({ item }) => item));
    all.push({
      id,
      since: range.since,
      isByDate: !seen,
      news,
      saidIn: seen ? newSentences(notes, [...seen.sentences, ...passedOver(kept)]) : new Map(notes.filter(isIn)),
      coming: comingItems(items, day, daysAfter(day, SOON)).filter((item) => !listed.has(item)),
      now: seenNow(day, statements, notes),
    });
  }
  return all;
}

/** How much is new of all that is watched; 0 until the notes have been read. */
export async function countNews(host: Host): Promise<number> {
  if (host.index.state !== 'ready') return 0;
  const all = await newsOf(host, await keptSeen(host), watchedNow(host), undefined);
  return all.reduce((sum, { news, saidIn }) => sum + news.length + [...saidIn.values()].flat().length, 0);
}

const changed = new vscode.EventEmitter<void>();
export const onDidChangeSeen = changed.event;

/** A change of the file begins with what the one before has left. */
const changeInTurn = inTurn();

/** Changes what is kept, from what the file has now: another window may have written it. Nothing else writes the file. */
export function changeSeen({ context }: Host, change: (kept: KeptSeen) => KeptSeen): Promise<void> {
  return changeInTurn(async () => {
    const file = fileOf(context);
    const text = JSON.stringify(change(await keptSeen({ context })));
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    changed.fire();
  });
}

/** What the file has now; nothing where there is none yet, or it is damaged. Rejects where it cannot be read. */
export async function keptSeen({ context }: Pick<Host, 'context'>): Promise<KeptSeen> {
  try {
    return readKeptSeen(JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(context)))));
  } catch (error) {
    const isMissing = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (isMissing || error instanceof SyntaxError) return NOTHING_SEEN;
    throw error;
  }
}

/** In the storage of the workspace; of the user, where the window has none. */
function fileOf({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, 'seen.json');
}
