import * as vscode from 'vscode';
import { lexZones } from '../../core/markdown/zones';
import { languageAround } from '../../core/queries/notes/languageAround';
import type { Host } from '../../workspace/host';

/**
 * Writes at each cursor of a note, in place of what is selected, what `textIn` gives for the language (BCP 47) of the sentence
 * there and for the place, as one step of undo, and leaves the user in the note.
 */
export async function insertInNote(
  host: Host,
  editor: vscode.TextEditor,
  textIn: (language: string, place: vscode.Range) => string,
): Promise<void> {
  const { document, selections } = editor;
  const texts = textsFor(host, document, selections, textIn);
  await editor.edit((edit) => {
    for (const [index, text] of texts.entries()) edit.replace(selections[index] as vscode.Selection, text);
  });
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
}

/** The texts that `textIn` gives for each range of a note, in the language (BCP 47) of its sentence. */
export function textsFor(
  host: Host,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  textIn: (language: string, range: vscode.Range) => string,
): readonly string[] {
  const { text, mentions } = host.note(document) ?? { text: document.getText(), mentions: [] };
  const body = lexZones(text).frontMatter?.end ?? 0;
  return ranges.map((range) => {
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return textIn(languageAround(text, span, mentions, vscode.env.language, body), range);
  });
}
