import * as vscode from 'vscode';
import { editBetween } from '../../core/base/textEdit';
import { isMissing } from '../../workspace/files/missingBeside';
import { showInformation } from './dialogs';
import { showAt } from './showAt';
import { applyEdit, editDocument, reportUnwritten } from './textEdits';

/** The button that opens the changed file: its name, and where it puts the cursor. */
export interface OpenButton {
  readonly open: string;
  /** In UTF-16 units of the new text. */
  readonly cursor: number;
}

/**
 * Applies an edit that changes or creates one file, perhaps where the user does not see it, and says so in a message with
 * *Undo* and *Open*. If nothing in the file was unsaved, it is saved, unless it is in the active editor. *Undo* undoes
 * exactly this edit, and only while the text is as the edit left it.
 *
 * @param button where *Open* leads, if not to the beginning of the change.
 * @returns whether the file was changed. Does not wait for an answer to the message.
 */
export async function applyWithUndo(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  message: string,
  button?: OpenButton,
): Promise<boolean> {
  // To undo an edit of a text never deletes its file.
  const document = edit.has(uri) ? await vscode.workspace.openTextDocument(uri) : undefined;
  const before = document?.getText();
  const wasSaved = document?.isDirty !== true;
  // As the edit leaves it: the next change may come before anything else has been asked of the file.
  let after: string | undefined;
  const following = vscode.workspace.onDidChangeTextDocument((event) => {
    if (event.document === document && event.contentChanges.length > 0) after ??= event.document.getText();
  });
  try {
    if (!(await applyEdit(edit, uri))) return false;
  } finally {
    following.dispose();
  }
  after ??= (await documentOf(uri))?.getText() ?? '';
  if (wasSaved) await saveUnlessActive(uri);
  offer({ message, uri, before, wasSaved, after }, button).then(undefined, () => reportUnwritten(uri));
  return true;
}

interface Change {
  readonly message: string;
  readonly uri: vscode.Uri;
  /** The text before the edit; undefined if the edit created the file. */
  readonly before: string | undefined;
  readonly wasSaved: boolean;
  readonly after: string;
}

async function offer({ message, uri, before, wasSaved, after }: Change, button: OpenButton | undefined): Promise<void> {
  const back = editBetween(after, before ?? '');
  const { open, cursor } = button ?? { open: vscode.l10n.t('Open'), cursor: back.span.start };
  const undo = vscode.l10n.t('Undo');
  const answer = await showInformation(message, undo, open);
  if (answer === open) return void (await showAt(uri, cursor));
  if (answer !== undo) return;
  const document = await documentOf(uri);
  if (document?.getText() !== after) {
    const file = vscode.workspace.asRelativePath(uri);
    const changed = vscode.l10n.t('{file} has changed since then, so nothing was undone.', { file });
    if ((await showInformation(changed, open)) === open) await showAt(uri, 0);
    return;
  }
  const undoing = new vscode.WorkspaceEdit();
  if (before === undefined) undoing.deleteFile(uri);
  else editDocument(document, [back], undoing);
  // While an earlier Undo is being saved the document is unsaved, but the user has changed nothing in it.
  const isSaved = wasSaved || !document.isDirty;
  if ((await applyEdit(undoing, uri)) && isSaved) await saveUnlessActive(uri);
}

async function saveUnlessActive(uri: vscode.Uri): Promise<void> {
  const isActive = vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
  if (!isActive) await (await documentOf(uri))?.save();
}

/** Undefined if there is no such file, even while VS Code still has the text of one that was deleted. */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return (await isMissing(uri)) ? undefined : vscode.workspace.openTextDocument(uri);
}
