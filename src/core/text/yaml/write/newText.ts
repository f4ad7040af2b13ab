import { keyOfItem, meant, type Value } from './value';
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
export function inlineText(value: Value | undefined, quote: Quote, key = ''): string {
  const own = meant(value);
  if (!own) return '';
  if (own.kind === 'scalar') return scalarText(own.text, quote, key);
  if (own.kind === 'list') return `[${own.items.map((item) => inlineText(item.value, quote)).join(', ')}]`;
  const pairs = own.items.map((item) => {
    return `${writeScalar(keyOfItem(item), quote)}: ${inlineText(item.value, quote, keyOfItem(item))}`;
  });
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/** The text as the value of a key, on one line. */
function scalarText(text: string, quote: Quote, key: string): string {
  return BARE_KEY.test(key) && BARE.test(text) ? text : writeScalar(text, quote);
}

/** Whether the value is written on lines of its own: a map, or a list with maps. */
export function isOnLines(value: Value | undefined): boolean {
  if (value?.kind !== 'list') return value?.kind === 'map' && value.items.length > 0;
  return value.items.some((item) => item.value?.kind === 'list' || item.value?.kind === 'map');
}

/** How a value's lines are written: their column, how much deeper than a key the dashes of a list are, and the quotes. */
export interface LineLayout {
  readonly column: string;
  readonly dashIndent: string;
  readonly quote: Quote;
}

/** The lines of a pair. */
export function pairLines(key: string, value: Value | undefined, layout: LineLayout): readonly string[] {
  const { column, quote } = layout;
  const written = `${column}${writeScalar(key, quote)}:`;
  const isSentence = value?.kind === 'scalar' && SENTENCE.test(key) && isPlainScalar(value.text, false);
  if (isSentence) return [`${written} ${value.text}`];
  if (!isOnLines(value)) return [`${written} ${inlineText(value, quote, key)}`];
  return [written, ...valueLines(value, layout)];
}

/** The lines of a value below its key, which is at the column. */
export function valueLines(value: Value | undefined, layout: LineLayout): readonly string[] {
  const { column, dashIndent, quote } = layout;
  if (value?.kind === 'list')
    return value.items.flatMap((item) => itemLines(item.value, column + dashIndent, ' ', quote));
  if (value?.kind !== 'map') return [`${column}${STEP}${inlineText(value, quote)}`];
  return value.items.flatMap((item) => pairLines(keyOfItem(item), item.value, { ...layout, column: column + STEP }));
}

/** The lines of an item of a list: a map on lines, in which sentences need no quotes; all else on one. */
export function itemLines(value: Value | undefined, column: string, gap: string, quote: Quote): readonly string[] {
  if (value?.kind !== 'map' || value.items.length === 0) return [`${column}-${gap}${inlineText(value, quote)}`];
  const lines = value.items.map((item) => {
    const [key, { value: own }] = [keyOfItem(item), item];
    const isPlain = own?.kind === 'scalar' && (BARE.test(own.text) || isPlainScalar(own.text, false));
    return `${writeScalar(key, quote)}: ${isPlain ? own.text : inlineText(own, quote, key)}`;
  });
  return lines.map((line, index) => `${column}${index === 0 ? '-' : ' '}${gap}${line}`);
}
