import * as vscode from 'vscode';
import { namesInSelection, type SelectedName } from '../../../core/changes/drafts/namesInSelection';
import { nameAround } from '../../../core/notes/unregistered/nameAround';
import { fieldsOf } from '../../../core/text/base/lists';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { askText, showInformation, type TextQuestion } from './dialogs';

/** A row of a tree with a name that no registry has, written as the user would select it in a note: 寒武纪（Cambricon）. */
export interface UnknownNameRow {
  readonly unknownName: string;
}

/**
 * The names in the argument of a command (a text or a row), or in the selection, or in what the user then types, starting from the name at
 * the cursor. Undefined if the user cancels, or if there is no name, after a message.
 */
export async function askNames(
  host: Host,
  argument: unknown,
  question: Omit<TextQuestion, 'value'>,
): Promise<readonly SelectedName[] | undefined> {
  const text = textIn(argument) ?? (await selectedOrTyped(host, question));
  if (text === undefined) return undefined;
  const names = namesInSelection(text);
  if (names.length > 0) return names;
  void showInformation(vscode.l10n.t('Select a name first.'));
  return undefined;
}

function textIn(argument: unknown): string | undefined {
  if (typeof argument === 'string') return argument;
  const { unknownName } = fieldsOf(argument);
  return typeof unknownName === 'string' ? unknownName : undefined;
}

async function selectedOrTyped(host: Host, question: Omit<TextQuestion, 'value'>): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor && !editor.selection.isEmpty) return editor.document.getText(editor.selection);
  await host.settled();
  const note = editor && host.note(editor.document);
  return askText({ ...question, value: note ? nameAtPosition(host, note, editor.selection.active) : '' });
}

/** The name there, known or not; '' if there is none. */
function nameAtPosition(host: Host, { document, text, mentions }: Note, position: vscode.Position): string {
  return nameAround(text, document.offsetAt(position), mentions, host.snapshot.registry.vocabulary.codes);
}
