import * as vscode from 'vscode';
import { dateOrder } from '../../../core/answers/entities/dateOrder';
import { type EntityNews, entityNews } from '../../../core/answers/news/changes';
import { type KeptSeen, NOTHING_SEEN, readKeptSeen, seenOf } from '../../../core/answers/news/keptSeen';
import { statementsOf } from '../../../core/answers/news/statements';
import { greatestFirst } from '../../../core/text/base/lists';
import type { Host } from '../../../workspace/host';
import { runInSlices } from '../../../workspace/slices';
import { today } from '../rows/today';
import { watchedNow } from '../rows/watched';
import { inTurn } from './debounce';
import { indexedRegistry } from './entityDocuments';

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
  since?: string,
): Promise<readonly EntityNews[]> {
  const registry = await indexedRegistry(host);
  const { index } = host;
  const dateOf = (note: string): string | undefined => index.dateOf(note);
  const all: EntityNews[] = [];
  for (const id of ids) {
    const entity = registry.entity(id);
    if (!entity) continue;
    const isSeen = since === undefined && watchedNow(host).has(id);
    const seen = isSeen ? seenOf(kept, (each) => registry.presentId(each) === id) : undefined;
    const statements = await runInSlices(statementsOf(registry, entity));
    const notes = greatestFirst(index.sentencesOf(id), ([note]) => dateOrder(dateOf(note)));
    all.push(entityNews(id, statements, notes, { seen, since, today: today(), dateOf }));
  }
  return all;
}

/** How much is new of all that is watched; 0 until the notes have been read. */
export async function countNews(host: Host): Promise<number> {
  if (host.index.state !== 'ready') return 0;
  const all = await newsOf(host, await keptSeen(host), watchedNow(host));
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
