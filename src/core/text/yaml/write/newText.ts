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

/** A new value on one line, in brackets and braces where it has parts; of an alias what it refers to. */
export function inlineText(value: Value | undefined, quote: Quote, key = ''): string {
  const own = meant(value);
  if (!own) return '';
  const { kind, text, items } = own;
  if (kind === 'scalar') return BARE_KEY.test(key) && BARE.test(text) ? text : writeScalar(text, quote);
  if (kind === 'list') return `[${items.map((item) => inlineText(item.value, quote)).join(', ')}]`;
  const pairs = items.map((item) => {
    return `${writeScalar(keyOfItem(item), quote)}: ${inlineText(item.value, quote, keyOfItem(item))}`;
  });
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
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
  const below = belowKey(value, layout);
  return below.length > 0 ? [written, ...below] : [`${written} ${inlineText(value, quote, key)}`];
}

/** The lines of a value below its key, which is at the column: of a map, or a list with maps. None for any other. */
export function belowKey(value: Value | undefined, layout: LineLayout): readonly string[] {
  const { column, dashIndent, quote } = layout;
  const { kind, items } = value ?? { kind: 'scalar', items: [] };
  if (kind === 'map')
    return items.flatMap((item) => pairLines(keyOfItem(item), item.value, { ...layout, column: column + STEP }));
  const hasLines = items.some((item) => item.value?.kind === 'list' || item.value?.kind === 'map');
  return hasLines ? items.flatMap((item) => itemLines(item.value, column + dashIndent, ' ', quote)) : [];
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
