import { lineEndOf, lineOf } from '../../base/lines';
import { isBreak } from '../lines';
import type { RegistrySpans } from '../split/registrySpans';
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

export function entryStyle(text: string, { entities }: RegistrySpans): EntryStyle {
  const [first, ...others] = entities;
  const written = text.slice(first?.start ?? 0, entities.at(-1)?.end ?? 0);
  const dashColumn = first ? indentOf(written) : 2;
  const keyColumn = first ? keyColumnOf(text.slice(first.start, first.end), dashColumn) : 4;
  const nested = new RegExp(`:[ \\t]*\\r?\\n( {${keyColumn + 1},})\\S`).exec(written)?.[1]?.length;
  const alias = /^ *alias *:(?:[ \t]*\r?\n( *)- | *\[)/m.exec(written);
  const blank = others.filter(({ start }) => isBlankAbove(text, start)).length;
  return {
    eol: lineEndOf(text),
    quote: quoteOf(text),
    dashColumn,
    keyColumn,
    step: nested === undefined ? 2 : nested - keyColumn,
    blankLineBetween: others.length === 0 || blank * 2 > others.length,
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
  let at = dashColumn + 1;
  for (let lineStart = 0; at < item.length; ) {
    if (item[at] === '\n') lineStart = at + 1;
    if (item[at] === '#') at = lineOf(item, at).end;
    else if (!isBreak(item, at)) return Math.max(at - lineStart, dashColumn + 1);
    else at++;
  }
  return dashColumn + 2;
}

/** Whether the line above an entry, and above the comments directly on top of it, is blank. */
function isBlankAbove(text: string, start: number): boolean {
  for (let at = start; at > 0; ) {
    const line = lineOf(text, at - 1);
    const written = text.slice(line.start, line.end).trim();
    if (!written.startsWith('#')) return written === '';
    at = line.start;
  }
  return false;
}
