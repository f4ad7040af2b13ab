import { afterLine, columnOf, lineOf } from '../../base/lines';
import { insertAt, type TextEdit } from '../../base/textEdit';
import { type Refused, refused } from './change';
import { isBlank, type Spliced } from './spliceLines';
import type { Value, ValueItem } from './value';

/** Writes elements after the last one of a collection in brackets, each on a line where that is so, or inside its empty brackets. */
export function intoFlow({ text, tree, style }: Spliced, value: Value, added: readonly string[]): readonly TextEdit[] {
  const written = added.join(', ');
  const close = value.end - 1;
  const last = value.items.at(-1);
  if (!last) {
    const space = text[value.start] === '{' ? ' ' : '';
    const inside = { start: value.start + 1, end: close };
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
  const lineStart = style.eol + columnOf(text, last.start);
  return [...comma, insertAt(lineEnd, lineStart + added.join(`,${lineStart}`))];
}

/** The edits that put new elements in the place of some that are one after the other; refused where these have comments. */
export function inFlow(spliced: Spliced, items: readonly ValueItem[], written: string): readonly TextEdit[] | Refused {
  const span = { start: items[0]!.start, end: items.at(-1)!.end };
  return commentIn(spliced, span.start, span.end) ?? [{ span, text: written }];
}

/** The edits that remove elements that are one after the other, with their commas; refused where a comment is in the way. */
export function fromFlow(spliced: Spliced, parent: Value, items: readonly ValueItem[]): readonly TextEdit[] | Refused {
  const { start, end } = parent;
  if (items.length === parent.items.length) {
    return commentIn(spliced, start, end) ?? [{ span: { start: start + 1, end: end - 1 }, text: '' }];
  }
  const inside = items.flatMap((item) => commentIn(spliced, item.start, Math.max(item.end, item.comma)) ?? []);
  if (inside[0]) return inside[0];
  const last = items.at(-1)!;
  if (last.comma >= 0) return items.flatMap((item) => withComma(spliced.text, item));
  // The last ones: the comma before them goes.
  const { comma } = parent.items[parent.items.indexOf(items[0]!) - 1]!;
  if (!commentIn(spliced, comma, last.end)) return [{ span: { start: comma, end: last.end }, text: '' }];
  const spans = items.map((item) => ({ start: item.start, end: item.comma < 0 ? item.end : item.comma + 1 }));
  return [{ start: comma, end: comma + 1 }, ...spans].map((span) => ({ span, text: '' }));
}

/** An element with its comma and the blanks after it, with its line where it is alone there. */
function withComma(text: string, { start, comma }: ValueItem): readonly TextEdit[] {
  const end = comma + 1 + /^[ \t]*/.exec(text.slice(comma + 1))![0].length;
  const line = lineOf(text, start);
  const isLast = isBlank(text.slice(end, lineOf(text, end).end));
  const isAlone = isBlank(text.slice(line.start, start)) && isBlank(text.slice(end, line.end)) && end <= line.end;
  if (isAlone) return [{ span: { start: line.start, end: afterLine(text, end) }, text: '' }];
  return [{ span: { start, end: isLast ? comma + 1 : end }, text: '' }];
}

function commentIn({ tree }: Spliced, start: number, end: number): Refused | undefined {
  const found = tree.comments.find((each) => start <= each.start && each.start < end);
  return found && refused('comment', found.start);
}
