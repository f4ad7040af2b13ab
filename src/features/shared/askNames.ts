import * as vscode from 'vscode';
import { namesInSelection, type SelectedName } from '../../core/registry/drafts/namesInSelection';
import { askText, showInformation, type TextQuestion } from './dialogs';

/** A word that may begin a name: letters, digits, apostrophes and hyphens. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/u;

/**
 * The names in the argument of a command, or in the selection, or in what the user then types, starting from the word at
 * the cursor. Undefined if the user cancels, or if there is no name, after a message.
 */
export async function askNames(
  argument: unknown,
  question: Omit<TextQuestion, 'value'>,
): Promise<readonly SelectedName[] | undefined> {
  const text = typeof argument === 'string' ? argument : await selectedOrTyped(question);
  if (text === undefined) return undefined;
  const names = namesInSelection(text);
  if (names.length > 0) return names;
  void showInformation(vscode.l10n.t('Select a name first.'));
  return undefined;
}

async function selectedOrTyped(question: Omit<TextQuestion, 'value'>): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && !editor.selection.isEmpty) return editor.document.getText(editor.selection);
  const word = editor?.document.getWordRangeAtPosition(editor.selection.active, WORD);
  return askText({ ...question, value: word ? editor!.document.getText(word) : '' });
}
