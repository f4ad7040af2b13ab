import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Refused } from '../../core/yaml/write/refused';
import type { WrittenRegistry } from '../../core/yaml/write/writeRegistry';
import type { Host } from '../../workspace/host';
import { applyWithUndo } from './applyWithUndo';
import { reportRefused } from './textEdits';
import { isWritable, registryEdit, writableRegistry } from './writableRegistry';

/** An entry that the user can change, in a document with the text that the registry was read from. */
export interface OwnEntry {
  readonly document: vscode.TextDocument;
  /** An offset inside the entry. */
  readonly place: number;
}

/** The entity's entry of highest priority in a registry of the workspace; undefined if it has none there. */
export async function ownEntry(host: Host, id: string): Promise<OwnEntry | undefined> {
  const uri = ownFile(host, id);
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  await host.settled();
  const placed = host.registryFile(document)?.entries.findLast(({ entry }) => entry.id.value === id);
  return placed && { document, place: placed.start + placed.entry.id.span.start };
}

/** Whether a registry of the workspace has an entry of the entity. */
export function isOwn(host: Host, id: string): boolean {
  return ownFile(host, id) !== undefined;
}

function ownFile(host: Host, id: string): vscode.Uri | undefined {
  const part = host.snapshot.registry.entity(id)?.parts.findLast(({ layer }) => isOwnLayer(layer));
  const uri = part && host.location({ file: part.file, span: part.entry.id.span })?.uri;
  return uri && isWritable(uri) ? uri : undefined;
}

export interface EntryChange {
  /**
   * Gets the text of the file, an offset inside the entry, if there is one, and the file. Nothing is written if it refuses,
   * which the user is told, or returns undefined.
   */
  readonly edit: (text: string, place: number | undefined, file: vscode.Uri) => WrittenRegistry | Refused | undefined;
  /** What was done, for the user. */
  readonly message: (file: string) => string;
}

/** Changes the user's entry of an entity or, if there is none, a registry that the user picks. */
export async function editOwnEntry(
  host: Host,
  id: string,
  note: vscode.Uri | undefined,
  { edit: editFor, message }: EntryChange,
): Promise<void> {
  const own = await ownEntry(host, id);
  const target = own
    ? { uri: own.document.uri, exists: true, text: own.document.getText() }
    : await writableRegistry(host, note);
  if (!target) return;
  const edit = editFor(target.text, own?.place, target.uri);
  if (!edit) return;
  if ('refused' in edit) return reportRefused(target.uri, target.text, edit);
  const file = vscode.workspace.asRelativePath(target.uri);
  await applyWithUndo(await registryEdit(target, edit.edits), target.uri, message(file));
}
