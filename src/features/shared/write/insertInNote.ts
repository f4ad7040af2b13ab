import * as vscode from 'vscode';
import { namesInLanguage } from '../../../core/answers/names/displayName';
import { languageAround } from '../../../core/answers/notes/languageAround';
import type { Snapshot } from '../../../core/registry/engine/snapshot';
import type { Entity } from '../../../core/registry/model';
import { lexZones } from '../../../core/text/markdown/zones';
import type { Host } from '../../../workspace/host';
import { reportChanged } from './whereUnchanged';

/** What to write at a place of a note, in the language (BCP 47) of its sentence, with the names that count in the note. */
type TextIn = (language: string, place: vscode.Range, snapshot: Snapshot) => string;

/** The names of entities, to write in a note. */
export function insertedNames(entities: readonly Entity[]): TextIn {
  return (language, _, snapshot) => namesInLanguage(entities, language, snapshot);
}

/**
 * Writes at each cursor of a note, in place of what is selected, what `textIn` gives for it, as one step of undo, and leaves
 * the user in the note.
 */
export async function insertInNote(host: Host, editor: vscode.TextEditor, textIn: TextIn): Promise<void> {
  const { document, selections } = editor;
  const texts = textsFor(host, document, selections, textIn);
  // Nothing is waited for between reading the note and this, and the editor itself refuses an edit of an older text.
  const isWritten = await editor.edit((edit) => {
    for (const [index, text] of texts.entries()) edit.replace(selections[index] as vscode.Selection, text);
  });
  if (!isWritten) return reportChanged(() => insertInNote(host, editor, textIn))([document.uri]);
  editor.selections = editor.selections.map(({ end }) => new vscode.Selection(end, end));
  await vscode.window.showTextDocument(document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
}

/** The texts that `textIn` gives for each range of a note. */
export function textsFor(
  host: Host,
  document: vscode.TextDocument,
  ranges: readonly vscode.Range[],
  textIn: TextIn,
): readonly string[] {
  const { snapshot, text, mentions } = host.note(document) ?? {
    text: document.getText(),
    mentions: [],
    snapshot: host.snapshot,
  };
  const body = lexZones(text).frontMatter?.end ?? 0;
  return ranges.map((range) => {
    const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
    return textIn(languageAround(text, span, mentions, vscode.env.language, body), range, snapshot);
  });
}
