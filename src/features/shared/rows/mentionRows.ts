import * as vscode from 'vscode';
import { columnWidth } from '../../../core/text/units/unitTable';
import { mentionsWords } from './countWords';
import { noteName } from './entityName';
import { branch, leaf, openCommand, type TreeNode } from './treeNode';

/** How much of the line is shown before a mention, in columns. */
const BEFORE = 24;
const LINE_LENGTH = 160;

/** White space and the marks of headings, lists and quotes at the beginning of a line. */
const BEGINNING = /^(?:\s|#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>)*/;

/** The line that a mention begins in, with the mention highlighted; a mention may continue in the next line. */
export function mentionLabel(lines: readonly string[], { start, end }: vscode.Range): vscode.TreeItemLabel {
  const line = (lines[start.line] ?? '').trimEnd();
  const column = start.character;
  const indent = Math.min(BEGINNING.exec(line)![0].length, column);
  // Cut at a space where there is one, so that the row begins with a whole word.
  let from = column;
  for (let left = BEFORE; from > indent; from--) {
    left -= columnWidth(line[from - 1]!);
    if (left < 0) break;
  }
  const space = line.indexOf(' ', from);
  const cut = from > indent;
  if (cut && space >= 0 && space < column) from = space + 1;
  const before = cut ? '…' : '';
  const label = before + line.slice(from, from + LINE_LENGTH);
  const marked = before.length + column - from;
  const length = (end.line === start.line ? end.character : line.length) - column;
  // If the note has changed since it was indexed, the line may be shorter.
  return { label, highlights: marked < label.length ? [[marked, Math.min(marked + length, label.length)]] : [] };
}

/** A row for a mention; a click goes there. */
export function mentionRow(parent: TreeNode, uri: vscode.Uri, lines: readonly string[], range: vscode.Range): TreeNode {
  const { line, character } = range.start;
  const label = mentionLabel(lines, range);
  return leaf(parent, `${line}:${character}`, label, {
    description: String(line + 1),
    accessibilityInformation: { label: `${label.label}, ${vscode.l10n.t('line {0}', line + 1)}` },
    ...openCommand(new vscode.Location(uri, range)),
  });
}

/** A row for a note; its rows are made when it is expanded. */
export function noteRow(
  parent: TreeNode,
  uri: vscode.Uri,
  count: number,
  isOpen: boolean,
  mentions: (node: TreeNode) => Promise<TreeNode[]>,
): TreeNode {
  return branch(parent, uri.toString(), () => noteItem(uri, count, isOpen), mentions);
}

export function noteItem(uri: vscode.Uri, count: number, isOpen: boolean): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(noteName(uri), isOpen ? Expanded : Collapsed);
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = String(count);
  item.accessibilityInformation = { label: `${noteName(uri)}, ${mentionsWords(count)}` };
  return item;
}
