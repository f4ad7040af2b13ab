import * as vscode from 'vscode';
import { lexZones } from '../../core/markdown/zones';
import { languageAround } from '../../core/queries/notes/languageAround';
import type { Host } from '../../workspace/host';

/**
 * Writes at each cursor of a note, in place of what is selected, what `textIn` gives for the language (BCP 47) of the sentence
 * there, as one step of undo, and leaves the user in the note.
 */
export async function insertInNote(
  host: Host,
  editor: vscode.TextEditor,
  textIn: (language: string) => string,
): Promise<void> {
  const { document, selections } = editor;
  const { text, mentions } = host.note(document) ?? { text: document.getText(), mentions: [] };
  const body = lexZones(text).frontMatter?.end ?? 0;
  const places = selections.map((selection) => {
    const span = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
    return { selection, text: textIn(languageAround(text, span, mentions, vscode.env.language, body)) };
  });
  await editor.edit((edit) => {
    for (const { selection, text } of places) edit.replace(selection, text);
  });
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
}
