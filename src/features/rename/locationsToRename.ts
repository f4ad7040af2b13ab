import * as vscode from 'vscode';
import { occurrencesOfId } from '../../core/registry/merging/occurrences';
import { type EntryName, type From, type Location, locate } from '../../core/registry/model';
import { refusalMessage } from '../../core/registry/refusalMessage';
import { type Change, refused } from '../../core/text/yaml/write/change';
import { respellInSteps } from '../../core/text/yaml/write/respell';
import type { Host } from '../../workspace/host';
import { runInSlices } from '../../workspace/slices';
import type { FileChange } from '../shared/write/whereUnchanged';
import { isWritable } from '../shared/write/writableRegistry';
import { RefusedError, type RenameTarget } from './renameTarget';

/** All places in registries that a rename changes. */
export function locationsToRename(host: Host, target: RenameTarget): readonly Location[] {
  const { kind, id } = target;
  if (kind === 'name') return namesToRename(host, target).map(({ part, item }) => locate(part, item.span));
  if (kind === 'headline') {
    const headlines = host.snapshot.registry.entity(id)?.headline ?? [];
    return headlines.filter(({ item }) => item.value === target.from).map(({ part, item }) => locate(part, item.span));
  }
  return occurrencesOfId(host.snapshot.registry, kind === 'source' ? 'source' : 'entity', id);
}

/** The names of an entity with that spelling; if several layers have it, the one of highest priority. */
export function namesToRename(host: Host, { id, from }: RenameTarget): readonly From<EntryName>[] {
  return (host.snapshot.registry.entity(id)?.names ?? []).filter(({ item }) => item.value === from);
}

/** Whether all places are in writable registries of the workspace, and not in bundled entries or bulk data. */
export function areOwn(host: Host, locations: readonly Location[]): boolean {
  const own = new Set(host.workspaceRegistries.filter(isWritable).map((uri) => uri.toString()));
  return locations.every(({ file }) => own.has(file));
}

export function filesOf(locations: readonly Location[]): readonly vscode.Uri[] {
  return [...new Set(locations.map(({ file }) => file))].map((file) => vscode.Uri.parse(file));
}

/**
 * Writes `to` at all places, keeping the quotes of each.
 *
 * @param removing the entity and name that its entry has to remove, see `lowerAlias`.
 */
export async function changesOfRegistries(
  host: Host,
  locations: readonly Location[],
  to: string,
  removing?: LowerAlias,
): Promise<readonly FileChange[]> {
  const { registry } = host.snapshot;
  const changes: FileChange[] = [];
  for (const uri of filesOf(locations)) {
    const document = await vscode.workspace.openTextDocument(uri);
    const file = uri.toString();
    const spellings = locations.filter((each) => each.file === file).map(({ span }) => ({ span, text: to }));
    const text = document.getText();
    const removal = removing?.file === file ? [removing.change] : [];
    const written = await runInSlices(respellInSteps(text, spellings, removal));
    // Where it was changed meanwhile, the locations are no longer those of its text.
    const isChanged = document.getText() !== text || host.registryFile(document) !== registry.files.get(file);
    if (isChanged || 'refused' in written) {
      const name = vscode.workspace.asRelativePath(document.uri);
      const why = 'refused' in written ? written : refused('nothing-there');
      throw new RefusedError(refusalMessage(why, name, text, vscode.l10n), []);
    }
    changes.push({ uri: document.uri, text, edits: written.edits });
  }
  return changes;
}

/** A name that an entry in a file has to remove. */
export interface LowerAlias {
  readonly file: string;
  readonly change: Change;
}

/** Aliases of all layers add up: if a layer of lower priority has the old alias too, the entry has to remove it. */
export function lowerAlias(host: Host, target: RenameTarget): LowerAlias | undefined {
  const { id, from } = target;
  const [name] = namesToRename(host, target);
  const parts = host.snapshot.registry.entity(id)?.parts ?? [];
  const isInLower = parts.some(
    ({ layer, entry }) =>
      name !== undefined && layer < name.part.layer && entry.names.some((each) => isAlias(each, from)),
  );
  if (!name || !isInLower) return undefined;
  const entry = name.part.start + name.part.entry.id.span.start;
  return { file: name.part.file, change: { kind: 'add', entry, path: ['remove'], value: from } };
}

/** Whether it is an alias with that spelling. Unlike a name, it is not replaced by a layer of higher priority. */
export function isAlias({ value, kind }: EntryName, spelled: string): boolean {
  return value === spelled && kind !== 'name';
}
