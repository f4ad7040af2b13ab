import * as vscode from 'vscode';
import type { TextEdit } from '../../../core/text/base/textEdit';
import type { Note } from '../../../workspace/notes/openNotes';
import { reportChanged, whereUnchanged } from '../write/whereUnchanged';

/** A code action that edits a note, which may have changed when it is chosen. */
class NoteEditAction extends vscode.CodeAction {
  constructor(
    title: string,
    readonly note: Pick<Note, 'document' | 'text'>,
    readonly edits: readonly TextEdit[],
    kind: vscode.CodeActionKind,
  ) {
    super(title, kind);
  }
}

/** A code action that edits a note. @param edits of the text that the note has now. */
export function editAction(
  title: string,
  note: Pick<Note, 'document' | 'text'>,
  edits: readonly TextEdit[],
  kind = vscode.CodeActionKind.QuickFix,
): vscode.CodeAction {
  return new NoteEditAction(title, note, edits, kind);
}

/** Gives a chosen code action its edit; says so if the note has changed, and offers the present actions. */
export async function resolveEdit(action: vscode.CodeAction): Promise<vscode.CodeAction> {
  if (!(action instanceof NoteEditAction)) return action;
  const { note, edits } = action;
  const again = async (): Promise<void> => {
    await vscode.window.showTextDocument(note.document);
    await vscode.commands.executeCommand('editor.action.quickFix');
  };
  const change = { uri: note.document.uri, text: note.text, edits };
  const edit = await whereUnchanged([change], (whole) => whole, reportChanged(again));
  if (edit) action.edit = edit;
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
