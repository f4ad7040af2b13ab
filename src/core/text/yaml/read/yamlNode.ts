import type { Span } from '../../base/textEdit';

// Our own small tree of what YAML says, without anchors, tags and styles. All scalars are text (the failsafe schema).

export interface YamlScalar {
  readonly kind: 'scalar';
  readonly value: string;
  /**
   * The span of the text between the quotes, if there are any; of a block scalar, that of the lines below its `|` or
   * `>`.
   */
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  /** Empty items are left out. */
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlPair {
  readonly key: YamlScalar;
  /** undefined where nothing is written after the colon. */
  readonly value: YamlNode | undefined;
}

export interface YamlMap {
  readonly kind: 'map';
  /** In the order of the text, each key once. */
  readonly pairs: readonly YamlPair[];
  readonly span: Span;
}

export type YamlNode = YamlScalar | YamlList | YamlMap;

/** The pair of that key, or undefined where the node is not a map or has no such key. */
function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key.value === key) : undefined;
}

/** The value of that key, or undefined where the node is not a map, has no such key, or the key has no value. */
export function valueOfKey(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return pairOf(node, key)?.value;
}

/** A value that may be one or a list of them, as a list. */
export function listOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (!node) return [];
  return node.kind === 'list' ? node.items : [node];
}
