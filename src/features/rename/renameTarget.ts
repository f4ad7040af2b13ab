import * as vscode from 'vscode';
import { mentionAt } from '../../core/mentions/mentionAt';
import { entryAt, registryTargetAt } from '../../core/queries/registryTargetAt';
import type { Renaming } from '../../core/renaming/renameInNote';
import { foldedName } from '../../core/text/canonical';
import type { Host } from '../../workspace/host';
import { NOTE_LANGUAGE } from '../../workspace/notes/openNotes';
import { plainText } from '../shared/plainText';
import { rangeOf } from '../shared/ranges';

/** What can be renamed, and its range at the cursor. */
export interface RenameTarget extends Omit<Renaming, 'to'> {
  readonly range: vscode.Range;
}

/** A rename that is not possible. The editor shows the message. */
export class RefusedError extends Error {
  constructor(message: string) {
    super(plainText(message));
  }
}

/** What can be renamed at the position; undefined if nothing. Rejects with a `RefusedError` if the name is ambiguous. */
export async function renameTargetAt(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<RenameTarget | undefined> {
  await host.settled();
  const offset = document.offsetAt(position);
  return document.languageId === NOTE_LANGUAGE ? inNote(host, document, offset) : inRegistry(host, document, offset);
}

function inNote(host: Host, document: vscode.TextDocument, offset: number): RenameTarget | undefined {
  const note = host.note(document);
  const mention = note && mentionAt(note.mentions, offset);
  if (!mention) return undefined;
  const [entity, ...others] = mention.entities;
  if (others.length > 0) throw new RefusedError(vscode.l10n.t('This name is ambiguous. Choose its meaning first.'));
  const text = note.text.slice(mention.start, mention.end);
  const range = note.range(mention);
  if (text === entity) return { kind: 'id', id: text, from: text, range };
  const names = (host.snapshot.registry.entity(entity!)?.names ?? []).map(({ item }) => item.value);
  const from = names.includes(text) ? text : names.find((name) => foldedName(name) === foldedName(text));
  // The label of a `[[…]]` need not be a name of the entity.
  return from === undefined ? undefined : { kind: 'name', id: entity!, from, range };
}

function inRegistry(host: Host, document: vscode.TextDocument, offset: number): RenameTarget | undefined {
  const file = host.registryFile(document);
  const place = file && registryTargetAt(file, offset);
  if (!place) return undefined;
  const { registry } = host.snapshot;
  const range = rangeOf(document, place.span);
  if (!(place.kind === 'source' ? registry.sources.has(place.id) : registry.entity(place.id))) return undefined;
  const placed = entryAt(file!.entries, offset);
  const name = placed?.entry.names.find(({ span }) => placed.start + span.start === place.span.start);
  if (place.defines && name) return { kind: 'name', id: place.id, from: name.value, range };
  return { kind: place.kind === 'source' ? 'source' : 'id', id: place.id, from: place.id, range };
}
