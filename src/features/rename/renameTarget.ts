import type * as vscode from 'vscode';
import { writtenNames } from '../../core/answers/names/displayName';
import { entryAt, registryTargetAt } from '../../core/answers/registryTargetAt';
import type { Renaming } from '../../core/changes/renaming/renameInNote';
import { mentionAt } from '../../core/notes/mentions/mention';
import type { Span } from '../../core/text/base/textEdit';
import type { Host } from '../../workspace/host';
import { NOTE_LANGUAGE } from '../../workspace/notes/openNotes';
import { rangeOf } from '../shared/write/ranges';

/** A name, headline or id that can be renamed. */
export type RenameTarget = Omit<Renaming, 'to'>;

/** The mention at the cursor, in the text of its note. */
export interface Written {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly span: Span;
}

/** One at the cursor, and its range there. */
export interface TargetAtCursor extends RenameTarget {
  readonly range: vscode.Range;
  /** Undefined in a registry. */
  readonly written?: Written;
}

/** A rename that is not possible. */
export class RefusedError extends Error {
  /** @param ways what the user may do instead, as buttons. */
  constructor(
    message: string,
    readonly ways: readonly vscode.Command[] = [],
  ) {
    super(message);
  }
}

/**
 * The targets that can be renamed at a position: none, one, or, if the name is ambiguous, that name of several
 * entities.
 */
export async function renameTargetsAt(
  host: Host,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly TargetAtCursor[]> {
  await host.settled();
  const offset = document.offsetAt(position);
  if (document.languageId === NOTE_LANGUAGE) return inNote(host, document, offset);
  const target = inRegistry(host, document, offset);
  return target ? [target] : [];
}

function inNote(host: Host, document: vscode.TextDocument, offset: number): readonly TargetAtCursor[] {
  const note = host.note(document);
  const mention = note && mentionAt(note.mentions, offset);
  if (!mention) return [];
  const text = note.text.slice(mention.start, mention.end);
  const range = note.range(mention);
  const written = { uri: document.uri, text: note.text, span: mention };
  return mention.entities.flatMap((id): TargetAtCursor[] => {
    if (text === id && mention.form === 'explicit') return [{ kind: 'id', id, from: text, range, written }];
    const entity = host.snapshot.registry.entity(id);
    const names = entity ? writtenNames(entity, text).map(({ value }) => value) : [];
    const from = names.includes(text) ? text : names[0];
    // The label of a `[[…]]` need not be a name of the entity.
    return from === undefined ? [] : [{ kind: 'name', id, from, range, written }];
  });
}

function inRegistry(host: Host, document: vscode.TextDocument, offset: number): TargetAtCursor | undefined {
  const file = host.registryFile(document);
  const named = file && registryTargetAt(host.snapshot.registry, file, offset);
  if (!named) return undefined;
  const { registry } = host.snapshot;
  const range = rangeOf(document, named.span);
  if (!(named.kind === 'source' ? registry.sources.has(named.id) : registry.entity(named.id))) return undefined;
  const placed = entryAt(file!.entries, offset);
  const name = placed?.entry.names.find(({ span }) => placed.start + span.start === named.span.start);
  const headline = placed?.entry.headline.find(({ span }) => placed.start + span.start === named.span.start);
  if (headline) return { kind: 'headline', id: named.id, from: headline.value, range };
  if (named.defines && name) return { kind: 'name', id: named.id, from: name.value, range };
  return { kind: named.kind === 'source' ? 'source' : 'id', id: named.id, from: named.id, range };
}
