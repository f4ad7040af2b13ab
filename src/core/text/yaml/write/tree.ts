import { sameItems } from '../../base/lists';
import type { Span } from '../../base/textEdit';
import { MAX_DEPTH, MAX_YAML_LENGTH } from '../read/yaml';
import {
  type CollectionItem,
  type ComposedYaml,
  composeYaml,
  type LibraryNode,
  type LibraryToken,
  type SourceToken,
  type TypedNode,
  textOfToken,
  typedNode,
} from '../read/yamlLibrary';
import { type Refused, refused } from './change';
import { keyOfItem, MAX_VALUES, NOWHERE, said, type Value, type ValueItem } from './value';

// Where everything of a YAML text is, by the tokens of the library's parser: what a splice of the text has to know.

/** A comment from its `#` to the end of its line. */
export interface Comment extends Span {
  readonly text: string;
}

/** What a text without errors says, and where. */
export interface Tree {
  readonly root: Value | undefined;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  /** As `said` has it. */
  readonly said: string;
}

/** The tree of a text; refused where it has errors, or where its tokens, as they are read here, say something else than the library. */
export function treeOf(text: string): Tree | Refused {
  const composed = composeYaml(text, MAX_DEPTH);
  const { errors, document } = composed;
  const byLibrary = saidByLibrary(composed);
  if (byLibrary === undefined) return refused('errors', Math.min(errors[0]?.pos[0] ?? 0, text.length));
  const root = document && new TokenReader().value(document.value, document.start);
  return said(root) === byLibrary ? { root, comments: commentsOf(composed), said: byLibrary } : refused('unwritable');
}

/** The keys of a map at the top of a text, also of one with errors. */
export function topKeysIn(text: string): readonly string[] {
  const { document } = composeYaml(text, MAX_DEPTH);
  const root = document && new TokenReader().value(document.value, document.start);
  return root?.kind === 'map' ? root.items.map(keyOfItem) : [];
}

/** The comments of a text, in their order, also of one with errors. */
export function commentsIn(text: string): readonly Comment[] {
  return commentsOf(composeYaml(text, MAX_DEPTH));
}

/** What a text without errors says and the comments in it, in their order: as the library reads it. */
export function readByLibrary(
  text: string,
): { readonly said: string; readonly comments: readonly string[] } | undefined {
  const composed = composeYaml(text, MAX_DEPTH);
  const found = saidByLibrary(composed);
  return found === undefined ? undefined : { said: found, comments: commentsOf(composed).map((each) => each.text) };
}

/** Whether a text has no errors, says that, and has those comments. */
export function isAsExpected(text: string, expected: string | undefined, comments: readonly string[]): boolean {
  const read = text.length > MAX_YAML_LENGTH ? undefined : readByLibrary(text);
  return read !== undefined && read.said === expected && sameItems(read.comments.toSorted(), comments.toSorted());
}

/** Whether two texts without errors say the same. */
export function isSameSaid(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > MAX_YAML_LENGTH || b.length > MAX_YAML_LENGTH) return false;
  const one = readByLibrary(a);
  return one !== undefined && one.said === readByLibrary(b)?.said;
}

/**
 * What the library reads. undefined where a text has errors, a key is no text or is there twice, an alias names nothing, or
 * too much would have to be written out.
 */
function saidByLibrary({ errors, tooDeep, contents }: ComposedYaml): string | undefined {
  const anchors = new Map<string, LibraryNode>();
  let count = 0;
  const read = (node: unknown): string | undefined => {
    if (++count > MAX_VALUES) return undefined;
    const typed = typedNode(node);
    if (!typed) return 'null';
    if (typed.kind === 'alias') {
      const anchored = anchors.get(typed.node.source);
      return anchored && read(anchored);
    }
    const value =
      typed.kind === 'scalar'
        ? scalar(typed.node)
        : typed.kind === 'list'
          ? list(typed.node.items)
          : map(typed.node.items);
    if (typed.node.anchor) anchors.set(typed.node.anchor, typed.node);
    return value;
  };
  const scalar = ({ value, type, range }: Extract<TypedNode, { readonly kind: 'scalar' }>['node']): string => {
    const isEmpty = type === 'PLAIN' && (!range || range[0] === range[1]);
    return isEmpty || typeof value !== 'string' ? 'null' : JSON.stringify(value);
  };
  const list = (items: readonly unknown[]): string | undefined => {
    const all = items.map(read);
    return all.includes(undefined) ? undefined : `[${all.join()}]`;
  };
  const map = (items: readonly { readonly key: unknown; readonly value: unknown }[]): string | undefined => {
    const pairs = new Map<string, string>();
    for (const each of items) {
      const key = read(each.key);
      const value = read(each.value);
      const isText = key === 'null' || key?.startsWith('"');
      if (key === undefined || !isText || pairs.has(key) || value === undefined) return undefined;
      pairs.set(key === 'null' ? '""' : key, value);
    }
    return `{${Array.from(pairs, ([key, value]) => `${key}:${value}`).join()}}`;
  };
  return errors.length > 0 || tooDeep !== undefined ? undefined : read(contents);
}

function commentsOf({ document }: ComposedYaml): readonly Comment[] {
  const comments: Comment[] = [];
  if (document) collectComments(document, comments);
  return comments.sort((a, b) => a.start - b.start);
}

function collectComments(token: LibraryToken, into: Comment[]): void {
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

const STYLES = { scalar: 'plain', 'single-quoted-scalar': 'single', 'double-quoted-scalar': 'double' } as const;

/** Makes values of the library's tokens, in the order of the text, so that an alias finds the anchor above it. */
class TokenReader {
  readonly #anchors = new Map<string, Value>();

  value(token: LibraryToken | null | undefined, before: Signs): Value | undefined {
    const found = token && this.#withoutProperties(token);
    if (!found) return undefined;
    const properties = before.filter(({ type }) => type === 'anchor' || type === 'tag');
    const anchor = properties.find(({ type }) => type === 'anchor')?.source.slice(1);
    const of = found.kind === 'alias' ? this.#anchors.get(found.text) : undefined;
    const value = { ...found, outer: properties[0]?.offset ?? found.start, anchor, of };
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  #withoutProperties(token: LibraryToken): Omit<Value, 'outer' | 'anchor' | 'of'> | undefined {
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
        const kind = token.type === 'block-map' ? 'map' : 'list';
        const items = this.#items(token.items as readonly CollectionItem[], kind === 'map');
        const span = { start: items[0]?.start ?? token.offset, end: items.at(-1)?.end ?? token.offset };
        return { kind, style: 'block', ...span, text: '', items };
      }
      case 'flow-collection': {
        const kind = token.start.source === '{' ? 'map' : 'list';
        const [close] = token.end;
        const end = close ? close.offset + close.source.length : token.offset + 1;
        const items = this.#flowItems(token.items, kind === 'map');
        return { kind, style: 'flow', start: token.start.offset, end, text: '', items };
      }
      default:
        return undefined;
    }
  }

  #items(items: readonly CollectionItem[], areKeys: boolean): readonly ValueItem[] {
    return items.flatMap(({ start, key, sep, value }) => {
      const sign = start.find(({ type }) => type === (areKeys ? 'explicit-key-ind' : 'seq-item-ind'));
      if (!areKeys) return sign ? [this.#item(sign.offset, undefined, start, value)] : [];
      const written = this.value(key, start);
      const colon = sep?.find(({ type }) => type === 'map-value-ind');
      const from = sign?.offset ?? written?.outer ?? colon?.offset;
      return from === undefined ? [] : [this.#item(from, written, sep ?? [], value)];
    });
  }

  #flowItems(items: readonly CollectionItem[], areKeys: boolean): readonly ValueItem[] {
    const found: ValueItem[] = [];
    for (const { start, key, sep, value } of items) {
      const comma = start.find(({ type }) => type === 'comma');
      const last = found.at(-1);
      if (comma && last) found[found.length - 1] = { ...last, comma: comma.offset };
      const isPair = key !== undefined || sep !== undefined;
      const written = isPair ? this.value(key, start) : undefined;
      const sign = start.find(({ type }) => type === 'explicit-key-ind');
      const colon = sep?.find(({ type }) => type === 'map-value-ind');
      const alone = isPair ? undefined : this.value(value, start);
      const from = sign?.offset ?? written?.outer ?? colon?.offset ?? alone?.outer;
      if (from === undefined) continue;
      const pair = isPair ? this.#item(from, written, sep ?? [], value) : undefined;
      if (pair && areKeys) found.push(pair);
      else {
        // `[a: b]` is a list with a map that has no brackets.
        const inner = pair ? mapOf(pair) : alone!;
        found.push({ start: from, end: inner.end, key: undefined, valueStart: from, value: inner, comma: NOWHERE });
      }
    }
    return found;
  }

  #item(start: number, key: Value | undefined, signs: Signs, value: LibraryToken | undefined): ValueItem {
    const sign = signs.find(({ type }) => type === 'map-value-ind' || type === 'seq-item-ind');
    const property = signs.findLast(({ type }) => type === 'anchor' || type === 'tag');
    const last = property && sign && property.offset > sign.offset ? property : sign;
    const valueStart = last ? last.offset + last.source.length : NOWHERE;
    const written = this.value(
      value,
      signs.filter(({ offset }) => !sign || offset > sign.offset),
    );
    const end = written?.end ?? Math.max(valueStart, key?.end ?? start);
    return { start, end, key, valueStart, value: written, comma: NOWHERE };
  }
}

function mapOf(pair: ValueItem): Value {
  const { start, end } = pair;
  return {
    kind: 'map',
    style: 'flow',
    start,
    end,
    outer: start,
    anchor: undefined,
    of: undefined,
    text: '',
    items: [pair],
  };
}
