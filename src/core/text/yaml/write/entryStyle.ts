import { lineEndOf } from '../../base/lines';
import type { Segments } from './segments';
import { type Quote, quoteOf } from './writeScalar';

/** How the entries of a registry file are laid out, as far as a new one must know to look like them. */
export interface EntryStyle {
  readonly eol: string;
  readonly quote: Quote;
  /** The columns of the dash and of the keys after it, and how much deeper a map in an entry is. */
  readonly dashColumn: number;
  readonly keyColumn: number;
  readonly step: number;
  readonly blankLineBetween: boolean;
  /** Whether a name by language is written `{ en: …, zh: … }`. */
  readonly flowNames: boolean;
  /** The column of the dashes of aliases; undefined where they are written `[…]`. */
  readonly aliasColumn: number | undefined;
}

/** The lines of an entry, all at the column of the keys, with the dash in the first. */
export function withDash(
  [first = '', ...rest]: readonly string[],
  { dashColumn, keyColumn }: EntryStyle,
): readonly string[] {
  return [`${' '.repeat(dashColumn)}-`.padEnd(keyColumn) + first.slice(keyColumn), ...rest];
}

/** The first entries of a large file tell how all are laid out. */
const LOOKED_AT = 1000;

export function entryStyle(segments: Segments): EntryStyle {
  const textsOf = (some: Segments): readonly string[] => some.slice(0, LOOKED_AT).map((each) => each.text);
  const text = textsOf(segments).join('');
  const entries = textsOf(segments.filter(({ kind }) => kind === 'entity'));
  const written = entries.join('');
  const dashColumn = entries.length > 0 ? indentOf(written) : 2;
  const keyColumn = entries.length > 0 ? keyColumnOf(written, dashColumn) : 4;
  const nested = new RegExp(`:[ \\t]*\\r?\\n( {${keyColumn + 1},})\\S`).exec(written)?.[1]?.length;
  const alias = /^ *alias *:(?:[ \t]*\r?\n( *)- | *\[)/m.exec(written);
  // What is above an entry belongs to the one before.
  const blank = entries.slice(0, -1).filter(endsWithBlankLine).length;
  return {
    eol: lineEndOf(text),
    quote: quoteOf(text),
    dashColumn,
    keyColumn,
    step: nested === undefined ? 2 : nested - keyColumn,
    blankLineBetween: entries.length < 2 || blank * 2 > entries.length - 1,
    flowNames: /^[ -]*(?:name|alias) *: *\{/m.test(written) || !/^[ -]*name *:[ \t\r]*$/m.test(written),
    // The dash below an empty key may be that of the next entry.
    aliasColumn: alias?.[1] !== undefined && alias[1].length >= keyColumn ? alias[1].length : undefined,
  };
}

export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** The column of the first key of an item, which may be on a line below its dash. */
function keyColumnOf(item: string, dashColumn: number): number {
  const head = /^\s*-(?:\s|#[^\n]*\n)*/.exec(item)?.[0] ?? '';
  if (head.length === item.length) return dashColumn + 2;
  return Math.max(head.length - head.lastIndexOf('\n'), dashColumn + 2) - 1;
}

/** Whether a text ends with a blank line, or one that only comments are below. */
function endsWithBlankLine(text: string): boolean {
  const lines = text.split('\n').slice(0, -1);
  return lines.findLast((line) => !line.trimStart().startsWith('#'))?.trim() === '';
}
