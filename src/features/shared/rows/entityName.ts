import * as vscode from 'vscode';
import { describe } from '../../../core/answers/dossier/describe';
import type { Dossier } from '../../../core/answers/dossier/dossier';
import { displayName } from '../../../core/answers/names/displayName';
import type { Registry } from '../../../core/registry/merging/registry';
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

/** The dossier of an entity as of today, in a language (BCP 47); undefined if there is no such entity. */
export function describedToday(registry: Registry, id: string, language: string): Dossier | undefined {
  return describe(registry, id, { language, asOf: undefined, today: today() });
}

/** The day where the user is, as YYYY-MM-DD. */
export function today(): string {
  const time = new Date();
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${part(time.getMonth() + 1)}-${part(time.getDate())}`;
}
