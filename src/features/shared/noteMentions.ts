import * as vscode from 'vscode';
import type { IndexedMention } from '../../core/notes/mentions/mentionIndex';
import { memoize } from '../../core/text/base/memoize';
import type { Host } from '../../workspace/host';
import { noteText } from '../../workspace/notes/readNote';

/** The mentions of one entity in one note, at least one, in the order of the text. */
export interface NoteMentions {
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
