import * as vscode from 'vscode';
import { findEntity } from '../../core/ftm/findEntity';
import { mentionAt } from '../../core/mentions/mentionAt';
import { registryTargetAt } from '../../core/queries/registryTargetAt';
import type { Entity } from '../../core/registry/model';
import type { Host } from '../../workspace/host';

/**
 * The entity that a command is about: an id, as links in cards have it; a row of a tree; or, from the palette or a key,
 * what is under the cursor. Whatever comes is looked up, since links outlive registries.
 */
export async function entityArgument(host: Host, argument: unknown): Promise<Entity | undefined> {
  await host.ready();
  const id = idIn(argument) ?? entitiesAtCursor(host)[0];
  return id === undefined ? undefined : findEntity(host.snapshot.registry, id);
}

/** The ids of the entities that the place of the cursor names, in a note or in a registry file. */
export function entitiesAtCursor(host: Host, editor = vscode.window.activeTextEditor): readonly string[] {
  return editor ? entitiesAt(host, editor.document, editor.document.offsetAt(editor.selection.active)) : [];
}

/** The same for any place in a document, in UTF-16 units. */
export function entitiesAt(host: Host, document: vscode.TextDocument, offset: number): readonly string[] {
  const note = host.note(document);
  if (note) return mentionAt(note.mentions, offset)?.entities ?? [];
  const file = host.registryFile(document);
  const target = file && registryTargetAt(file, offset);
  return target?.kind === 'entity' ? [target.id] : [];
}

function idIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  if (typeof argument !== 'object' || argument === null || !('entity' in argument)) return undefined;
  return typeof argument.entity === 'string' ? argument.entity : undefined;
}
