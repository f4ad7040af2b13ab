import * as vscode from 'vscode';
import { type Mention, mentionAt } from '../../../core/notes/mentions/mention';
import type { IndexedMention } from '../../../core/notes/mentions/mentionIndex';
import { memoize } from '../../../core/text/base/lazy';
import { fieldsOf } from '../../../core/text/base/lists';
import type { Span } from '../../../core/text/base/textEdit';
import type { Host } from '../../../workspace/host';
import type { Note } from '../../../workspace/notes/openNotes';
import { noteText } from '../../../workspace/notes/readNote';

/** The mentions of one entity in one note, at least one, in the order of the text. */
interface NoteMentions {
  readonly uri: vscode.Uri;
  readonly mentions: readonly IndexedMention[];
}

/** The mentions of an entity in all notes, note by note in the order of their paths. */
export function noteMentionsOf(host: Host, id: string): readonly NoteMentions[] {
  const byNote = new Map<string, IndexedMention[]>();
  for (const mention of host.index.mentions.mentionsOf(id)) memoize(byNote, mention.note, () => []).push(mention);
  return [...byNote]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([note, mentions]) => ({ uri: vscode.Uri.parse(note, true), mentions }));
}

export function rangeOfMention({ startLine, startColumn, endLine, endColumn }: IndexedMention): vscode.Range {
  return new vscode.Range(startLine, startColumn, endLine, endColumn);
}

/** The lines of the latest text of a note; empty if it cannot be read. */
export async function noteLines(host: Pick<Host, 'log'>, uri: vscode.Uri): Promise<readonly string[]> {
  return (await noteText(uri, host.log))?.split(/\r\n|\r|\n/) ?? [];
}

/** The mention that a command is about, as an argument: a fix may be chosen in a hover or in the list of problems. */
export interface MentionPosition {
  readonly note: string;
  /** In UTF-16 units of the note. */
  readonly offset: number;
}

export function mentionPlace({ document }: Note, { start }: Mention): MentionPosition {
  return { note: document.uri.toString(), offset: start };
}

/**
 * The mention that the argument of a command points to, or else the one at the cursor or at the start of the selection;
 * undefined if there is none.
 */
export async function mentionAtCursor(
  host: Host,
  argument?: unknown,
): Promise<{ note: Note; mention: Mention } | undefined> {
  const position = isMentionPosition(argument) ? argument : undefined;
  const editor = vscode.window.activeTextEditor;
  const note = await noteOrActive(host, position?.note);
  const offset = position ? position.offset : editor?.document.offsetAt(editor.selection.start);
  const mention = note && offset !== undefined ? mentionAt(note.mentions, offset) : undefined;
  return note && mention && { note, mention };
}

/** The note at a URI, or the one in the active editor if none is given; undefined if that is not a note. */
export async function noteOrActive(host: Host, uri: string | undefined): Promise<Note | undefined> {
  const document =
    uri === undefined
      ? vscode.window.activeTextEditor?.document
      : await vscode.workspace.openTextDocument(vscode.Uri.parse(uri, true));
  await host.settled();
  return document && host.note(document);
}

/** The mention of an entity in a note that is written like a span of an earlier text of it; of several, the nearest. */
export function mentionLike(note: Note, text: string, { start, end }: Span, id: string): Mention | undefined {
  const written = text.slice(start, end);
  const alike = note.mentions.filter(
    (each) => each.entities.includes(id) && note.text.slice(each.start, each.end) === written,
  );
  return alike.toSorted((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start))[0];
}

function isMentionPosition(argument: unknown): argument is MentionPosition {
  const { note, offset } = fieldsOf(argument);
  return typeof note === 'string' && typeof offset === 'number';
}
