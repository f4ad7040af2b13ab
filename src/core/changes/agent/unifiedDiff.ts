import { shiftSpan } from '../../text/base/span';
import { applyEdits, editBetween, type TextEdit } from '../../text/base/textEdit';

/** Unchanged lines around a change, as `diff -u` has them. */
const AROUND = 3;
const LINE = /[^\n]*\n|[^\n]+$/g;

/** Lines of the old text that are replaced, from 0, `to` exclusive. */
interface ChangedLines {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly string[];
}

/**
 * The edits of a text as a unified diff with whole lines, as `patch` and `git apply` take it; '' where nothing changes.
 *
 * @param file its name in the heading.
 * @param edits in the order of the text.
 */
export function unifiedDiff(file: string, before: string, edits: readonly TextEdit[]): string {
  const lines = before.match(LINE) ?? [];
  const hunks: ChangedLines[][] = [];
  for (const change of changedLines(before, lines, edits)) {
    const last = hunks.at(-1);
    if (last && change.from - last.at(-1)!.to <= 2 * AROUND) last.push(change);
    else hunks.push([change]);
  }
  if (hunks.length === 0) return '';
  let shift = 0;
  const written = hunks.map((hunk) => {
    const start = Math.max(0, hunk[0]!.from - AROUND);
    const end = Math.min(lines.length, hunk.at(-1)!.to + AROUND);
    const body: string[] = [];
    let at = start;
    let grown = 0;
    for (const { from, to, lines: added } of hunk) {
      body.push(...marked(' ', lines.slice(at, from)), ...marked('-', lines.slice(from, to)), ...marked('+', added));
      grown += added.length - (to - from);
      at = to;
    }
    body.push(...marked(' ', lines.slice(at, end)));
    const counts = `@@ -${range(start, end - start)} +${range(start + shift, end - start + grown)} @@\n`;
    shift += grown;
    return counts + body.join('');
  });
  return `--- ${before === '' ? '/dev/null' : `a/${file}`}\n+++ b/${file}\n${written.join('')}`;
}

function changedLines(before: string, lines: readonly string[], edits: readonly TextEdit[]): readonly ChangedLines[] {
  const starts = [0];
  for (const line of lines) starts.push(starts.at(-1)! + line.length);
  const lineAt = (offset: number): number =>
    Math.max(
      0,
      starts.findLastIndex((start) => start <= offset),
    );
  // With the line before, which an edit at its end continues where it has no line feed.
  const regions: { readonly from: number; to: number; readonly edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const [from, to] = [lineAt(edit.span.start - 1), Math.min(lines.length, lineAt(edit.span.end) + 1)];
    const last = regions.at(-1);
    if (last && from < last.to) {
      last.to = to;
      last.edits.push(edit);
    } else regions.push({ from, to, edits: [edit] });
  }
  return regions.flatMap(({ from, to, edits: own }) => {
    const start = starts[from]!;
    const old = before.slice(start, starts[to]);
    const inside = own.map(({ span, text }) => ({ span: shiftSpan(span, -start), text }));
    const { span, text } = editBetween(old, applyEdits(old, inside));
    if (text === '' && span.start === span.end) return [];
    return [{ from: lineAt(start + span.start), to: lineAt(start + span.end), lines: text.match(LINE) ?? [] }];
  });
}

function marked(sign: string, lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`));
}

/** A range without lines is after the line before it. */
function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}
