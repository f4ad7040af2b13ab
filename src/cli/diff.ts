import type { Span } from '../core/base/span';
import { applyEdits, type TextEdit } from '../core/base/textEdit';

/** The lines around a change that are shown. */
const CONTEXT = 3;

/** Whole lines that are replaced: from one line to before another, counted from 0. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * A unified diff of one file.
 *
 * @param before the text of the file; undefined where it does not exist yet, and `edits` are of an empty text.
 */
export function unifiedDiff(file: string, before: string | undefined, edits: readonly TextEdit[]): string {
  const text = before ?? '';
  const old = linesOf(text);
  const changes = changesOf(text, edits);
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.from - last.to <= 2 * CONTEXT) hunks.at(-1)!.push(change);
    else hunks.push([change]);
  }
  let shift = 0;
  const shown = hunks.map((hunk) => {
    const start = Math.max(0, hunk[0]!.from - CONTEXT);
    const end = Math.min(old.length, hunk.at(-1)!.to + CONTEXT);
    const added = hunk.reduce((sum, { from, to, lines }) => sum + lines.length - (to - from), 0);
    const [oldCount, newCount] = [end - start, end - start + added];
    const head = `@@ -${rangeOf(start, oldCount)} +${rangeOf(start + shift, newCount)} @@`;
    shift += added;
    let at = start;
    const lines = hunk.flatMap(({ from, to, lines: written }) => {
      const parts = [
        ...old.slice(at, from).map((line) => ` ${line}`),
        ...old.slice(from, to).map((line) => `-${line}`),
        ...written.map((line) => `+${line}`),
      ];
      at = to;
      return parts;
    });
    return [head, ...lines, ...old.slice(at, end).map((line) => ` ${line}`)].join('\n');
  });
  return `${[`--- ${before === undefined ? '/dev/null' : file}`, `+++ ${file}`, ...shown].join('\n')}\n`;
}

/** An empty range is after the line that it names. */
function rangeOf(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/** Edits in the same line are one change. */
function changesOf(text: string, edits: readonly TextEdit[]): readonly Change[] {
  const places: { start: number; end: number; readonly edits: TextEdit[] }[] = [];
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    const { start, end } = wholeLines(text, edit);
    const last = places.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
      last.edits.push(edit);
    } else places.push({ start, end, edits: [edit] });
  }
  return places.map(({ start, end, edits: inside }) => {
    const moved = inside.map(({ span, text: written }) => ({
      span: { start: span.start - start, end: span.end - start },
      text: written,
    }));
    const [from, to] = [start, end].map((at) => linesOf(text.slice(0, at)).length);
    return { from: from!, to: to!, lines: linesOf(applyEdits(text.slice(start, end), moved)) };
  });
}

/** The lines that an edit touches; none where it only adds lines. */
function wholeLines(text: string, { span, text: written }: TextEdit): Span {
  const isLineStart = (at: number): boolean => at === 0 || text[at - 1] === '\n';
  const isWhole = isLineStart(span.start) && isLineStart(span.end) && (written === '' || written.endsWith('\n'));
  if (isWhole) return span;
  const feed = text.indexOf('\n', span.end);
  return { start: text.lastIndexOf('\n', span.start - 1) + 1, end: feed < 0 ? text.length : feed + 1 };
}

/** Without line ends. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/);
}
