import * as vscode from 'vscode';
import { addToEntry } from '../../core/registry/drafts/editEntry';
import { occurrencesOfId } from '../../core/registry/merging/occurrences';
import { type EntryName, type From, type Location, locate } from '../../core/registry/model';
import { replaceScalar } from '../../core/yaml/edit/editScalar';
import type { Host } from '../../workspace/host';
import { rangesIn } from '../shared/ranges';
import { isWritable } from '../shared/writableRegistry';
import type { RenameTarget } from './renameTarget';

/** All places in registries that a rename changes. */
export function placesToRename(host: Host, target: RenameTarget): readonly Location[] {
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
export function areOwn(host: Host, places: readonly Location[]): boolean {
  const own = new Set(host.workspaceRegistries.filter(isWritable).map((uri) => uri.toString()));
  return places.every(({ file }) => own.has(file));
}

/** Writes `to` at all places, keeping the quotes of each. */
export async function changeRegistries(
  places: readonly Location[],
  to: string,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  for (const file of new Set(places.map((place) => place.file))) {
    const uri = vscode.Uri.parse(file);
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const range = rangesIn(text);
    for (const place of places.filter((each) => each.file === file)) {
      const { span, text: written } = replaceScalar(text, place.span, to);
      edit.replace(uri, range(span), written);
    }
  }
}

/** Aliases of all layers add up: if a layer of lower priority has the old alias too, the entry has to remove it. */
export async function removeLowerAlias(host: Host, target: RenameTarget, edit: vscode.WorkspaceEdit): Promise<void> {
  const { id, from } = target;
  const [name] = namesToRename(host, target);
  const parts = host.snapshot.registry.entity(id)?.parts ?? [];
  const isInLower = parts.some(
    ({ layer, entry }) =>
      name !== undefined && layer < name.part.layer && entry.names.some((each) => isAlias(each, from)),
  );
  if (!name || !isInLower) return;
  const uri = vscode.Uri.parse(name.part.file);
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const removal = addToEntry(text, name.part.start + name.part.entry.id.span.start, id, 'remove', from);
  if (removal) edit.replace(uri, rangesIn(text)(removal.span), removal.text);
}

/** Whether it is an alias with that spelling. Unlike a name, it is not replaced by a layer of higher priority. */
export function isAlias({ value, kind }: EntryName, spelled: string): boolean {
  return value === spelled && kind !== 'name';
}
