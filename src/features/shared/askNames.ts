import * as vscode from 'vscode';
import { namesInSelection, type SelectedName } from '../../core/registry/drafts/namesInSelection';

/** A word that may begin a name: letters, digits, apostrophes and hyphens. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u;

/**
 * The names in the argument of a command, or in the selection, or in what the user then types, starting from the word at
 * the cursor. Undefined if the user cancels, or if there is no name, after a message.
 */
export async function askNames(
  argument: unknown,
  question: Pick<vscode.InputBoxOptions, 'title' | 'prompt'>,
): Promise<readonly SelectedName[] | undefined> {
  const text = typeof argument === 'string' ? argument : await selectedOrTyped(question);
  if (text === undefined) return undefined;
  const names = namesInSelection(text);
  if (names.length > 0) return names;
  void vscode.window.showInformationMessage(vscode.l10n.t('Select a name first.'));
  return undefined;
}

async function selectedOrTyped(question: vscode.InputBoxOptions): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && !editor.selection.isEmpty) return editor.document.getText(editor.selection);
  const word = editor?.document.getWordRangeAtPosition(editor.selection.active, WORD);
  return vscode.window.showInputBox({ ...question, value: word ? editor!.document.getText(word) : '' });
}
