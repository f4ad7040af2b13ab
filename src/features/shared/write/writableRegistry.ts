import * as vscode from 'vscode';
import { isOwnLayer } from '../../../core/matching/nameKind';
import type { EntryPlace } from '../../../core/text/yaml/write/change';
import { exists } from '../../../workspace/files/walkFolder';
import type { Host } from '../../../workspace/host';
import { pickRow, showInformation } from '../ask/dialogs';
import type { FileText } from './whereUnchanged';

/** The name of the first registry. */
export const REGISTRY_NAME = 'registry.entities.yaml';

/** A registry file to write to. */
export interface WritableRegistry extends FileText {
  readonly exists: boolean;
  /** Its path, for messages. */
  readonly file: string;
}

/** A registry, and where in it an entity is changed. */
export interface EntryTarget extends WritableRegistry {
  readonly entry: EntryPlace;
}

/**
 * The user's entry of an entity, or else a new one in the registry that the user picks. Undefined if the user cancels.
 *
 * @param note where the user is; in the active editor, if not given.
 */
export async function entryTarget(
  host: Host,
  id: string,
  note = vscode.window.activeTextEditor?.document.uri,
): Promise<EntryTarget | undefined> {
  const own = await ownEntry(host, id);
  if (own) return own;
  const registry = await writableRegistry(host, note);
  return registry && { ...registry, entry: id };
}

/** The entity's entry of highest priority in a registry of the workspace; undefined if it has none there. */
export async function ownEntry(
  host: Host,
  id: string,
): Promise<(EntryTarget & { readonly entry: number }) | undefined> {
  const uri = ownFile(host, id);
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  await host.settled();
  const placed = host.registryFile(document)?.entries.findLast(({ entry }) => entry.id.value === id);
  return placed && { ...inDocument(document), entry: placed.start + placed.entry.id.span.start };
}

/** Whether a registry of the workspace has an entry of the entity. */
export function hasOwnEntry(host: Host, id: string): boolean {
  return ownFile(host, id) !== undefined;
}

function ownFile(host: Host, id: string): vscode.Uri | undefined {
  const part = host.snapshot.registry.entity(id)?.parts.findLast(({ layer }) => isOwnLayer(layer));
  const uri = part && host.location({ file: part.file, span: part.entry.id.span })?.uri;
  return uri && isWritable(uri) ? uri : undefined;
}

/**
 * The registry that a new entry from this note goes to: the only one that counts in it, or the one that the user picks, or a new
 * one at the top of the note's folder. Undefined if the user cancels, or there is no folder for a new one.
 *
 * @param picked the one that the user has picked already.
 */
export async function writableRegistry(
  host: Host,
  note: vscode.Uri | undefined,
  picked?: vscode.Uri,
): Promise<WritableRegistry | undefined> {
  await host.settled();
  const writable = host.workspaceRegistries.filter((uri) => isWritable(uri) && countsFor(host, uri, note));
  if (writable.length === 0) return starter(note);
  const known = writable.find((each) => each.toString() === picked?.toString());
  const uri = known ?? (writable.length === 1 ? writable[0] : await pick(host, writable, note));
  return uri && existing(uri);
}

/**
 * The same without a question: of those that count in all notes, the one that was used last, or else the one with the highest
 * priority; where all are limited to folders, the same of them. Undefined if there is no folder for a new one.
 */
export async function writableWithoutAsking(host: Host): Promise<WritableRegistry | undefined> {
  await host.settled();
  const writable = host.workspaceRegistries.filter(isWritable);
  const last = host.context.workspaceState.get<string>(LAST_USED);
  const forAll = writable.filter((each) => countsFor(host, each));
  const offered = forAll.length > 0 ? forAll : writable;
  const uri = offered.find((each) => each.toString() === last) ?? offered.at(-1);
  if (uri) return existing(uri);
  return vscode.workspace.workspaceFolders ? starter(undefined) : undefined;
}

/** Whether what a registry names is recognised in a note; or, if none is given, in all notes. */
function countsFor({ snapshot }: Host, registry: vscode.Uri, note?: vscode.Uri): boolean {
  const scope = snapshot.registry.files.get(registry.toString())?.scope;
  return scope === undefined || note?.toString().startsWith(scope) === true;
}

/** False only for a file system that is known to be read-only. */
export function isWritable({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) !== false;
}

/** The registry at the top of the note's workspace folder, which need not exist yet. */
async function starter(note: vscode.Uri | undefined): Promise<WritableRegistry | undefined> {
  const parent = folderForRegistry(note);
  if (!parent) return undefined;
  const uri = vscode.Uri.joinPath(parent, REGISTRY_NAME);
  if (await exists(uri)) return existing(uri);
  return { uri, exists: false, text: starterText(), file: vscode.workspace.asRelativePath(uri) };
}

/** The workspace folder of the note, or the first one, or the note's own folder. Undefined, after a message, if there is none. */
export function folderForRegistry(note: vscode.Uri | undefined): vscode.Uri | undefined {
  const folder = (note && vscode.workspace.getWorkspaceFolder(note)) ?? vscode.workspace.workspaceFolders?.[0];
  const alone = note && note.scheme !== 'untitled' ? vscode.Uri.joinPath(note, '..') : undefined;
  const parent = folder?.uri ?? alone;
  if (!parent) void showInformation(vscode.l10n.t('Open a folder first: a registry is a file in it.'));
  return parent;
}

async function existing(uri: vscode.Uri): Promise<WritableRegistry> {
  return inDocument(await vscode.workspace.openTextDocument(uri));
}

function inDocument(document: vscode.TextDocument): WritableRegistry {
  const { uri } = document;
  return { uri, exists: true, text: document.getText(), file: vscode.workspace.asRelativePath(uri) };
}

/** The registry used last comes first, so that Enter picks it; then those of the note's workspace folder. */
async function pick(
  host: Host,
  uris: readonly vscode.Uri[],
  note: vscode.Uri | undefined,
): Promise<vscode.Uri | undefined> {
  const last = host.context.workspaceState.get<string>(LAST_USED);
  const own = note && vscode.workspace.getWorkspaceFolder(note);
  const rank = (uri: vscode.Uri): number => {
    if (uri.toString() === last) return 0;
    return own && vscode.workspace.getWorkspaceFolder(uri) === own ? 1 : 2;
  };
  const items = [...uris]
    .sort((a, b) => rank(a) - rank(b))
    .map((uri) => ({
      label: vscode.workspace.asRelativePath(uri),
      iconPath: new vscode.ThemeIcon('file'),
      uri,
    }));
  const placeHolder = vscode.l10n.t('Add to which registry?');
  const picked = await pickRow(items, placeHolder);
  if (picked) await host.context.workspaceState.update(LAST_USED, picked.uri.toString());
  return picked?.uri;
}

const LAST_USED = 'addToRegistry.lastUsed';

function starterText(): string {
  const comment = vscode.l10n.t('The entities of these notes. An entry with the id of a built-in entity extends it.');
  return `# ${comment}\nversion: 1\n`;
}
