import * as vscode from 'vscode';

/** A word that may begin a name: letters, digits, apostrophes and hyphens. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u;

/** The selected text, or else what the user types, starting from the word at the cursor; undefined if cancelled. */
export function selectedOrAsked(
  editor: vscode.TextEditor | undefined,
  question: Pick<vscode.InputBoxOptions, 'title' | 'prompt'>,
): Thenable<string | undefined> | string {
  if (editor && !editor.selection.isEmpty) return editor.document.getText(editor.selection);
  const word = editor?.document.getWordRangeAtPosition(editor.selection.active, WORD);
  return vscode.window.showInputBox({ ...question, value: word ? editor!.document.getText(word) : '' });
}
