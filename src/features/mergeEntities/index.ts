import * as vscode from 'vscode';
import { mergeInRegistries, type RegistryMerge } from '../../core/merge/mergeInRegistries';
import type { Entity } from '../../core/registry/model';
import { refusalMessage } from '../../core/registry/refusalMessage';
import type { Feature, Host } from '../../workspace/host';
import { registerCommands } from '../../workspace/registerCommands';
import { runInSlices } from '../../workspace/slices';
import { applyWithUndo } from '../shared/applyWithUndo';
import { showError, showInformation } from '../shared/dialogs';
import { entityName } from '../shared/entityName';
import { notesToChange } from '../shared/notesToChange';
import { rangesIn } from '../shared/ranges';
import { editDocument } from '../shared/textEdits';
import { isWritable } from '../shared/writableRegistry';
import { keptOf, type MergeEnds, reviewMerge } from './reviewMerge';
import { twoEntities } from './twoEntities';

/** Merges an entity of the user's own into another one: in all registries and, where they name it by its id, in all notes. */
export const mergeEntities: Feature = {
  id: 'mergeEntities',
  register: (host, boundary) =>
    registerCommands(host, boundary, {
      'dossier.mergeEntities': async (_, row, all) => {
        const ids = await twoEntities(host, row, all, vscode.l10n.t('Merge which entity?'), (name) =>
          vscode.l10n.t('Merge {name} with…', { name }),
        );
        if (ids) await merge(host, ids);
      },
    }),
};

async function merge(host: Host, ids: readonly [string, string]): Promise<void> {
  const texts = await ownTexts(host);
  if (!texts) return;
  const { registry } = host.snapshot;
  const [one, other] = ids.map((id) => registry.entity(id));
  if (!one || !other || one === other) return;
  const isOwn = ({ parts }: Entity): boolean => parts.every(({ file }) => texts.has(file));
  if (!isOwn(one) && !isOwn(other)) {
    const names = { one: entityName(host, one.id), other: entityName(host, other.id) };
    const message = vscode.l10n.t(
      'Neither {one} nor {other} is yours alone: only an entity of your own registries can be merged into another one.',
      names,
    );
    return void showInformation(message);
  }
  // The second is merged into the first where both may go.
  const ends: MergeEnds = isOwn(other) ? { from: other, into: one } : { from: one, into: other };
  let refusal: string | undefined;
  const reviewed = await reviewMerge(host, ends, isOwn(one) && isOwn(other), async (between, kept) => {
    const plan = await runInSlices(mergeInRegistries(registry, texts, between, (conflict) => keptOf(conflict, kept)));
    if (!('refused' in plan)) return plan;
    const file = vscode.workspace.asRelativePath(vscode.Uri.parse(plan.file));
    refusal = refusalMessage(plan, file, texts.get(plan.file) ?? '', vscode.l10n);
    return undefined;
  });
  if (refusal !== undefined) return showError(refusal);
  if (reviewed) await write(host, reviewed.ends, reviewed.plan, texts);
}

/** The user's registries, by file; undefined, after a message, where one has changed and was not read yet. */
async function ownTexts(host: Host): Promise<ReadonlyMap<string, string> | undefined> {
  const documents: vscode.TextDocument[] = [];
  for (const uri of host.workspaceRegistries.filter(isWritable)) {
    documents.push(await vscode.workspace.openTextDocument(uri));
  }
  await host.settled();
  const changed = documents.find((document) => !host.registryFile(document));
  if (changed) return void reportChanged(changed.uri);
  return new Map(documents.map((document) => [document.uri.toString(), document.getText()]));
}

function reportChanged(uri: vscode.Uri): void {
  const file = vscode.workspace.asRelativePath(uri);
  void showInformation(vscode.l10n.t('{file} has changed since then, so nothing was written.', { file }));
}

async function write(
  host: Host,
  { from, into }: MergeEnds,
  { written }: RegistryMerge,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const names = { from: entityName(host, from.id), into: entityName(host, into.id) };
  const title = vscode.l10n.t('Merging {from} into {into}', names);
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  await vscode.window.withProgress(options, async (_, token) => {
    if (host.index.state === 'idle') host.index.start();
    if (!(await host.index.whenReady(token))) return;
    const renaming = { kind: 'id', id: from.id, from: from.id, to: into.id } as const;
    const notes = await notesToChange(host, renaming, token);
    if (!notes) return;
    const edit = new vscode.WorkspaceEdit();
    let first: vscode.Uri | undefined;
    for (const [file, { edits }] of written) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(file));
      if (document.getText() !== texts.get(file)) return reportChanged(document.uri);
      editDocument(document, edits, edit);
      first ??= document.uri;
    }
    for (const { uri, text, changes } of notes) {
      const range = rangesIn(text);
      for (const { span, text: id } of changes) edit.replace(uri, range(span), id);
    }
    if (!first) return;
    const count = edit.entries().length;
    const message = vscode.l10n.t('{from} was merged into {into}. Changed files: {count}.', { ...names, count });
    await applyWithUndo(edit, first, message);
  });
}
