import type { TextEdit } from '../../base/textEdit';
import { insertAt } from '../../base/textEdit';
import { afterLine, columnOf, lineEndOf, lineOf } from '../../base/textLines';
import { pairOf, type YamlList, type YamlMap, type YamlNode } from '../read/yamlNode';
import { quoteOf, withQuotes } from './editScalar';
import { isFlow, wholeSpan } from './nodeSpan';
import { type Quote, writeScalar } from './writeScalar';

/** A value to be written: a text, a list or a map. */
export type NewValue = string | readonly NewValue[] | { readonly [key: string]: NewValue };

/** The indentation of what belongs to a key. */
const STEP = '  ';

/** Values that mean nothing. */
const NOTHING = /^(?:~|null)?$/i;

/**
 * Writes a value below keys inside keys of a map, in the style of what is there; all else stays as it is. Keys that are
 * not there are added after the others; a value that is there is replaced. `text` is the one that spans count in.
 */
export function setValue(text: string, map: YamlMap, path: readonly [string, ...string[]], value: NewValue): TextEdit {
  return change(text, map, path, (node, key) => instead(text, key, node, value), value);
}

/** The same for a list, which gets another item; a single value becomes a list. */
export function addToList(text: string, map: YamlMap, path: readonly [string, ...string[]], value: NewValue): TextEdit {
  const add = (node: YamlNode) => {
    if (node.kind === 'list') return addItem(text, node, value);
    const { start, end } = wholeSpan(text, node);
    const written = writeFlow(value, quoteOf(text));
    if (isFlow(text, node) || node.kind === 'scalar') {
      return { span: { start, end }, text: `[${text.slice(start, end)}, ${written}]` };
    }
    const span = { start, end: lineOf(text, end).end };
    const item = text.slice(start, span.end).replace(/\n(?=[^\r\n])/g, '\n  ');
    return { span, text: `- ${item}${lineEndOf(text)}${columnOf(text, start)}- ${written}` };
  };
  return change(text, map, path, add, [value]);
}

/** `here` changes what is at the end of the path; `missing` is written where the path ends earlier. */
function change(
  text: string,
  map: YamlMap,
  [key, ...rest]: readonly [string, ...string[]],
  here: (node: YamlNode, key: YamlNode) => TextEdit,
  missing: NewValue,
): TextEdit {
  const pair = pairOf(map, key);
  const nested = rest.reduceRight<NewValue>((value, each) => ({ [each]: value }), missing);
  if (!pair) return addPair(text, map, key, nested);
  const { value } = pair;
  if (!value) return afterKey(text, map, pair.key, nested);
  if (value.kind === 'scalar' && NOTHING.test(value.value) && withQuotes(text, value.span).start === value.span.start) {
    return { span: value.span, text: writeFlow(nested, quoteOf(text)) };
  }
  const [next, ...further] = rest;
  if (next === undefined) return here(value, pair.key);
  if (value.kind === 'map') return change(text, value, [next, ...further], here, missing);
  return instead(text, pair.key, value, nested);
}

function instead(text: string, key: YamlNode, node: YamlNode, value: NewValue): TextEdit {
  const span = wholeSpan(text, node);
  const columnAt = (offset: number): number => offset - lineOf(text, offset).start;
  // Only a list in block style may begin in the column of its key.
  const indent = columnAt(span.start) > columnAt(wholeSpan(text, key).start) ? '' : STEP;
  return { span, text: indent + writeFlow(value, quoteOf(text)) };
}

function addPair(text: string, map: YamlMap, key: string, value: NewValue): TextEdit {
  const last = map.pairs.at(-1);
  const written = writeScalar(key, quoteOf(text));
  if (isFlow(text, map) || !last) return intoFlow(text, map, `${written}: ${writeFlow(value, quoteOf(text))}`);
  const column = columnOf(text, withQuotes(text, map.pairs[0]!.key.span).start);
  return below(text, last.value ? wholeSpan(text, last.value).end : last.key.span.end, block(key, value, column, text));
}

function addItem(text: string, list: YamlList, value: NewValue): TextEdit {
  const last = list.items.at(-1);
  if (isFlow(text, list) || !last) return intoFlow(text, list, writeFlow(value, quoteOf(text)));
  const start = wholeSpan(text, last).start;
  const dash = text.lastIndexOf('-', start - 1);
  return below(text, wholeSpan(text, last).end, [`${columnOf(text, dash)}- ${writeFlow(value, quoteOf(text))}`]);
}

/** Writes after the last element of a collection in brackets, or inside its empty brackets. */
export function intoFlow(text: string, node: YamlMap | YamlList, written: string): TextEdit {
  const { start, end } = wholeSpan(text, node);
  const inside = text.slice(start + 1, end - 1);
  const space = text[start] === '{' ? ' ' : '';
  if (inside.trim() === '') return { span: { start: start + 1, end: end - 1 }, text: space + written + space };
  const content = start + 1 + inside.trimEnd().length;
  return insertAt(content, `${text[content - 1] === ',' ? '' : ','} ${written}`);
}

/** After a key that has no value: on lines of its own, below a comment that may follow. */
function afterKey(text: string, map: YamlMap, key: YamlNode, value: NewValue): TextEdit {
  const { start, end } = withQuotes(text, key.span);
  const colon = text.indexOf(':', end) + 1;
  if (isFlow(text, map) || typeof value === 'string') return insertAt(colon, ` ${writeFlow(value, quoteOf(text))}`);
  return below(text, colon, blockLines(value, columnOf(text, start) + STEP, text));
}

/** Writes lines below the one around an offset. */
export function below(text: string, offset: number, lines: readonly string[], eol = lineEndOf(text)): TextEdit {
  const at = afterLine(text, offset);
  const open = at > 0 && /[\r\n]/.test(text[at - 1]!) ? '' : eol;
  return insertAt(at, open + lines.join(eol) + (open === '' ? eol : ''));
}

function block(key: string, value: NewValue, column: string, text: string): readonly string[] {
  const written = `${column}${writeScalar(key, quoteOf(text))}:`;
  if (isMap(value)) return [written, ...blockLines(value, column + STEP, text)];
  return [`${written} ${writeFlow(value, quoteOf(text))}`];
}

function blockLines(value: NewValue, column: string, text: string): readonly string[] {
  if (!isMap(value)) return [column + writeFlow(value, quoteOf(text))];
  return Object.entries(value).flatMap(([key, each]) => block(key, each, column, text));
}

/** The value on one line, in brackets and braces where it has parts. */
export function writeFlow(value: NewValue, quote: Quote): string {
  if (typeof value === 'string') return writeScalar(value, quote);
  if (!isMap(value)) return `[${value.map((each) => writeFlow(each, quote)).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, each]) => `${writeFlow(key, quote)}: ${writeFlow(each, quote)}`);
  return `{ ${pairs.join(', ')} }`;
}

function isMap(value: NewValue): value is { readonly [key: string]: NewValue } {
  return typeof value === 'object' && !Array.isArray(value);
}
