import type { Quote } from './writeScalar';

/** How the entries of a registry file are laid out, as far as a new one must know to look like them. */
export interface EntryStyle {
  readonly eol: string;
  readonly quote: Quote;
  /** Columns of the dash and of the keys behind it, and how much deeper a map in an entry stands. */
  readonly dashColumn: number;
  readonly keyColumn: number;
  readonly step: number;
  readonly blankLineBetween: boolean;
  /** Whether a name by language is written `{ en: …, zh: … }`. */
  readonly flowNames: boolean;
}

/** The lines of a list of entries: from the first below `entities:` to the last, without line ends. */
export function entryStyle(text: string, lines: readonly string[]): EntryStyle {
  const dashes = lines.filter((line) => ITEM.test(line)).map((line) => line.indexOf('-'));
  const dashColumn = dashes.length > 0 ? Math.min(...dashes) : 2;
  const starts: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (ITEM.test(line) && line.indexOf('-') === dashColumn) starts.push(index);
  }
  const keyColumn = keyColumnOf(lines, starts[0], dashColumn);
  const later = starts.slice(1);
  const blank = later.filter((index) => lines[aboveComments(lines, index)]?.trim() === '').length;
  const names = lines.filter((line) => /^\s*(?:-\s+)?(?:name|alias)\s*:/.test(line));
  const nested = lines.find((line, index) => /:\s*$/.test(lines[index - 1] ?? '') && indentOf(line) > keyColumn);
  return {
    eol: /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    quote: count(text, /:\s+'/g) > count(text, /:\s+"/g) ? "'" : '"',
    dashColumn,
    keyColumn,
    step: nested === undefined ? 2 : indentOf(nested) - keyColumn,
    blankLineBetween: later.length === 0 || blank * 2 > later.length,
    flowNames: names.some((line) => /:\s*\{/.test(line)) || !names.some((line) => /name\s*:\s*$/.test(line)),
  };
}

/** A line that begins an item of a list. */
export const ITEM = /^ *-(?:\s|$)/;

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function keyColumnOf(lines: readonly string[], first: number | undefined, dashColumn: number): number {
  const item = first === undefined ? undefined : lines[first]!;
  if (item === undefined) return dashColumn + 2;
  const behind = item.slice(dashColumn + 1);
  if (behind.trim() !== '' && !behind.trimStart().startsWith('#')) return dashColumn + 1 + indentOf(behind);
  const next = lines.slice(first! + 1).find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return next === undefined ? dashColumn + 2 : Math.max(indentOf(next), dashColumn + 1);
}

/** The line above an entry and the comments that stand directly on it. */
function aboveComments(lines: readonly string[], index: number): number {
  let above = index - 1;
  while (lines[above]?.trimStart().startsWith('#')) above--;
  return above;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
