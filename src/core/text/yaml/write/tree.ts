import { sameItems } from '../../base/lists';
import { MAX_DEPTH, MAX_YAML_LENGTH } from '../read/yaml';
import {
  type CollectionItem,
  type Comment,
  composeYaml,
  itemTokens,
  type LibraryNode,
  nodeRange,
  type SourceToken,
  type TypedNode,
  typedNode,
} from '../read/yamlLibrary';
import { type Refused, refused } from './change';
import { keyOfItem, NOWHERE, said, type Value, type ValueItem } from './value';

/** What a text without errors says, as the library reads it, and where: all that a splice of the text has to know. */
export interface Tree {
  readonly root: Value | undefined;
  /** In the order of the text. */
  readonly comments: readonly Comment[];
  /** As `said` has it. */
  readonly said: string;
}

/**
 * The tree of a text; refused where it has errors, a key is not text or is there twice, an alias names nothing above it, or too
 * much would have to be written out.
 */
export function treeOf(text: string): Tree | Refused {
  const { errors, tooDeep, contents, comments } = composeYaml(text, MAX_DEPTH);
  const reader = new NodeReader();
  const root = reader.value(contents, []);
  const problem = errors[0]?.pos[0] ?? tooDeep ?? reader.problem;
  const all = problem === undefined ? said(root) : undefined;
  return all === undefined ? refused('errors', Math.min(problem ?? 0, text.length)) : { root, comments, said: all };
}

/** The keys of a map at the top of a text, also of one with errors. */
export function topKeysIn(text: string): readonly string[] {
  const root = new NodeReader().value(composeYaml(text, MAX_DEPTH).contents, []);
  return root?.kind === 'map' ? root.items.map(keyOfItem) : [];
}

/** The comments of a text, in their order, also of one with errors. */
export function commentsIn(text: string): readonly string[] {
  return composeYaml(text, MAX_DEPTH).comments.map((each) => each.text);
}

/** Whether a text has no errors, says that, and has those comments. */
export function isAsExpected(text: string, expected: string | undefined, comments: readonly string[]): boolean {
  const tree = text.length > MAX_YAML_LENGTH ? undefined : treeOf(text);
  if (!tree || 'refused' in tree || tree.said !== expected) return false;
  return sameItems(tree.comments.map((each) => each.text).sort(), comments.toSorted());
}

/** Whether two texts without errors say the same. */
export function isSameSaid(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length > MAX_YAML_LENGTH || b.length > MAX_YAML_LENGTH) return false;
  const [one, other] = [treeOf(a), treeOf(b)];
  return !('refused' in one || 'refused' in other) && one.said === other.said;
}

type Signs = readonly SourceToken[];
type Of<Kind> = Extract<TypedNode, { readonly kind: Kind }>['node'];

const STYLES: Readonly<Record<string, Value['style']>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
};

/** Makes values of the library's nodes, with the places of their signs; in the order of the text, so that an alias finds the anchor above it. */
class NodeReader {
  /** The offset of a key that is not text or is there twice, or of an alias that names nothing. */
  problem: number | undefined;
  readonly #anchors = new Map<string, Value | undefined>();

  /** @param before the signs before the node, with its anchor and tag. */
  value(node: unknown, before: Signs): Value | undefined {
    const typed = typedNode(node);
    if (!typed) return undefined;
    const isMissing = typed.kind === 'scalar' && !typed.node.srcToken;
    const anchor = typed.kind === 'alias' ? undefined : typed.node.anchor;
    const value = isMissing ? undefined : this.#written(typed, anchor, before.find(isProperty)?.offset);
    if (anchor !== undefined) this.#anchors.set(anchor, value);
    return value;
  }

  /** @param property the offset of its anchor or tag. */
  #written(typed: TypedNode, anchor: string | undefined, property: number | undefined): Value {
    const [start, end] = nodeRange(typed.node);
    const { kind } = typed;
    const found: Value = {
      kind,
      style: 'plain',
      start,
      end,
      outer: property ?? start,
      anchor,
      text: '',
      items: [],
      of: undefined,
    };
    if (typed.kind === 'alias') {
      const { source } = typed.node;
      if (!this.#anchors.has(source)) this.problem ??= start;
      return { ...found, text: source, of: this.#anchors.get(source) };
    }
    if (typed.kind === 'scalar') {
      const { type = '', value } = typed.node;
      return { ...found, style: STYLES[type] ?? 'block', text: String(value) };
    }
    const items = typed.kind === 'map' ? this.#pairs(typed.node) : this.#elements(typed.node);
    const { flow: isFlow, srcToken } = typed.node;
    if (isFlow && srcToken) return { ...found, style: 'flow', items };
    // `[a: b]` is a list with a map that has no brackets.
    const from = items[0]?.start ?? start;
    const to = items.at(-1)?.end ?? start;
    return { ...found, style: isFlow ? 'flow' : 'block', start: from, end: to, outer: property ?? from, items };
  }

  #pairs(map: Of<'map'>): readonly ValueItem[] {
    const tokens = itemTokens(map);
    const names = new Set<string>();
    return map.items.map((pair, index) => {
      const { start, sep = [] } = pair.srcToken!;
      const key = this.value(pair.key, start);
      const own = signsFrom(sep, 'map-value-ind');
      const from = signsFrom(start, 'explicit-key-ind')[0]?.offset ?? key?.outer ?? own[0]?.offset ?? NOWHERE;
      const name = key?.text ?? '';
      if ((key && key.kind !== 'scalar') || names.has(name)) this.problem ??= from;
      names.add(name);
      return { ...this.#item(from, key, own, pair.value), comma: commaIn(tokens[index + 1]) };
    });
  }

  #elements(list: Of<'list'>): readonly ValueItem[] {
    const tokens = itemTokens(list);
    return list.items.map((node, index) => {
      const { start } = tokens[index]!;
      const own = signsFrom(start, 'seq-item-ind');
      if (own[0]) return this.#item(own[0].offset, undefined, own, node);
      const value = this.value(node, start);
      const from = value?.outer ?? nodeRange(node as LibraryNode)[0];
      const comma = commaIn(tokens[index + 1]);
      return { start: from, end: value?.end ?? from, key: undefined, valueStart: from, value, comma };
    });
  }

  /** @param signs from its dash or colon on; none where it has neither. */
  #item(start: number, key: Value | undefined, signs: Signs, node: unknown): ValueItem {
    const value = this.value(node, signs);
    const last = signs.findLast(isProperty) ?? signs[0];
    const valueStart = last ? last.offset + last.source.length : NOWHERE;
    return {
      start,
      end: value?.end ?? Math.max(valueStart, key?.end ?? start),
      key,
      valueStart,
      value,
      comma: NOWHERE,
    };
  }
}

function isProperty({ type }: SourceToken): boolean {
  return type === 'anchor' || type === 'tag';
}

/** The signs from the first of a type on; none where there is no such one. */
function signsFrom(signs: Signs, wanted: SourceToken['type']): Signs {
  const at = signs.findIndex(({ type }) => type === wanted);
  return at < 0 ? [] : signs.slice(at);
}

/** The offset of the comma before an item in brackets. */
function commaIn(next: CollectionItem | undefined): number {
  return signsFrom(next?.start ?? [], 'comma')[0]?.offset ?? NOWHERE;
}
