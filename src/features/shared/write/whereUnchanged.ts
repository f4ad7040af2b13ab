import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../../core/text/base/textEdit';
import { isMissing } from '../../../workspace/files/findFiles';
import { showError, showInformation } from '../ask/dialogs';
import { rangesIn } from './ranges';

/** An edit, and how the editor's preview of an edit lists it. */
export interface LabelledEdit extends TextEdit {
  readonly label?: vscode.WorkspaceEditEntryMetadata | undefined;
}

/** A note or a registry that is to be changed. */
export interface FileText {
  readonly uri: vscode.Uri;
  /** The text that the places are from, or the one that the file is created with. */
  readonly text: string;
  /** False where the edit creates the file. */
  readonly exists?: boolean;
}

/** What is to be changed in it. */
export interface FileChange extends FileText {
  readonly edits: readonly LabelledEdit[];
}

/** How many files are opened at a time. */
const AT_ONCE = 50;

/**
 * The only way in which notes and registries are changed. Opens all files, and then, without waiting for anything in between,
 * compares their texts with those that the places are from, and passes on the edit of all. Line ends need not be the same: the
 * editor evens out mixed ones.
 *
 * @param apply is not called where a text differs: nothing is written then.
 * @param onChanged is called with the files that differ, or that are missing.
 * @returns what `apply` returns; undefined if it was not called.
 */
export async function whereUnchanged<T>(
  changes: readonly FileChange[],
  apply: (edit: vscode.WorkspaceEdit) => T | PromiseLike<T>,
  onChanged: (uris: readonly vscode.Uri[]) => void = reportChanged(),
): Promise<T | undefined> {
  const edit = await editOf(changes);
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  const files: (OpenFile | undefined)[] = [];
  for (let from = 0; from < changes.length; from += AT_ONCE) {
    const some = changes.slice(from, from + AT_ONCE);
    files.push(...(await Promise.all(some.map(({ uri }) => openFile(uri, open.has(uri.toString()))))));
  }
  const differing = changes.filter(({ text, exists = true }, index) => {
    const file = files[index];
    if (!file || !exists) return exists || file !== undefined;
    return !isSame(file.document.getText(), text) || (file.saved !== undefined && !isSame(file.saved, text));
  });
  if (differing.length > 0) return void onChanged(differing.map(({ uri }) => uri));
  return apply(edit);
}

interface OpenFile {
  readonly document: vscode.TextDocument;
  /** The text on the disk, of which the editor may not have heard yet; undefined where it has changes of its own, or was read now. */
  readonly saved: string | undefined;
}

async function openFile(uri: vscode.Uri, wasOpen: boolean): Promise<OpenFile | undefined> {
  // VS Code may still have the text of a file that was deleted.
  if (await isMissing(uri)) return undefined;
  const document = await vscode.workspace.openTextDocument(uri);
  if (!wasOpen || document.isDirty || document.isUntitled) return { document, saved: undefined };
  const bytes = await vscode.workspace.fs.readFile(uri);
  const saved = await vscode.workspace.decode(bytes, { encoding: document.encoding });
  return { document, saved: saved.startsWith('\uFEFF') ? saved.slice(1) : saved };
}

/** Writes as one step of undo. @returns false, after a message, where a text has changed or cannot be written. */
export async function writeChanges(changes: readonly FileChange[], again?: () => PromiseLike<void>): Promise<boolean> {
  const [first] = changes;
  if (!first) return false;
  return (await whereUnchanged(changes, (edit) => applyEdit(edit, first.uri), reportChanged(again))) ?? false;
}

/** Applies the edit as one step of undo; shows an error and returns false if that fails, as for a read-only file. */
export async function applyEdit(edit: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.applyEdit(edit)) || reportUnwritten(uri);
}

/** Says that a file was not changed. @returns false */
export function reportUnwritten(uri: vscode.Uri): false {
  const file = vscode.workspace.asRelativePath(uri);
  showError(vscode.l10n.t('{file} could not be written.', { file }));
  return false;
}

/** Says which files have changed. @param again reads them anew, with the answers that the user has given. */
export function reportChanged(again?: () => PromiseLike<void>): (uris: readonly vscode.Uri[]) => void {
  return (uris) => {
    const names = uris.map((uri) => vscode.workspace.asRelativePath(uri)).toSorted();
    const file = names.slice(0, 5).join(', ') + (names.length > 5 ? ' …' : '');
    const message =
      names.length === 1
        ? vscode.l10n.t('{file} has changed since then, so nothing was written.', { file })
        : vscode.l10n.t('These files have changed since then, so nothing was written: {files}', { files: file });
    const button = vscode.l10n.t('Try Again');
    void showInformation(message, ...(again ? [button] : [])).then((answer) =>
      answer === button ? again?.() : undefined,
    );
  };
}

function isSame(present: string, text: string): boolean {
  return present === text || (text.includes('\r') && withFeeds(present) === withFeeds(text));
}

function withFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}

async function editOf(changes: readonly FileChange[]): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text, edits, exists = true } of changes) {
    const range = rangesIn(text);
    if (exists) for (const { span, text: written, label } of edits) edit.replace(uri, range(span), written, label);
    else edit.createFile(uri, { contents: await vscode.workspace.encode(applyEdits(text, edits), { uri }) });
  }
  return edit;
}
