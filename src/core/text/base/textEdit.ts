/** A half-open range `[start, end)` of UTF-16 code units, counted from the beginning of some text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span moved by `offset` units, as when a part of a text is seen from the whole. */
export function shiftSpan(span: Span, offset: number): Span {
  return { start: span.start + offset, end: span.end + offset };
}

/** One replacement in a text. Of several, all spans count in the text before any of them, and none overlap. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: inserted } of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(at, span.start) + inserted;
    at = span.end;
  }
  return result + text.slice(at);
}

export function insertAt(offset: number, text: string): TextEdit {
  return { span: { start: offset, end: offset }, text };
}

/**
 * The same change in smaller edits where the new text has the old one in it or the other way round, so that a cursor in
 * what stays is not moved.
 */
export function aroundWhatStays(text: string, edit: TextEdit): readonly TextEdit[] {
  const { start, end } = edit.span;
  const before = text.slice(start, end);
  const inNew = before === '' ? -1 : edit.text.indexOf(before);
  if (inNew >= 0) {
    const around = [insertAt(start, edit.text.slice(0, inNew)), insertAt(end, edit.text.slice(inNew + before.length))];
    return around.filter((each) => each.text !== '');
  }
  const inOld = edit.text === '' ? -1 : before.lastIndexOf(edit.text);
  if (inOld < 0) return [edit];
  const [from, to] = [start + inOld, start + inOld + edit.text.length];
  return [
    { span: { start, end: from }, text: '' },
    { span: { start: to, end }, text: '' },
  ].filter(({ span }) => span.start < span.end);
}

/** The edit of whole lines that turns `before` into `after`. */
export function editBetween(before: string, after: string): TextEdit {
  const [from, to] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  const shorter = Math.min(from.length, to.length);
  let first = 0;
  while (first < shorter && from[first] === to[first]) first += 1;
  let last = 0;
  while (last < shorter - first && from.at(-1 - last) === to.at(-1 - last)) last += 1;
  const start = from.slice(0, first).join('').length;
  const text = to.slice(first, to.length - last).join('');
  return { span: { start, end: start + from.slice(first, from.length - last).join('').length }, text };
}
