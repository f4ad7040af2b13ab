import * as vscode from 'vscode';
import { refusalMessage } from '../../../core/registry/refusalMessage';
import { LineIndex } from '../../../core/text/base/lines';
import type { Span } from '../../../core/text/base/textEdit';
import type { Refused } from '../../../core/text/yaml/write/change';
import { isMissing } from '../../../workspace/files/findFiles';
import { showError } from '../ask/dialogs';

export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** A function from spans of a text that need not be open to ranges. */
export function rangesIn(text: string): (span: Span) => vscode.Range {
  const lines = new LineIndex(text);
  return ({ start, end }) => {
    const [from, to] = [lines.locate(start), lines.locate(end)];
    return new vscode.Range(from.line, from.column, to.line, to.column);
  };
}

/** Undefined if there is no such file, even while VS Code still has the text of one that was deleted. */
export async function documentOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return (await isMissing(uri)) ? undefined : vscode.workspace.openTextDocument(uri);
}

/** Applies the edit as one step of undo; shows an error and returns false if that fails, as for a read-only file. */
export async function applyEdit(edit: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<boolean> {
  return (await vscode.workspace.applyEdit(edit)) || reportUnwritten(uri);
}

/**
 * Makes the editor show the edit before it is applied, which it does only if some part needs confirmation. That part would not
 * be ticked, so we add one that does nothing and that the preview does not list: creating a note that exists.
 */
export function askForPreview(edit: vscode.WorkspaceEdit, note: vscode.Uri): void {
  edit.createFile(note, { ignoreIfExists: true }, { label: vscode.l10n.t('Plain mentions'), needsConfirmation: true });
}

/** Says why nothing was written to a file. @param text of the file. */
export function reportRefused(uri: vscode.Uri, text: string, refusal: Refused): void {
  showError(refusalMessage(refusal, vscode.workspace.asRelativePath(uri), text, vscode.l10n));
}

/** Says that a file was not changed. @returns false */
export function reportUnwritten(uri: vscode.Uri): false {
  const file = vscode.workspace.asRelativePath(uri);
  showError(vscode.l10n.t('{file} could not be written.', { file }));
  return false;
}
