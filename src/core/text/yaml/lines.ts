import type { Span } from '../base/textEdit';

// The signs of block YAML inside a line (YAML 1.2.2, chapters 6 and 7), each rule once. Offsets are those of the text.

const SPACE = 0x20;
const TAB = 0x09;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;

/** YAML allows no longer key without a `?` (YAML 1.2.2, section 7.4.2). */
const MAX_KEY = 1024;

export function isBlankUnit(unit: number): boolean {
  return unit === SPACE || unit === TAB;
}

/**
 * Whether there is white space, a line break or the end of the text at `at`: only before one is a dash or a colon a sign
 * of YAML. Other white space than YAML's counts too, since in a registry it is a slip of the keyboard.
 */
export function isBreak(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === SPACE || (unit >= 0x09 && unit <= 0x0d) || at >= text.length || (unit >= 0xa0 && isOtherSpace(unit));
}

/** White space of Unicode that YAML does not count as such, such as the full-width space of a Chinese keyboard. */
export function isOtherSpace(unit: number): boolean {
  if (unit < 0x2000) return unit === 0xa0 || unit === 0x1680;
  if (unit <= 0x205f) return unit <= 0x200a || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f;
  return unit === 0x3000 || unit === 0xfeff;
}

/** Whether the unit at `at` is the dash of a list item. */
export function isDash(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x2d && isBreak(text, at + 1);
}

/** Whether the unit at `at` is a colon that ends a key. */
export function isColon(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0x3a && isBreak(text, at + 1);
}

export function isQuote(unit: number): boolean {
  return unit === QUOTE || unit === APOSTROPHE;
}

export function skipBlanks(text: string, from: number): number {
  let at = from;
  while (isBlankUnit(text.charCodeAt(at))) at++;
  return at;
}

/** The offset after the quote that closes the one at `at`; −1 where none does before `end`. */
export function quoteEnd(text: string, at: number, end: number): number {
  const quote = text.charCodeAt(at);
  for (let to = at + 1; to < end; to++) {
    const unit = text.charCodeAt(to);
    if (unit === BACKSLASH && quote === QUOTE) to++;
    else if (unit === quote) {
      if (quote === QUOTE || text.charCodeAt(to + 1) !== APOSTROPHE) return to + 1;
      to++;
    }
  }
  return -1;
}

/**
 * Where a comment begins between `from`, which is in no quotes, and the end of the line at `end`; `end` where there is
 * none: at a `#` after white space.
 */
export function commentStart(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (text.charCodeAt(at) === 0x23 && (at === from || isBlankUnit(text.charCodeAt(at - 1)))) return at;
  }
  return end;
}

/** `end` without the white space before it. */
export function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isBreak(text, last - 1)) last--;
  return last;
}

/** A key at the beginning of a line, after white space and dashes. */
export interface YamlKey {
  readonly value: string;
  /** Without quotes. */
  readonly span: Span;
  /** The offset at which its value would begin on the line. */
  readonly rest: number;
}

/** Signs with which no key and no other scalar without quotes begins. */
const NOT_PLAIN = /[\s#&*!|>%@`"',[\]{}]/;

/** The key that begins at `at` on a line that ends at `end`, in quotes or without; undefined where there is none. */
export function keyAt(text: string, at: number, end: number): YamlKey | undefined {
  const stop = Math.min(end, at + MAX_KEY);
  const quoted = isQuote(text.charCodeAt(at));
  const close = quoted ? quoteEnd(text, at, stop) : at;
  if (close < 0 || (!quoted && NOT_PLAIN.test(text[at] ?? ' '))) return undefined;
  let colon = quoted ? skipBlanks(text, close) : close;
  if (quoted && !isColon(text, colon)) return undefined;
  while (colon < stop && !isColon(text, colon)) colon++;
  if (colon === at || colon >= stop || commentStart(text, close, colon) < colon) return undefined;
  const span = quoted ? { start: at + 1, end: close - 1 } : { start: at, end: trimmedEnd(text, at, colon) };
  return { value: text.slice(span.start, span.end), span, rest: skipBlanks(text, colon + 1) };
}

const BLOCK_LINE = /[ \t]*(?:-|[A-Za-z0-9_][\w-]*:)(?: |\r?$)/my;

/**
 * The column of the key or dash that the line at `start` looks to begin with; undefined for a line that looks like prose.
 * Inside quotes or brackets such a line means that they were never closed.
 */
export function blockColumn(text: string, start: number): number | undefined {
  BLOCK_LINE.lastIndex = start;
  return BLOCK_LINE.test(text) ? skipBlanks(text, start) - start : undefined;
}
