import { lazy } from '../../base/lazy';
import type { Span, TextEdit } from '../../base/textEdit';

export type Quote = "'" | '"';

// Expressions with \p take up to half a millisecond to make, so these wait until something is written.

/** Words and numbers that other readers of YAML do not take for text. */
const NOT_TEXT =
  /^(?:~|null|true|false|yes|no|on|off|y|n|\.nan|[-+]?\.inf|[-+]?(?:\.?[0-9][0-9_.,:e+-]*|0[box][0-9a-f_]+))$/i;

/** Letters, digits and the signs that mean nothing to YAML anywhere inside a text. */
const PLAIN = lazy(() => /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ._&()/+·•・’$-]*[\p{L}\p{M}\p{N}._)+’])?$/u);

const CONTROL = /[\0-\x1f\x7f-\x9f\u2028\u2029\uFEFF]/;

/**
 * The text as a YAML scalar on one line, for block and flow style alike: without quotes where every reader takes it for
 * that text, or else in quotes of the kind given (YAML 1.2.2, 7.3). Text with control characters gets double quotes.
 */
export function writeScalar(text: string, quote: Quote): string {
  if (PLAIN().test(text) && !NOT_TEXT.test(text)) return text;
  if (quote === "'" && !CONTROL.test(text)) return `'${text.replaceAll("'", "''")}'`;
  // JSON is YAML, but for a line separator, which YAML 1.1 takes for a line end.
  return JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\uFEFF]/g, (unit) => {
    return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

// Of a plain scalar on one line (YAML 1.2.2, 7.3.3): what it may begin with, and what it holds between brackets and outside.
const BEGIN = '(?![-?:,[\\]{}#&*!|>\'"%@`=<~])[^\\s\\p{C}]';
const IN_FLOW = lazy(() => new RegExp(`^${BEGIN}(?:[^:#,[\\]{}\\p{C}\\p{Zl}\\p{Zp}]|(?<!\\s)#)*$`, 'u'));
const IN_BLOCK = lazy(() => new RegExp(`^${BEGIN}(?:[^:#\\p{C}\\p{Zl}\\p{Zp}]|:(?=\\S)|(?<!\\s)#)*$`, 'u'));

/** Whether the text is read as itself without quotes; `inFlow` says that it is between brackets. */
export function isPlainScalar(text: string, inFlow: boolean): boolean {
  return (inFlow ? IN_FLOW : IN_BLOCK)().test(text) && !/\s$/.test(text) && !NOT_TEXT.test(text);
}

/** The kind of quotes that a registry text uses most. */
export function quoteOf(text: string): Quote {
  return count(text, /[:-]\s+'/g) > count(text, /[:-]\s+"/g) ? "'" : '"';
}

/** The text in quotes of that kind, whatever it is. */
export function writeQuoted(value: string, quote: Quote): string {
  const written = writeScalar(value, quote);
  if (written.startsWith(quote)) return written;
  return quote === '"' || written.startsWith('"') ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}

/** A text in the place of another one: in the quotes that this had; else without any where it needs none, or as `quoted`. */
export function scalarLike(text: string, had: Quote | undefined, inFlow: boolean, quoted: string): string {
  if (had) return writeQuoted(text, had);
  return isPlainScalar(text, inFlow) ? text : quoted;
}

/**
 * The edit that writes another text in the place of a scalar.
 *
 * @param span of the text between its quotes.
 * @param inFlow whether it is between brackets.
 */
export function replaceScalar(text: string, { start, end }: Span, value: string, inFlow: boolean): TextEdit {
  const had = (['"', "'"] as const).find((quote) => text[start - 1] === quote && text[end] === quote);
  const span = had ? { start: start - 1, end: end + 1 } : { start, end };
  return { span, text: scalarLike(value, had, inFlow, writeScalar(value, quoteOf(text))) };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
