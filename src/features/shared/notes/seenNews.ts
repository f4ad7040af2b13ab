import * as vscode from 'vscode';
import type { NoteStatements } from '../../../core/answers/dossier/noteStatements';
import { isIn } from '../../../core/answers/entities/chronicleFilter';
import { dateOrder } from '../../../core/answers/entities/dateOrder';
import {
  changedStatements,
  datedStatements,
  daysAfter,
  type News,
  newSentences,
  type SaidInNote,
  type Seen,
  seenTogether,
} from '../../../core/answers/news/changes';
import {
  type KeptSeen,
  NOTHING_SEEN,
  passedOver,
  readKeptSeen,
  withPassedOver,
  withSeen,
} from '../../../core/answers/news/keptSeen';
import { type HashedStatement, statementsOf } from '../../../core/answers/news/statements';
import { greatestFirst } from '../../../core/text/base/lists';
import { errorText } from '../../../workspace/errorBoundary';
import type { Host } from '../../../workspace/host';
import { runInSlices } from '../../../workspace/slices';
import { showError } from '../ask/dialogs';
import { today } from '../rows/today';
import { watchedNow } from '../rows/watched';
import { inTurn } from './debounce';
import { indexedRegistry } from './entityDocuments';

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
  /** See `passedOver`. */
  readonly passed: ReadonlySet<number>;
  /** The notes with new sentences, the newest first, and the hashes of these; where it is not watched, none, and all are new. */
  readonly saidIn: readonly SaidInNote[];
}

/**
 * What is new of an entity since it was seen, or of one that was not in the last thirty days; undefined if there is no such entity.
 * The notes must be indexed before.
 *
 * @param kept see `keptSeen`.
 * @param since a day or date to compare with in place of that; undefined for none.
 */
export async function newsOf(
  host: Host,
  kept: KeptSeen,
  id: string,
  since: string | undefined,
): Promise<EntityNews | undefined> {
  const registry = await indexedRegistry(host);
  const entity = registry.entity(id);
  if (!entity) return undefined;
  const { index } = host;
  const statements = await runInSlices(statementsOf(registry, entity));
  const notes = greatestFirst(index.sentencesOf(id), ([note]) => dateOrder(index.dateOf(note)));
  const seen = since === undefined && watchedNow(host).has(id) ? seenOf(host, kept, id) : undefined;
  const passed = passedOver(kept);
  const known = { id, statements, notes, passed };
  if (seen) {
    const news = changedStatements(statements, seen, today());
    const saidIn = newSentences(notes, { sentences: [...seen.sentences, ...passed] });
    return { ...known, since: seen.on, isByDate: false, news, saidIn: [...saidIn] };
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
  const ids = host.index.state === 'ready' ? watchedNow(host) : [];
  const kept = await keptSeen(host);
  for (const id of ids) {
    const { news = [], saidIn = [] } = (await newsOf(host, kept, id, undefined)) ?? {};
    count += news.length + saidIn.reduce((sum, [, hashes]) => sum + hashes.length, 0);
  }
  return count;
}

/** What is new in a note, without the rest of what it says. @param hashes none if all is. @param passed see `passedOver`. */
export function onlyNew(
  statements: NoteStatements,
  hashes: readonly number[],
  passed: ReadonlySet<number>,
): NoteStatements {
  const left = [...hashes];
  const isNew = (hash: number): boolean => {
    const at = left.indexOf(hash);
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const { sentences } = statements;
  return {
    ...statements,
    sentences: sentences.filter(({ hash }) => !passed.has(hash) && (hashes.length === 0 || isNew(hash))),
  };
}

const FILE = 'seen.json';

const changed = new vscode.EventEmitter<void>();
export const onDidChangeSeen = changed.event;

/** What was seen of an entity, also under its former ids; undefined before the first time. */
function seenOf({ snapshot }: Host, { seen }: KeptSeen, id: string): Seen | undefined {
  const ids = Object.keys(seen).filter((each) => snapshot.registry.presentId(each) === id);
  return seenTogether(ids.map((each) => seen[each]!));
}

/** A change of the file begins with what the one before has left. */
const changeInTurn = inTurn();

/** Keeps what is known of entities now: only this writes the file, and `undoSeen`. */
export function markSeen(host: Host, now: KeptSeen['seen']): Promise<void> {
  return changeInTurn(() => write(host, (kept) => withSeen(kept, now)));
}

/** Keeps that sentences are no contradictions, by their hashes. */
export function passOver(host: Host, hashes: readonly number[]): Promise<void> {
  return changeInTurn(() => write(host, (kept) => withPassedOver(kept, hashes, today())));
}

export function undoSeen(host: Host): Promise<void> {
  return changeInTurn(() => write(host, ({ before }) => before && { version: 1, seen: before }));
}

/** From what the file has now: another window may have written it. One of another version is left as it is. */
async function write({ context }: Host, changedFrom: (kept: KeptSeen) => KeptSeen | undefined): Promise<void> {
  const file = fileOf(context);
  const now = await read(file);
  if (!now) {
    const path = file.fsPath;
    return showError(
      vscode.l10n.t(
        'Nothing was changed: another version of Dossier has written "{path}". Update Dossier, or delete the file.',
        { path },
      ),
    );
  }
  const next = changedFrom(now);
  if (next) {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(next)));
  }
  changed.fire();
}

/** What was seen, as the file has it now: another window may have written it. Nothing where it cannot be read: then dates tell what is new. */
export async function keptSeen({ context, log }: Host): Promise<KeptSeen> {
  try {
    const found = await read(fileOf(context));
    if (found) return found;
    log.warn(`${FILE}: of another version of Dossier`);
  } catch (error) {
    log.warn(`${FILE}: ${errorText(error)}`);
  }
  return NOTHING_SEEN;
}

/** Nothing where there is no file yet, or it is damaged; undefined for one of another version. */
async function read(file: vscode.Uri): Promise<KeptSeen | undefined> {
  try {
    return readKeptSeen(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return NOTHING_SEEN;
    throw error;
  }
}

/** In the storage of the workspace; of the user, where the window has none. */
function fileOf({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, FILE);
}
