import { isMap, type NewValue } from './change';
import { isPlainScalar, type Quote, writeScalar } from './writeScalar';

/** How a registry file is written, as far as new text must know to look like it. */
export interface TextStyle {
  readonly eol: string;
  readonly quote: Quote;
}

/** How much deeper than its key a value on lines of its own is. */
export const STEP = '  ';

/** Dates, shares and `true` are written as they are, since every scalar of a registry is text; a name is not. */
const BARE = /^(?:\d[\d.-]*|true|false)$/;
const BARE_KEY = /^(?:date|startDate|endDate|asOf|percentage|quote|disabled)$/;

/** Keys of sentences, in which a comma misleads no reader: on a line of their own they need no quotes. */
const SENTENCE = /^(?:headline|summary|description|text)$/;

/** The value on one line, in brackets and braces where it has parts. */
export function inlineText(value: NewValue, quote: Quote, key = ''): string {
  if (value === null) return '';
  if (typeof value === 'string') {
    return BARE_KEY.test(key) && BARE.test(value) ? value : writeScalar(value, quote);
  }
  if (!isMap(value)) return `[${value.map((each) => inlineText(each, quote)).join(', ')}]`;
  const pairs = Object.entries(value).map(([each, part]) => {
    return `${writeScalar(each, quote)}: ${inlineText(part, quote, each)}`;
  });
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** Whether the value is written on lines of its own: a map, or a list with maps. */
export function isOnLines(value: NewValue): boolean {
  if (value === null || typeof value === 'string') return false;
  if (isMap(value)) return Object.keys(value).length > 0;
  return value.some((each) => each !== null && typeof each !== 'string');
}

/** The indentation of a value's lines: their column, and how much deeper than a key the dashes of a list are. */
export interface LineLayout {
  readonly column: string;
  readonly dashIndent: string;
}

/** The lines of a pair. */
export function pairLines(key: string, value: NewValue, layout: LineLayout, quote: Quote): readonly string[] {
  const written = `${layout.column}${writeScalar(key, quote)}:`;
  if (typeof value === 'string' && SENTENCE.test(key) && isPlainScalar(value, false)) return [`${written} ${value}`];
  if (!isOnLines(value)) return [`${written} ${inlineText(value, quote, key)}`];
  return [written, ...valueLines(value, layout, quote)];
}

/** The lines of a value below its key, which is at the column. */
export function valueLines(value: NewValue, { column, dashIndent }: LineLayout, quote: Quote): readonly string[] {
  if (value === null || typeof value === 'string') return [`${column}${STEP}${inlineText(value, quote)}`];
  if (isMap(value)) {
    return Object.entries(value).flatMap(([key, each]) => {
      return pairLines(key, each, { column: column + STEP, dashIndent }, quote);
    });
  }
  return value.flatMap((each) => itemLines(each, column + dashIndent, ' ', quote));
}

/** The lines of an item of a list: a map on lines, in which sentences need no quotes; all else on one. */
export function itemLines(value: NewValue, column: string, gap: string, quote: Quote): readonly string[] {
  if (value === null || !isMap(value) || Object.keys(value).length === 0) {
    return [`${column}-${gap}${inlineText(value, quote)}`];
  }
  const lines = Object.entries(value).flatMap(([key, each]) => {
    const isPlain = typeof each === 'string' && (BARE.test(each) || isPlainScalar(each, false));
    return `${writeScalar(key, quote)}: ${isPlain ? each : inlineText(each, quote, key)}`;
  });
  return lines.map((line, index) => `${column}${index === 0 ? '-' : ' '}${gap}${line}`);
}
