import * as vscode from 'vscode';
import { isOwnLayer } from '../../../core/matching/nameKind';
import type { EntryPlace } from '../../../core/text/yaml/write/change';
import type { Host } from '../../../workspace/host';
import { isWritable, type WritableRegistry, writableRegistry } from './writableRegistry';

/** An entry that the user can change, in a document with the text that the registry was read from. */
interface OwnEntry {
  readonly document: vscode.TextDocument;
  /** An offset inside the entry. */
  readonly entryOffset: number;
}

/** The entity's entry of highest priority in a registry of the workspace; undefined if it has none there. */
export async function ownEntry(host: Host, id: string): Promise<OwnEntry | undefined> {
  const uri = ownFile(host, id);
  if (!uri) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  await host.settled();
  const placed = host.registryFile(document)?.entries.findLast(({ entry }) => entry.id.value === id);
  return placed && { document, entryOffset: placed.start + placed.entry.id.span.start };
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
 * The registry that a change of an entity is written to: the one with the user's entry of it, or else one that gets an
 * entry.
 */
export interface EntryTarget extends WritableRegistry {
  readonly entry: EntryPlace;
  /** The path of the file, for messages. */
  readonly file: string;
}

/** The user's entry of an entity, or else a registry that the user picks. Undefined if the user cancels. */
export async function entryTarget(
  host: Host,
  id: string,
  note: vscode.Uri | undefined,
): Promise<EntryTarget | undefined> {
  const own = await ownEntry(host, id);
  const registry = own
    ? { uri: own.document.uri, exists: true, text: own.document.getText() }
    : await writableRegistry(host, note);
  if (!registry) return undefined;
  return { ...registry, entry: own?.entryOffset ?? id, file: vscode.workspace.asRelativePath(registry.uri) };
}
