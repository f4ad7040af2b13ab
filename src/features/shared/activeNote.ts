import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { showInformation } from './dialogs';

export interface NoteInEditor {
  readonly editor: vscode.TextEditor;
  readonly note: Note;
}

/** The note in the active editor; undefined if there is none in it. */
export function activeNote(host: Host): NoteInEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  const note = editor && host.note(editor.document);
  return note && { editor, note };
}

/** The note in the active editor, once notes are read; undefined after a message if there is none in it. */
export async function neededNote(host: Host): Promise<NoteInEditor | undefined> {
  await host.ready();
  const active = activeNote(host);
  if (!active) sayToOpenNote();
  return active;
}

export function sayToOpenNote(): void {
  void showInformation(vscode.l10n.t('Open a note first.'));
}
