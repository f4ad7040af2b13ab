import * as vscode from 'vscode';
import { displayName } from '../core/answers/names/displayName';
import { copyEntry } from '../core/changes/drafts/editEntry';
import type { Feature, Host } from '../workspace/host';
import { registerCommands } from '../workspace/registerFeatures';
import { askNames } from './shared/ask/askNames';
import { showInformation } from './shared/ask/dialogs';
import { entityArgument } from './shared/ask/entityArgument';
import { pickEntity } from './shared/ask/pickEntity';
import { showAt } from './shared/notes/showAt';
import { entityName } from './shared/rows/entityName';
import { changeRegistry, reportRefused } from './shared/write/applyWithUndo';
import { writeChanges } from './shared/write/whereUnchanged';
import { entryTarget, ownEntry, writableRegistry } from './shared/write/writableRegistry';

/** Gives an entity another name, and makes a bundled entry the user's own. */
export const nameCommands: Feature = {
  id: 'nameCommands',
  register: (host, boundary) =>
    registerCommands(host, boundary, { 'dossier.addAlias': addAlias, 'dossier.copyEntry': copy }),
};

/**
 * @param name the alias, or a row with it; without it, the selection or what the user types.
 * @param entity its id; without it, the user picks one.
 */
async function addAlias(host: Host, name: unknown, note: unknown, entity: unknown): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const uri = typeof note === 'string' ? vscode.Uri.parse(note, true) : editor?.document.uri;
  const question = { title: vscode.l10n.t('Add as an alias'), prompt: vscode.l10n.t('The name as notes write it.') };
  const alias = typeof name === 'string' ? name : (await askNames(host, name, question))?.[0]?.value;
  if (alias === undefined) return;
  const id =
    typeof entity === 'string'
      ? entity
      : await pickEntity(host, vscode.l10n.t('Alias of which entity?', { name: alias }));
  if (id === undefined) return;
  const target = await entryTarget(host, id, uri);
  if (!target) return;
  const values = { alias, name: entityName(host, id), file: target.file };
  const message = vscode.l10n.t('{name} now has the alias "{alias}". {file} was changed.', values);
  await changeRegistry(target, [{ kind: 'add', entry: target.entry, path: ['alias'], value: alias }], message);
}

/** Copies a bundled entry into a registry of the user, and shows the copy. */
async function copy(host: Host, argument: unknown): Promise<void> {
  const entity = await entityArgument(host, argument);
  if (!entity) return;
  const own = await ownEntry(host, entity.id);
  if (own) {
    const name = displayName(entity, vscode.env.language);
    void showInformation(vscode.l10n.t('"{name}" already has an entry in your registry.', { name }));
    return void (await showAt(own.uri, own.entry));
  }
  const part = entity.parts.at(-1)!;
  const source = host.location({ file: part.file, span: part.entry.id.span })?.uri;
  const target = source && (await writableRegistry(host, vscode.window.activeTextEditor?.document.uri));
  if (!target) return;
  const from = await vscode.workspace.openTextDocument(source);
  const entryOffset = part.start + part.entry.id.span.start;
  const copied = copyEntry(target.text, from.getText(), entryOffset);
  if ('refused' in copied) reportRefused(target, copied);
  else if (await writeChanges([{ ...target, edits: copied.edits }])) await showAt(target.uri, copied.start);
}
