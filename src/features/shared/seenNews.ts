import * as vscode from 'vscode';
import { type Seen, seenTogether } from '../../core/answers/news/changes';
import { fieldsOf } from '../../core/text/base/fieldsOf';
import { errorText } from '../../workspace/errorBoundary';
import type { Host } from '../../workspace/host';

/** What the file has. */
interface Kept {
  /** By entity. */
  readonly seen: Readonly<Record<string, Seen>>;
  /** What `seen` had before it was changed last, which can be undone. */
  readonly before: Readonly<Record<string, Seen>>;
}

const FILE = 'seen.json';
/** In `before`, of what was never seen. */
const NEVER: Seen = { on: '', statements: [], sentences: [] };

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
  return Object.keys((await keptBy(host)).before).length > 0;
}

/** Keeps what is known of entities now: only this writes the file, and `undoSeen`. */
export async function markSeen(host: Host, now: Readonly<Record<string, Seen>>): Promise<void> {
  const { seen } = await keptBy(host);
  const before = Object.fromEntries(Object.keys(now).map((id) => [id, seen[id] ?? NEVER]));
  await write(host, { seen: { ...seen, ...now }, before });
}

export async function undoSeen(host: Host): Promise<void> {
  const { seen, before } = await keptBy(host);
  const entries = Object.entries({ ...seen, ...before }).filter(([, { on }]) => on !== NEVER.on);
  await write(host, { seen: Object.fromEntries(entries), before: {} });
}

async function write({ context }: Host, now: Kept): Promise<void> {
  const folder = folderOf(context);
  await vscode.workspace.fs.createDirectory(folder);
  await vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(folder, FILE),
    new TextEncoder().encode(JSON.stringify({ version: 1, ...now })),
  );
  kept.set(context, Promise.resolve(now));
  changed.fire();
}

function keptBy(host: Host): Promise<Kept> {
  const known = kept.get(host.context) ?? read(host);
  kept.set(host.context, known);
  return known;
}

/** Nothing where there is no file yet, or it cannot be read: then what is new is told by dates. */
async function read({ context, log }: Host): Promise<Kept> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folderOf(context), FILE));
    const { seen, before } = fieldsOf(JSON.parse(new TextDecoder().decode(bytes)));
    return { seen: readSeen(seen), before: readSeen(before) };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound'))
      log.warn(`${FILE}: ${errorText(error)}`);
    return { seen: {}, before: {} };
  }
}

function readSeen(value: unknown): Readonly<Record<string, Seen>> {
  const isList = (list: unknown): boolean => Array.isArray(list) && list.every(Number.isInteger);
  const entries = Object.entries(fieldsOf(value)).filter(([, each]) => {
    const { on, statements, sentences } = fieldsOf(each);
    return typeof on === 'string' && isList(statements) && isList(sentences);
  });
  return Object.fromEntries(entries) as Readonly<Record<string, Seen>>;
}

function folderOf({ storageUri, globalStorageUri }: vscode.ExtensionContext): vscode.Uri {
  return storageUri ?? globalStorageUri;
}
