import * as vscode from 'vscode';
import { type Passage, passageAt } from '../../core/changes/capture/passage';
import { fieldsOf } from '../../core/text/base/lists';
import type { Span } from '../../core/text/base/textEdit';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';
import { showInformation } from '../shared/ask/dialogs';
import { noteOrActive } from '../shared/notes/noteMentions';
import { noteName } from '../shared/rows/entityName';

/** A place of a note, as an argument of a command. UTF-16 units; `end` is `start` where nothing is selected. */
export interface NoteRange extends Span {
  readonly note: string;
}

/** A passage, and the note that it is in. */
export interface FoundPassage {
  readonly uri: vscode.Uri;
  readonly passage: Passage;
}

export function rangeInNote(document: vscode.TextDocument, range: vscode.Range): NoteRange {
  const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  return { note: document.uri.toString(), start, end };
}

/** The passage at a place, without its surroundings. */
export function passageIn({ document, text, mentions }: Note, span: Span): Passage | undefined {
  return passageAt(text, span, mentions, noteName(document.uri));
}

/**
 * The passage at the place that is the argument of a command, or else what is selected in the active note, or the sentence
 * at its cursor. undefined after a message where there is none.
 */
export async function chosenPassage(host: Host, argument: unknown): Promise<FoundPassage | undefined> {
  const editor = vscode.window.activeTextEditor;
  const asked = isNoteRange(argument) ? argument : undefined;
  const note = await noteOrActive(host, asked?.note);
  // Only now: before, the text could still change.
  const range = asked ?? (editor && rangeInNote(editor.document, editor.selection));
  const passage = note && range && passageIn(note, range);
  if (!note || !passage) {
    void showInformation(vscode.l10n.t('Put the cursor in a sentence of a note, or select what it says.'));
    return undefined;
  }
  const { uri, isUntitled } = note.document;
  if (isUntitled) {
    void showInformation(vscode.l10n.t('Save the note first: it becomes the source of what it says.'));
    return undefined;
  }
  return { uri, passage };
}

function isNoteRange(argument: unknown): argument is NoteRange {
  const { note, start, end } = fieldsOf(argument);
  return typeof note === 'string' && typeof start === 'number' && typeof end === 'number';
}
