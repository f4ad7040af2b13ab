import * as vscode from 'vscode';
import { registryTargetAt } from '../../../core/answers/registryTargetAt';
import { mentionAt } from '../../../core/notes/mentions/mention';
import type { Entity } from '../../../core/registry/model';
import { fieldsOf } from '../../../core/text/base/lists';
import type { Host } from '../../../workspace/host';
import { showInformation } from './dialogs';

/**
 * The entity that a command is about: an id, as links in cards pass it; a row of a tree; or, from the palette or a key,
 * the entity under the cursor. Ids are looked up again, since a link may be older than the registry. If there is no such
 * entity, the user gets a message, and the result is undefined.
 */
export async function entityArgument(host: Host, argument: unknown): Promise<Entity | undefined> {
  await host.settled();
  const id = entityIdIn(argument) ?? entitiesAtCursor(host)[0];
  const entity = id === undefined ? undefined : host.snapshot.registry.entity(id);
  if (!entity) void showInformation(vscode.l10n.t('There is no known name here.'));
  return entity;
}

/** The ids of the entities at the cursor, in a note or in a registry file; empty if there are none. */
export function entitiesAtCursor(host: Host, editor = vscode.window.activeTextEditor): readonly string[] {
  return editor ? entitiesAt(host, editor.document, editor.document.offsetAt(editor.selection.active)) : [];
}

/** The entities at an offset of a document, in UTF-16 units. */
export function entitiesAt(host: Host, document: vscode.TextDocument, offset: number): readonly string[] {
  const note = host.note(document);
  if (note) return mentionAt(note.mentions, offset)?.entities ?? [];
  const file = host.registryFile(document);
  const target = file && registryTargetAt(host.snapshot.registry, file, offset);
  return target?.kind === 'entity' ? [target.id] : [];
}

/** The rows that a command of a view is about: all that are selected if the one that was clicked is among them, else that row. */
export function rowsGiven(row: unknown, all: unknown): readonly unknown[] {
  return Array.isArray(all) && all.length > 0 ? all : [row];
}

/** The id that a link in a card or a row of a tree passes to a command; undefined if there is none. */
export function entityIdIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const { entity } = fieldsOf(argument);
  return typeof entity === 'string' ? entity : undefined;
}
