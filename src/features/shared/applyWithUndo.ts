import * as vscode from 'vscode';
import { editBetween } from '../../core/base/textEdit';
import { showInformation } from './dialogs';
import { showAt } from './showAt';
import { applyEdit, editDocument, reportUnwritten } from './textEdits';

/** Where *Open* puts the cursor, and what that button is called. */
export interface ChangedPlace {
  readonly open: string;
  /** In UTF-16 units of the new text. */
  readonly cursor: number;
}

/**
 * Applies an edit that changes or creates one file, perhaps where the user does not see it, and says so in a message with
 * *Undo* and *Open*. If nothing in the file was unsaved, it is saved, unless it is in the active editor. *Undo* undoes
 * exactly this edit, and only while the text is as the edit left it.
 *
 * @param place where *Open* leads, if not to the beginning of the change.
 * @returns whether the file was changed. Does not wait for an answer to the message.
 */
export async function applyWithUndo(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  message: string,
  place?: ChangedPlace,
): Promise<boolean> {
  const before = await textIn(uri);
  if (!(await applyAndSave(edit, uri))) return false;
  const after = (await textIn(uri)) ?? '';
  offer(message, uri, before, after, place).then(undefined, () => reportUnwritten(uri));
  return true;
}

/** @param before the text before the edit; undefined if the edit created the file. */
async function offer(
  message: string,
  uri: vscode.Uri,
  before: string | undefined,
  after: string,
  place: ChangedPlace | undefined,
): Promise<void> {
  const back = editBetween(after, before ?? '');
  const { open, cursor } = place ?? { open: vscode.l10n.t('Open'), cursor: back.span.start };
  const undo = vscode.l10n.t('Undo');
  const answer = await showInformation(message, undo, open);
  if (answer === open) return void (await showAt(uri, cursor));
  if (answer !== undo) return;
  if ((await textIn(uri)) !== after) {
    const file = vscode.workspace.asRelativePath(uri);
    const changed = vscode.l10n.t('{file} has changed since then, so nothing was undone.', { file });
    if ((await showInformation(changed, open)) === open) await showAt(uri, 0);
    return;
  }
  const undoing = new vscode.WorkspaceEdit();
  if (before === undefined) undoing.deleteFile(uri);
  else editDocument(await vscode.workspace.openTextDocument(uri), [back], undoing);
  await applyAndSave(undoing, uri);
}

async function applyAndSave(edit: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<boolean> {
  const wasUnsaved = (await documentOf(uri))?.isDirty === true;
  if (!(await applyEdit(edit, uri))) return false;
  const isActive = vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
  if (!wasUnsaved && !isActive) await (await documentOf(uri))?.save();
  return true;
}

async function textIn(uri: vscode.Uri): Promise<string | undefined> {
  return (await documentOf(uri))?.getText();
}

/** Undefined if there is no such file, even while VS Code still has the text of one that was deleted. */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    await vscode.workspace.fs.stat(uri);
    return await vscode.workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}
