import { insertAt, type TextEdit } from '../../base/textEdit';
import { afterLine, columnOf, lineOf } from '../../base/textLines';
import { isBlank, type Spliced } from './spliceLines';
import type { WrittenItem, WrittenNode } from './writtenTree';

/** Writes after the last element of a collection in brackets, or inside its empty brackets. */
export function intoFlow({ text, tree, style }: Spliced, node: WrittenNode, written: string): readonly TextEdit[] {
  const close = node.end - 1;
  const last = node.items.at(-1);
  if (!last) {
    const space = text[node.start] === '{' ? ' ' : '';
    const inside = { start: node.start + 1, end: close };
    if (isBlank(text.slice(inside.start, inside.end))) return [{ span: inside, text: space + written + space }];
    return [insertAt(close, ` ${written} `)];
  }
  const comma: readonly TextEdit[] = last.comma < 0 ? [insertAt(last.end, ',')] : [];
  const after = last.comma < 0 ? last.end : last.comma + 1;
  const isOneLine = !text.slice(after, close).includes('\n');
  if (isOneLine) return last.comma < 0 ? [insertAt(last.end, `, ${written}`)] : [insertAt(after, ` ${written}`)];
  // The comment on the line of the last element stays with it.
  const comment = tree.comments.find(
    ({ start }) => start >= after && isBlank(text.slice(after, start)) && start < close,
  );
  const lineEnd = comment && lineOf(text, comment.start).start === lineOf(text, after).start ? comment.end : after;
  return [...comma, insertAt(lineEnd, `${style.eol}${columnOf(text, last.start)}${written}`)];
}

/** The edits that remove an item or pair and its comma; undefined where a comment is in the way. */
export function fromFlow(
  { text, tree }: Spliced,
  parent: WrittenNode,
  item: WrittenItem,
): readonly TextEdit[] | undefined {
  const index = parent.items.indexOf(item);
  const before = parent.items[index - 1];
  const hasComments = (start: number, end: number): boolean =>
    tree.comments.some((comment) => start <= comment.start && comment.start < end);
  if (hasComments(item.start, item.end)) return undefined;
  if (item.comma >= 0) {
    if (hasComments(item.end, item.comma)) return undefined;
    const after = /^[ \t]*/.exec(text.slice(item.comma + 1))![0].length;
    const end = item.comma + 1 + after;
    const line = lineOf(text, item.start);
    const isAlone = isBlank(text.slice(line.start, item.start)) && isBlank(text.slice(end, line.end));
    if (isAlone && end <= line.end) return [{ span: { start: line.start, end: afterLine(text, end) }, text: '' }];
    return [
      {
        span: { start: item.start, end: isBlank(text.slice(end, lineOf(text, end).end)) ? item.comma + 1 : end },
        text: '',
      },
    ];
  }
  if (!before || before.comma < 0) return undefined;
  if (hasComments(before.comma, item.start)) {
    return [
      { span: { start: before.comma, end: before.comma + 1 }, text: '' },
      { span: { start: item.start, end: item.end }, text: '' },
    ];
  }
  return [{ span: { start: before.comma, end: item.end }, text: '' }];
}
