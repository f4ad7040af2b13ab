import { afterLine, afterLines, columnOf, lineOf } from '../../base/lines';
import { insertAt, type TextEdit } from '../../base/textEdit';
import { STEP, type TextStyle } from './newText';
import type { Tree } from './tree';
import type { Value, ValueItem } from './value';

/** A text with its tree, and how new text is written in it. */
export interface Spliced {
  readonly text: string;
  readonly tree: Tree;
  readonly style: TextStyle;
}

export function isBlank(text: string): boolean {
  return !/\S/.test(text);
}

/** Writes lines below the one around an offset, or from the offset on where it `isLineStart`. */
export function lineBelow(
  text: string,
  offset: number,
  lines: readonly string[],
  eol: string,
  isLineStart = false,
): TextEdit {
  const at = isLineStart ? offset : afterLine(text, offset);
  const isOpen = at > 0 && text[at - 1] !== '\n';
  return insertAt(at, isOpen ? eol + lines.join(eol) : lines.join(eol) + eol);
}

/**
 * The offset at which the lines of an item and the comments right above it begin; undefined if it shares its line with
 * another item.
 */
export function startWithComments({ text, tree }: Spliced, item: ValueItem): number | undefined {
  let { start } = lineOf(text, item.start);
  if (!isBlank(text.slice(start, item.start))) return undefined;
  for (const comment of tree.comments.toReversed()) {
    if (comment.start >= start) continue;
    const line = lineOf(text, comment.start);
    if (afterLine(text, comment.start) !== start || !isBlank(text.slice(line.start, comment.start))) break;
    start = line.start;
  }
  return start;
}

/** The end of the last line that belongs to an item: comments deeper than the item do. */
export function endWithComments(spliced: Spliced, item: ValueItem, parent: Value): number {
  const { text, tree } = spliced;
  const column = columnOf(text, parent.start).length;
  let end = afterLines(text, (item.value ?? item).end);
  for (const { start } of tree.comments) {
    if (start < end) continue;
    const line = lineOf(text, start);
    if (!isBlank(text.slice(end, start)) || start - line.start <= column) break;
    end = afterLine(text, start);
  }
  return end;
}

/** The edit that removes items or pairs, which are one after the other, with their lines; comments in them stay, above what follows. */
export function fromLines(
  { text, tree, style }: Spliced,
  parent: Value,
  items: readonly ValueItem[],
): readonly TextEdit[] {
  const [first, last] = [items[0]!, items.at(-1)!];
  const column = columnOf(text, parent.start);
  const line = lineOf(text, first.start).start;
  let end = afterLines(text, (last.value ?? last).end);
  const inside = tree.comments.filter(({ start }) => first.start < start && start < end);
  // Comments below that are deeper than a text above may be would become a part of it: in an item of a list that is a map, a text is
  // deeper than its keys, which are two columns after the dash or more.
  const above = parent.items[parent.items.indexOf(first) - 1]?.value;
  const isAmongMaps = parent.kind === 'list' && last.value?.kind === 'map' && above?.kind !== 'scalar';
  const deepest = column.length + (isAmongMaps ? STEP.length : 0);
  for (const comment of tree.comments) {
    if (comment.start < end) continue;
    const isDeeper = comment.start - lineOf(text, comment.start).start > deepest;
    if (!isDeeper || !isBlank(text.slice(end, comment.start))) break;
    inside.push(comment);
    end = afterLine(text, comment.start);
  }
  const comments = inside.map((comment) => column + comment.text + style.eol).join('');
  if (isBlank(text.slice(line, first.start))) return [{ span: { start: line, end }, text: comments }];
  // The first one, on the line of a dash, which stays.
  if (last === parent.items.at(-1)) return [];
  if (comments !== '') return [{ span: { start: first.start, end }, text: comments.slice(column.length) }];
  const blanks = /^[ \t]*/.exec(text.slice(end))![0].length;
  return [{ span: { start: first.start, end: end + blanks }, text: '' }];
}
