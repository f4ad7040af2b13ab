import * as vscode from 'vscode';
import { type Seen, seenTogether } from '../../core/answers/news/changes';
import { memoize } from '../../core/text/base/memoize';
import { errorText } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';

/** What the file has: by entity what was seen, and the same before it was changed last, while that can be undone. */
interface Kept {
  readonly version: 1;
  readonly seen: Readonly<Record<string, Seen>>;
  readonly before?: Kept['seen'];
}

const FILE = 'seen.json';

const kept = new WeakMap<vscode.ExtensionContext, Promise<Kept>>();
const changed = new vscode.EventEmitter<void>();
export const onDidChangeSeen = changed.event;

/** What was seen of an entity, also under its former ids; undefined before the first time. */
export async function seenOf(host: Host, id: string): Promise<Seen | undefined> {
  const { seen } = await keptBy(host);
  const ids = Object.keys(seen).filter((each) => host.snapshot.registry.presentId(each) === id);
  return seenTogether(ids.map((each) => seen[each]!));
}

/** Whether the last `markSeen` can be undone. */
export async function canUndoSeen(host: Host): Promise<boolean> {
  return (await keptBy(host)).before !== undefined;
}

/** Keeps what is known of entities now: only this writes the file, and `undoSeen`. */
export async function markSeen(host: Host, now: Kept['seen']): Promise<void> {
  const { seen } = await keptBy(host);
  await write(host, { version: 1, seen: { ...seen, ...now }, before: seen });
}

export async function undoSeen(host: Host): Promise<void> {
  const { seen, before = seen } = await keptBy(host);
  await write(host, { version: 1, seen: before });
}

async function write({ context }: Host, now: Kept): Promise<void> {
  const file = fileOf(context);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(now)));
  kept.set(context, Promise.resolve(now));
  changed.fire();
}

function keptBy(host: Host): Promise<Kept> {
  return memoize(kept, host.context, () => read(host));
}

/** Nothing where there is no file yet, or it is damaged: then what is new is told by dates. */
async function read({ context, log }: Host): Promise<Kept> {
  try {
    const bytes = await vscode.workspace.fs.readFile(fileOf(context));
    const read: Kept = JSON.parse(new TextDecoder().decode(bytes));
    if (read.version === 1) return read;
    log.warn(`${FILE}: of another version of Dossier`);
  } catch (error) {
    const isNew = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    if (!isNew) log.warn(`${FILE}: ${errorText(error)}`);
  }
  return { version: 1, seen: {} };
}

/** In the storage of the workspace; of the user, where the window has none. */
function fileOf({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return vscode.Uri.joinPath(storageUri ?? globalStorageUri, FILE);
}
