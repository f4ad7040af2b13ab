import { insertAt, type TextEdit } from '../../base/textEdit';
import { columnOf, lineOf } from '../../base/textLines';
import { pairOf, type YamlList, type YamlMap, type YamlNode } from '../read/yamlNode';
import { below, intoFlow } from './addNode';
import { quoteOf, withQuotes } from './editScalar';
import { isFlow, wholeSpan } from './nodeSpan';
import { isPlainScalar, type Quote, writeScalar } from './writeScalar';

/** Keys with their values on one line each, in the order in which they are written. */
export type NewMap = Readonly<Record<string, string>>;

/** Dates, shares and `true` are written as they are: every scalar of a registry is text. */
const BARE = /^(?:\d[\d.-]*|true|false)$/;

/**
 * Adds a map to the list below a key, laid out like the maps that the list has, on lines of its own where it has none.
 *
 * @param root the map with the key; spans count in `text`.
 * @param eol the line end of the file that `text` is from.
 * @param before the item that it goes before; undefined for the end of the list.
 * @returns undefined where the value of the key is not a list and cannot become one.
 */
export function addMap(
  text: string,
  root: YamlMap,
  key: string,
  map: NewMap,
  eol: string,
  before?: YamlNode,
): TextEdit | undefined {
  const quote = quoteOf(text);
  const pair = pairOf(root, key);
  if (isFlow(text, root)) {
    if (!pair) return intoFlow(text, root, `${key}: [${flowMap(map, quote)}]`);
    return pair.value?.kind === 'list' ? intoFlow(text, pair.value, flowMap(map, quote)) : undefined;
  }
  const column = columnOf(text, withQuotes(text, root.pairs[0]!.key.span).start);
  const lines = blockMap(map, `${column}${dashIndent(text, root)}`, ' ', quote);
  if (!pair) {
    const last = root.pairs.at(-1)!;
    const end = last.value ? wholeSpan(text, last.value).end : last.key.span.end;
    return below(text, end, [`${column}${key}:`, ...lines], eol);
  }
  const { value } = pair;
  if (!value) return below(text, pair.key.span.end, lines, eol);
  if (value.kind !== 'list') return undefined;
  if (isFlow(text, value)) return intoFlow(text, value, flowMap(map, quote));
  return intoBlock(text, value, map, eol, quote, before);
}

function intoBlock(
  text: string,
  { items }: YamlList,
  map: NewMap,
  eol: string,
  quote: Quote,
  before: YamlNode | undefined,
): TextEdit | undefined {
  const last = items.at(-1);
  if (!last) return undefined;
  const model = items.findLast(({ kind }) => kind === 'map') ?? last;
  const start = wholeSpan(text, model).start;
  const dash = text.lastIndexOf('-', start - 1);
  const column = columnOf(text, dash);
  const gap = /^ +$/.exec(text.slice(dash + 1, start))?.[0] ?? ' ';
  const lines =
    model.kind === 'map' && isFlow(text, model)
      ? [`${column}-${gap}${flowMap(map, quote)}`]
      : blockMap(map, column, gap, quote);
  if (!before) return below(text, wholeSpan(text, last).end, lines, eol);
  let { start: at } = lineOf(text, text.lastIndexOf('-', wholeSpan(text, before).start - 1));
  // Comments above an item belong to it.
  while (at > 0 && /^\s*#/.test(text.slice(lineOf(text, at - 1).start, at))) at = lineOf(text, at - 1).start;
  return insertAt(at, lines.map((line) => line + eol).join(''));
}

/** The lines of a map after a dash. */
export function blockMap(map: NewMap, column: string, gap: string, quote: Quote): readonly string[] {
  return Object.entries(map).map(([key, value], index) => {
    return `${column}${index === 0 ? '-' : ' '}${gap}${key}: ${blockValue(value, quote)}`;
  });
}

/** A value on the line of its key. */
export function blockValue(value: string, quote: Quote): string {
  return BARE.test(value) || isPlainScalar(value, false) ? value : writeScalar(value, quote);
}

/** The map on one line, in braces. */
export function flowMap(map: NewMap, quote: Quote): string {
  const pairs = Object.entries(map).map(
    ([key, value]) => `${key}: ${BARE.test(value) ? value : writeScalar(value, quote)}`,
  );
  return `{ ${pairs.join(', ')} }`;
}

/** How far the dashes of lists are from their keys: two blanks, unless another list of the map has none. */
function dashIndent(text: string, { pairs }: YamlMap): string {
  for (const { key, value } of pairs) {
    const [first] = value?.kind === 'list' && !isFlow(text, value) ? value.items : [];
    if (!first) continue;
    const dash = text.lastIndexOf('-', wholeSpan(text, first).start - 1);
    return columnOf(text, dash).slice(columnOf(text, withQuotes(text, key.span).start).length);
  }
  return '  ';
}
