import * as vscode from 'vscode';
import { displayName } from '../../../core/answers/names/displayName';
import type { Host } from '../../../workspace/host';

/** The name of an entity for the user; its id where no registry names it. */
export function entityName(host: Host, id: string): string {
  const entity = host.snapshot.registry.entity(id);
  return entity ? displayName(entity, vscode.env.language) : id;
}

/** The last part of the path, as a tab shows it: "Daily log.md". */
export function noteName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
