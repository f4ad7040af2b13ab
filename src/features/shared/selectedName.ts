import * as vscode from 'vscode';

/** A word as a name may begin with: letters and digits, and what stands inside of names. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u;

/** What is selected, or else what the user then types, with the word at the cursor to begin with; undefined for nothing. */
export function selectedOrAsked(
  editor: vscode.TextEditor | undefined,
  question: Pick<vscode.InputBoxOptions, 'title' | 'prompt'>,
): Thenable<string | undefined> | string {
  if (editor && !editor.selection.isEmpty) return editor.document.getText(editor.selection);
  const word = editor?.document.getWordRangeAtPosition(editor.selection.active, WORD);
  return vscode.window.showInputBox({ ...question, value: word ? editor!.document.getText(word) : '' });
}
