import { LineIndex } from '../core/base/lineIndex';
import { applyEdits, type TextEdit } from '../core/base/textEdit';
import { afterLine, lineOf } from '../core/base/textLines';

/** The lines that edits change, as a diff without the lines around them. */
export function* changedLines(file: string, text: string, edits: readonly TextEdit[]): Generator<string> {
  if (edits.length === 0) return;
  const lines = new LineIndex(text);
  yield `\n--- ${file}\n+++ ${file}\n`;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const { start, end } = edit.span;
    const from = lineOf(text, start).start;
    // An edit of whole lines ends where the next one begins.
    const to = end > from && !/[\r\n]$/.test(text.slice(0, end)) ? afterLine(text, end) : end;
    const changed = { span: { start: start - from, end: end - from }, text: edit.text };
    const before = text.slice(from, to);
    yield `@@ line ${lines.locate(from).line + 1} @@\n`;
    yield* marked('-', before);
    yield* marked('+', applyEdits(before, [changed]));
  }
}

function* marked(sign: string, text: string): Generator<string> {
  for (const line of text.split(/\r?\n/).slice(0, /(?:^|\n)$/.test(text) ? -1 : undefined)) yield `${sign}${line}\n`;
}
