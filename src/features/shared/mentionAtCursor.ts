import * as vscode from 'vscode';
import type { Mention } from '../../core/mentions/mention';
import { mentionAt } from '../../core/mentions/mentionAt';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/openNotes';

/** The note in the active editor, and the mention at its cursor or under its selection; undefined where none is. */
export async function mentionAtCursor(host: Host): Promise<{ note: Note; mention: Mention } | undefined> {
  const editor = vscode.window.activeTextEditor;
  await host.ready();
  const note = editor && host.note(editor.document);
  const mention = note && mentionAt(note.mentions, note.document.offsetAt(editor.selection.start));
  return note && mention && { note, mention };
}
