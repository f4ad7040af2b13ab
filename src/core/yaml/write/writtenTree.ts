import type { Span } from '../../base/span';
import {
  type CollectionItem,
  type ComposedYaml,
  type LibraryToken,
  type SourceToken,
  textOfToken,
} from '../read/yamlLibrary';

// Where everything of a YAML text is, by the tokens of the library's parser: what a splice of the text has to know.

/** A value as it is written. Its span begins at its first sign (a quote, a bracket, `|`) and ends after its last. */
export interface WrittenNode extends Span {
  readonly kind: 'scalar' | 'alias' | 'list' | 'map';
  /** How a scalar is quoted; whether a list or map is in brackets (`flow`) or on lines (`block`). */
  readonly style: 'plain' | 'single' | 'double' | 'block' | 'flow';
  /** The offset of the anchor or tag before it; `start` if there is none. */
  readonly outer: number;
  readonly anchor: string | undefined;
  /** The text of a scalar, the name that an alias refers to, '' for others. */
  readonly text: string;
  readonly items: readonly WrittenItem[];
}

/** An item of a list, from its dash, or a pair of a map, from its key or the `?` before it; to the end of its value. */
export interface WrittenItem extends Span {
  /** undefined in a list, and for the empty key of a map. */
  readonly key: WrittenNode | undefined;
  /** The offset at which a value may be written, after the dash or colon and an anchor; −1 if a pair has no colon. */
  readonly valueStart: number;
  readonly value: WrittenNode | undefined;
  /** The offset of the comma after it in brackets; −1 if there is none. */
  comma: number;
}

/** A comment from its `#` to the end of its line. */
export interface WrittenComment extends Span {
  readonly text: string;
}

export interface WrittenTree {
  readonly root: WrittenNode | undefined;
  /** In the order of the text. */
  readonly comments: readonly WrittenComment[];
}

/** The pair of that key; undefined where the node is no map or has none. */
export function pairIn(node: WrittenNode | undefined, key: string): WrittenItem | undefined {
  return node?.kind === 'map' ? node.items.find((item) => (item.key?.text ?? '') === key) : undefined;
}

/** The tree of a text that reads without an error. */
export function writtenTree({ document }: ComposedYaml): WrittenTree {
  const comments: WrittenComment[] = [];
  if (!document) return { root: undefined, comments };
  collectComments(document, comments);
  comments.sort((a, b) => a.start - b.start);
  return { root: nodeOf(document.value, document.start), comments };
}

/** The comments of a text, in their order, also of one with errors. */
export function commentsIn({ document }: ComposedYaml): readonly WrittenComment[] {
  const comments: WrittenComment[] = [];
  if (document) collectComments(document, comments);
  return comments.sort((a, b) => a.start - b.start);
}

function collectComments(token: LibraryToken, into: WrittenComment[]): void {
  const all = (tokens: readonly LibraryToken[] | undefined): void => {
    for (const each of tokens ?? []) collectComments(each, into);
  };
  if (token.type === 'comment') {
    into.push({ start: token.offset, end: token.offset + token.source.length, text: token.source.trimEnd() });
  }
  if ('props' in token) all(token.props);
  if ('start' in token && Array.isArray(token.start)) all(token.start);
  if ('items' in token) {
    for (const { start, key, sep, value } of token.items as readonly CollectionItem[]) {
      all(start);
      if (key) collectComments(key, into);
      all(sep);
      if (value) collectComments(value, into);
    }
  }
  if ('value' in token && token.value) collectComments(token.value, into);
  if ('end' in token) all(token.end);
}

type Signs = readonly SourceToken[];

function nodeOf(token: LibraryToken | null | undefined, before: Signs): WrittenNode | undefined {
  if (!token) return undefined;
  const found = withoutProperties(token);
  if (!found) return undefined;
  const properties = before.filter(({ type }) => type === 'anchor' || type === 'tag');
  const anchor = properties.find(({ type }) => type === 'anchor')?.source.slice(1);
  return { ...found, outer: properties[0]?.offset ?? found.start, anchor };
}

function withoutProperties(token: LibraryToken): Omit<WrittenNode, 'outer' | 'anchor'> | undefined {
  switch (token.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      const span = { start: token.offset, end: token.offset + token.source.length };
      return { kind: 'scalar', style: STYLES[token.type], ...span, text: textOfToken(token), items: [] };
    }
    case 'alias': {
      const span = { start: token.offset, end: token.offset + token.source.length };
      return { kind: 'alias', style: 'plain', ...span, text: token.source.slice(1), items: [] };
    }
    case 'block-scalar': {
      const last = token.props.at(-1);
      const header = last && 'source' in last ? last.offset + last.source.length : token.offset;
      const start = token.props[0]?.offset ?? token.offset;
      const end = header + token.source.length;
      return { kind: 'scalar', style: 'block', start, end, text: textOfToken(token), items: [] };
    }
    case 'block-map':
    case 'block-seq': {
      const items = itemsOf(token.items as readonly CollectionItem[], token.type === 'block-map');
      const [first, last] = [items[0], items.at(-1)];
      const span = { start: first?.start ?? token.offset, end: last?.end ?? token.offset };
      return { kind: token.type === 'block-map' ? 'map' : 'list', style: 'block', ...span, text: '', items };
    }
    case 'flow-collection': {
      const kind = token.start.source === '{' ? 'map' : 'list';
      const [close] = token.end;
      const end = close ? close.offset + close.source.length : token.offset + 1;
      const items = flowItems(token.items, kind === 'map');
      return { kind, style: 'flow', start: token.start.offset, end, text: '', items };
    }
    default:
      return undefined;
  }
}

const STYLES = { scalar: 'plain', 'single-quoted-scalar': 'single', 'double-quoted-scalar': 'double' } as const;

function itemsOf(items: readonly CollectionItem[], areKeys: boolean): WrittenItem[] {
  return items.flatMap(({ start, key, sep, value }) => {
    const sign = start.find(({ type }) => type === (areKeys ? 'explicit-key-ind' : 'seq-item-ind'));
    if (!areKeys) return sign ? [item(sign.offset, undefined, start, value)] : [];
    const written = nodeOf(key, start);
    const colon = sep?.find(({ type }) => type === 'map-value-ind');
    const from = sign?.offset ?? written?.outer ?? colon?.offset;
    return from === undefined ? [] : [item(from, written, sep ?? [], value)];
  });
}

function flowItems(items: readonly CollectionItem[], areKeys: boolean): WrittenItem[] {
  const found: WrittenItem[] = [];
  for (const { start, key, sep, value } of items) {
    const comma = start.find(({ type }) => type === 'comma');
    const last = found.at(-1);
    if (comma && last) last.comma = comma.offset;
    const isPair = key !== undefined || sep !== undefined;
    const written = isPair ? nodeOf(key, start) : undefined;
    const sign = start.find(({ type }) => type === 'explicit-key-ind');
    const colon = sep?.find(({ type }) => type === 'map-value-ind');
    const alone = isPair ? undefined : nodeOf(value, start);
    const from = sign?.offset ?? written?.outer ?? colon?.offset ?? alone?.outer;
    if (from === undefined) continue;
    const pair = isPair ? item(from, written, sep ?? [], value) : undefined;
    if (!pair) found.push({ start: from, end: alone!.end, key: undefined, valueStart: from, value: alone, comma: -1 });
    else if (areKeys) found.push(pair);
    else {
      // `[a: b]` is a list with a map that has no brackets.
      const map = { kind: 'map', style: 'flow', text: '', outer: from, anchor: undefined, items: [pair] } as const;
      const value = { ...map, start: from, end: pair.end };
      found.push({ start: from, end: pair.end, key: undefined, valueStart: from, value, comma: -1 });
    }
  }
  return found;
}

function item(start: number, key: WrittenNode | undefined, signs: Signs, value: LibraryToken | undefined): WrittenItem {
  const sign = signs.find(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind');
  const property = signs.findLast(({ type }) => type === 'anchor' || type === 'tag');
  const last = property && sign && property.offset > sign.offset ? property : sign;
  const valueStart = last ? last.offset + last.source.length : -1;
  const written = nodeOf(
    value,
    signs.filter(({ offset }) => !sign || offset > sign.offset),
  );
  const end = written?.end ?? Math.max(valueStart, key?.end ?? start);
  return { start, end, key, valueStart, value: written, comma: -1 };
}
