import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Entity } from '../../core/registry/model';

/**
 * The note at a path from the folder of a registry file; there may be no such file. undefined if the path leads out of the
 * workspace: registries are not trusted.
 *
 * @param file the URI of the registry, as text.
 */
export function namedNote(file: string, path: string): vscode.Uri | undefined {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(file, true), '..', path);
  return vscode.workspace.getWorkspaceFolder(uri) && uri;
}

/** The note that a source is, as `namedNote` has it; undefined if the source is not a note. */
export function sourceNote({
  file,
  note,
}: {
  readonly file: string;
  readonly note: { readonly value: string } | undefined;
}): vscode.Uri | undefined {
  return note && namedNote(file, note.value);
}

/** The user's own note on an entity, as `namedNote` has it; undefined if no registry names one. */
export function profileNote({ properties }: Entity): vscode.Uri | undefined {
  const profile = (properties.get('profile') ?? []).find(({ part }) => isOwnLayer(part.layer));
  return profile && namedNote(profile.part.file, profile.item.value);
}
