import * as vscode from 'vscode';
import type { TextEdit } from '../../core/base/textEdit';

/** Edits of the text of a document as the editor wants them. The document must have that very text. */
export function editDocument(
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  into = new vscode.WorkspaceEdit(),
): vscode.WorkspaceEdit {
  for (const { span, text } of edits) {
    into.replace(document.uri, new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)), text);
  }
  return into;
}

/** Applies them in one step that can be undone; says so where that fails, as in a file that cannot be written. */
export async function applyEdit(edit: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<boolean> {
  if (await vscode.workspace.applyEdit(edit)) return true;
  const file = vscode.workspace.asRelativePath(uri);
  void vscode.window.showErrorMessage(vscode.l10n.t('{file} could not be written.', { file }));
  return false;
}
