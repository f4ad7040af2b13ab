import type { Span } from '../../base/span';
import { afterLine, lineEndOf, lineOf } from '../../base/textLines';
import { itemAt } from '../../yaml/cursor/yamlPath';
import { isFlow } from '../../yaml/edit/nodeSpan';
import { valueAt, type YamlNode } from '../../yaml/read/yamlNode';
import { factOrder } from '../entries/checkFactOrder';
import { type Fix, fix } from './fix';

/** Sorts the facts of the entry at an offset in the order that most of them have, each with the comments above it. */
export function sortFacts(text: string, offset: number): readonly Fix[] {
  const item = itemAt(text, offset);
  const facts = valueAt(item?.root, 'facts');
  if (!item || facts?.kind !== 'list') return [];
  const flow = isFlow(item.text, facts);
  const spans = facts.items.map(({ span }) => (flow ? span : linesOf(item.text, span)));
  const dates = facts.items.map((fact) => scalarAt(fact, 'date') ?? scalarAt(fact, 'startDate'));
  const sign = factOrder(dates.flatMap((date) => date ?? [])) === 'descending' ? -1 : 1;
  // A fact without a date stays after the fact before it.
  let last = '';
  const keys = dates.map((date) => {
    last = date ?? last;
    return last;
  });
  const order = keys
    .map((key, index) => ({ key, index }))
    .sort((a, b) => sign * (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) || a.index - b.index);
  const eol = lineEndOf(item.text);
  const pieces = spans.map(({ start, end }) => item.text.slice(start, end));
  const isLastOpen = !flow && !/[\r\n]$/.test(pieces.at(-1) ?? '');
  const edits = order.map(({ index }, place) => {
    const span = spans[place]!;
    let piece = pieces[index]!;
    if (isLastOpen && index === pieces.length - 1) piece += eol;
    if (isLastOpen && place === pieces.length - 1) piece = piece.replace(/(?:\r\n|\r|\n)$/, '');
    return { span: { start: item.start + span.start, end: item.start + span.end }, text: piece };
  });
  return [fix('sort-facts', edits)];
}

/** The whole lines of an item of a block list, with the comments right above it. */
function linesOf(text: string, { start, end }: Span): Span {
  const content = text.slice(0, end).trimEnd().length;
  let first = lineOf(text, text.lastIndexOf('-', start - 1)).start;
  while (first > 0) {
    const above = lineOf(text, first - 1);
    if (!/^\s*#/.test(text.slice(above.start, above.end))) break;
    first = above.start;
  }
  return { start: first, end: afterLine(text, content) };
}

function scalarAt(node: YamlNode, key: string): string | undefined {
  const value = valueAt(node, key);
  return value?.kind === 'scalar' ? value.value.trim() : undefined;
}
