import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/base/textEdit';
import { editDocument } from '../textEdits';

/** A code action that edits a document. */
export function editAction(
  title: string,
  document: vscode.TextDocument,
  edits: readonly TextEdit[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.edit = editDocument(document, edits);
  return action;
}

/** A code action that runs a command. @param values the arguments of the command. */
export function commandAction(
  title: string,
  command: string,
  values: readonly unknown[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  const action = new vscode.CodeAction(title, kind);
  action.command = { title, command, arguments: [...values] };
  return action;
}
