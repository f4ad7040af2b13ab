import * as vscode from 'vscode';
import type { Mention } from '../../core/mentions/mention';
import type { Note } from '../../workspace/openNotes';
import { leaf, openCommand, type TreeNode } from './treeNode';

/** What of the line is shown before a mention, in UTF-16 units. */
const BEFORE = 24;
const LINE_LENGTH = 160;

/** The line that a mention stands in, with the mention marked in it. */
export function mentionLabel(note: Note, mention: Mention): vscode.TreeItemLabel {
  const { text } = note;
  const lineStart = text.lastIndexOf('\n', mention.start - 1) + 1;
  const lineEnd = text.indexOf('\n', mention.start);
  const line = text.slice(lineStart, lineEnd < 0 ? text.length : lineEnd).trimEnd();
  const indent = line.length - line.trimStart().length;
  const column = mention.start - lineStart;
  // Cut at a space where there is one, so that the row begins with a whole word.
  let from = column - indent <= BEFORE ? indent : column - BEFORE;
  const space = line.indexOf(' ', from);
  const cut = from > indent;
  if (cut && space >= 0 && space < column) from = space + 1;
  const before = cut ? '…' : '';
  const label = before + line.slice(from, from + LINE_LENGTH);
  const start = before.length + column - from;
  const end = Math.min(start + mention.end - mention.start, label.length);
  return { label, highlights: [[start, end]] };
}

/** A row for a mention; a click goes there. */
export function mentionRow(parent: TreeNode, note: Note, mention: Mention): TreeNode {
  const range = note.range(mention);
  return leaf(parent, `${mention.start}`, mentionLabel(note, mention), {
    description: String(range.start.line + 1),
    ...openCommand(new vscode.Location(note.document.uri, range)),
  });
}

/** "Daily log.md": the last part of the path is what a tab shows. */
export function noteName({ document }: Note): string {
  const { path } = document.uri;
  return path.slice(path.lastIndexOf('/') + 1);
}
