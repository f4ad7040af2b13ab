import * as vscode from 'vscode';
import { editBetween, type TextEdit } from '../../core/base/textEdit';
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
 * Applies an edit that changes files, or creates one, perhaps where the user does not see them, and says so in a message with
 * *Undo* and *Open*. If nothing in a file was unsaved, it is saved, unless it is in the active editor. *Undo* undoes
 * exactly this edit, and only while all texts are as the edit left them.
 *
 * @param uri of the file that *Open* shows.
 * @param button where *Open* leads, if not to the beginning of the change.
 * @returns whether the files were changed. Does not wait for an answer to the message.
 */
export async function applyWithUndo(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  message: string,
  button?: OpenButton,
): Promise<boolean> {
  const others = edit.entries().map(([each]) => each);
  const uris = [uri, ...others.filter((each) => each.toString() !== uri.toString())];
  const files: FollowedFile[] = [];
  for (const each of uris) files.push(await followed(edit, each));
  const byDocument = new Map(files.map((file) => [file.document, file]));
  const following = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    const file = byDocument.get(document);
    if (file && contentChanges.length > 0) file.after ??= document.getText();
  });
  try {
    if (!(await applyEdit(edit, uri))) return false;
  } finally {
    following.dispose();
  }
  const changes: Change[] = [];
  for (const { uri: file, before, wasSaved, after } of files) {
    changes.push({ uri: file, before, wasSaved, after: after ?? (await documentOf(file))?.getText() ?? '' });
  }
  await saveAll(changes.filter((change) => change.wasSaved).map((change) => change.uri));
  offer(message, changes, button).then(undefined, () => reportUnwritten(uri));
  return true;
}

interface FollowedFile {
  readonly uri: vscode.Uri;
  readonly document: vscode.TextDocument | undefined;
  readonly before: string | undefined;
  readonly wasSaved: boolean;
  /** As the edit leaves it: the next change may come before anything else has been asked of the file. */
  after: string | undefined;
}

async function followed(edit: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<FollowedFile> {
  // To undo an edit of a text never deletes its file.
  const document = edit.has(uri) ? await vscode.workspace.openTextDocument(uri) : undefined;
  return { uri, document, before: document?.getText(), wasSaved: document?.isDirty !== true, after: undefined };
}

interface Change {
  readonly uri: vscode.Uri;
  /** The text before the edit; undefined if the edit created the file. */
  readonly before: string | undefined;
  readonly wasSaved: boolean;
  readonly after: string;
}

async function offer(message: string, changes: readonly Change[], button: OpenButton | undefined): Promise<void> {
  const [first] = changes;
  if (!first) return;
  const { open, cursor } = button ?? { open: vscode.l10n.t('Open'), cursor: wayBack(first).span.start };
  const undo = vscode.l10n.t('Undo');
  const answer = await showInformation(message, undo, open);
  if (answer === open) return void (await showAt(first.uri, cursor));
  if (answer !== undo) return;
  const undoing = new vscode.WorkspaceEdit();
  const toSave: vscode.Uri[] = [];
  for (const change of changes) {
    const { uri, before, wasSaved, after } = change;
    const document = await documentOf(uri);
    if (document?.getText() !== after) {
      const file = vscode.workspace.asRelativePath(uri);
      const changed = vscode.l10n.t('{file} has changed since then, so nothing was undone.', { file });
      if ((await showInformation(changed, open)) === open) await showAt(uri, 0);
      return;
    }
    if (before === undefined) undoing.deleteFile(uri);
    else editDocument(document, [wayBack(change)], undoing);
    // While an earlier Undo is being saved the document is unsaved, but the user has changed nothing in it.
    if (wasSaved || !document.isDirty) toSave.push(uri);
  }
  if (!(await applyEdit(undoing, first.uri))) return;
  await saveAll(toSave);
}

function wayBack({ before, after }: Change): TextEdit {
  return editBetween(after, before ?? '');
}

async function saveAll(uris: readonly vscode.Uri[]): Promise<void> {
  await Promise.all(uris.map(saveUnlessActive));
}

async function saveUnlessActive(uri: vscode.Uri): Promise<void> {
  const isActive = vscode.window.activeTextEditor?.document.uri.toString() === uri.toString();
  if (!isActive) await (await documentOf(uri))?.save();
}

/** Undefined if there is no such file, even while VS Code still has the text of one that was deleted. */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return (await isMissing(uri)) ? undefined : vscode.workspace.openTextDocument(uri);
}
