import * as vscode from 'vscode';
import { LineIndex } from '../../core/base/lineIndex';
import type { Span } from '../../core/base/span';
import { findEntity } from '../../core/ftm/findEntity';
import { placesOfSource } from '../../core/queries/placesInFile';
import { addToEntry } from '../../core/registry/drafts/editEntry';
import { type EntryName, type From, type Location, locate } from '../../core/registry/model';
import { occurrencesOfId } from '../../core/registry/occurrencesOfId';
import { replaceScalar } from '../../core/yaml/edit/editScalar';
import type { Host } from '../../workspace/host';
import type { RenameTarget } from './renameTarget';

/** Where registries write what is to be renamed. */
export function placesToRename(host: Host, target: RenameTarget): readonly Location[] {
  const { registry } = host.snapshot;
  if (target.kind === 'source') return placesOfSource(registry, target.from);
  if (target.kind === 'id') return occurrencesOfId(registry, target.entity);
  return namesToRename(host, target.entity, target.from).map(({ part, item }) => locate(part, item.span));
}

/** The names of an entity that are spelled so; where several layers repeat one, the nearest. */
export function namesToRename(host: Host, entity: string, from: string): readonly From<EntryName>[] {
  return (findEntity(host.snapshot.registry, entity)?.names ?? []).filter(({ item }) => item.value === from);
}

/** Whether all of it is the user's to change, which bundled entries and bulk data are not. */
export function areOwn(host: Host, places: readonly Location[]): boolean {
  const own = new Set(
    host.workspaceRegistries
      .filter(({ scheme }) => vscode.workspace.fs.isWritableFileSystem(scheme) !== false)
      .map((uri) => uri.toString()),
  );
  return places.every(({ file }) => own.has(file));
}

/** Writes `to` at all places, each with the quotes that it has. */
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

/** Aliases add up over layers: one that a farther layer gives too would still be there, and is taken away. */
export async function removeFartherAlias(
  host: Host,
  entity: string,
  from: string,
  edit: vscode.WorkspaceEdit,
): Promise<void> {
  const [name] = namesToRename(host, entity, from);
  const parts = findEntity(host.snapshot.registry, entity)?.parts ?? [];
  const isFarther = parts.some(
    ({ layer, entry }) =>
      name !== undefined && layer < name.part.layer && entry.names.some((each) => isAlias(each, from)),
  );
  if (!name || !isFarther) return;
  const uri = vscode.Uri.parse(name.part.file);
  const text = (await vscode.workspace.openTextDocument(uri)).getText();
  const removal = addToEntry(text, name.part.start + name.part.entry.id.span.start, entity, 'remove', from);
  if (removal) edit.replace(uri, rangesIn(text)(removal.span), removal.text);
}

/** A name that a nearer one of its language does not replace. */
export function isAlias({ value, kind }: EntryName, spelled: string): boolean {
  return value === spelled && kind !== 'name';
}

/** Spans of a text as ranges of its document. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [lines.locate(start), lines.locate(end)];
    return new vscode.Range(from.line, from.column, to.line, to.column);
  };
}
