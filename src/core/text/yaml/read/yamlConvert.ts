import { type Problem, problem } from '../../base/problem';
import type { Span } from '../../base/textEdit';
import { type LibraryNode, type LibraryPair, nodeRange, type TypedNode, typedNode } from './yamlLibrary';
import type { YamlList, YamlMap, YamlNode, YamlPair, YamlScalar } from './yamlNode';
import { excerpt, restOfLine } from './yamlProblem';

/** Nodes that aliases and merge keys may add to a text: its value never grows much beyond what is written. */
export const MAX_BORROWED = 10_000;

type Anchor = { readonly node: YamlNode | undefined; readonly size: number } | 'open';
type OfKind<K extends TypedNode['kind']> = Extract<TypedNode, { kind: K }>['node'];

/**
 * Makes our own tree of the library's: anchors and merge keys resolved, each key once. Nodes that an alias repeats are
 * shared, not copied, and a budget bounds how often a walk over the tree can meet them.
 */
export class YamlConverter {
  readonly problems: Problem[] = [];
  readonly anchors = new Map<string, Anchor>();
  /** Quoted scalars, quotes included. */
  readonly quoted: Span[] = [];
  /** `[…]` and `{…}`, brackets included. */
  readonly flows: Span[] = [];
  readonly #text: string;
  #size = 0;
  #borrowed = 0;

  constructor(text: string) {
    this.#text = text;
  }

  convert(node: unknown): YamlNode | undefined {
    const typed = typedNode(node);
    if (!typed) return undefined;
    if (typed.kind === 'alias') return this.#alias(typed.node);
    const name = typed.node.anchor;
    if (name) this.anchors.set(name, 'open');
    const before = this.#size++;
    const converted = this.#collectionOrScalar(typed);
    if (name) this.anchors.set(name, { node: converted, size: this.#size - before });
    return converted;
  }

  #collectionOrScalar(typed: Exclude<TypedNode, { kind: 'alias' }>): YamlNode | undefined {
    if (typed.kind === 'scalar') return this.#scalar(typed.node);
    const span = spanOf(typed.node);
    if (typed.node.flow) this.flows.push(span);
    return typed.kind === 'list' ? this.#list(typed.node, span) : this.#map(typed.node, span);
  }

  #scalar(node: OfKind<'scalar'>): YamlScalar | undefined {
    const span = spanOf(node);
    const value = typeof node.value === 'string' ? node.value : '';
    if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') {
      this.quoted.push(span);
      // One that is not closed becomes text without quotes, and is read again.
      return { kind: 'scalar', value, span: { start: span.start + 1, end: Math.max(span.start + 1, span.end - 1) } };
    }
    if (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED') {
      return { kind: 'scalar', value, span: this.#blockContent(span) };
    }
    return span.end > span.start ? { kind: 'scalar', value, span } : undefined;
  }

  /** The lines below the header, without the first one's indentation and the white space at the end. */
  #blockContent({ start, end }: Span): Span {
    const written = this.#text.slice(start, end);
    const header = written.indexOf('\n');
    if (header < 0) return { start: end, end };
    const first = header + written.slice(header).search(/\S|$/);
    return { start: start + first, end: start + Math.max(first, written.trimEnd().length) };
  }

  #list(node: OfKind<'list'>, span: Span): YamlList {
    const items: YamlNode[] = [];
    for (const item of node.items) {
      const converted = this.convert(item);
      if (converted) items.push(converted);
    }
    return { kind: 'list', items, span };
  }

  #map(node: OfKind<'map'>, span: Span): YamlMap {
    const pairs = new Map<string, YamlPair>();
    const merges: YamlNode[] = [];
    const queue = [...node.items];
    let previous: unknown;
    for (let index = 0; index < queue.length; index++) {
      const item = queue[index]!;
      const key = this.convert(item.key);
      if (key?.kind !== 'scalar') {
        if (key) this.problems.push(problem('yaml-complex-key', key.span));
        continue;
      }
      const nested = nestedOnLine(this.#text, item.key, item.value);
      const value = nested ? this.#textOf(nested.span) : this.convert(item.value);
      if (nested) queue.splice(index + 1, 0, ...nested.rest);
      if (node.flow && !value) this.#emptyFlowValue(key, previous);
      previous = item.value ?? item.key;
      const first = pairs.get(key.value);
      if (key.value === '<<' && isPlain(item.key)) {
        if (value) merges.push(value);
      } else if (first) {
        this.problems.push(problem('duplicate-key', key.span, { key: key.value }, first.key.span));
      } else {
        pairs.set(key.value, { key, value });
      }
    }
    for (const pair of merges.flatMap((merge) => this.#merged(merge))) {
      if (!pairs.has(pair.key.value)) pairs.set(pair.key.value, pair);
    }
    return { kind: 'map', pairs: [...pairs.values()], span };
  }

  #textOf(span: Span): YamlScalar {
    return { kind: 'scalar', value: this.#text.slice(span.start, span.end), span };
  }

  #emptyFlowValue(key: YamlScalar, previous: unknown): void {
    const before = typedNode(previous);
    const start = before?.kind === 'scalar' ? spanOf(before.node).start : key.span.start;
    const text = excerpt(this.#text, { start, end: key.span.end });
    this.problems.push(problem('empty-flow-value', key.span, { key: key.value, text }));
  }

  /** The pairs of what a merge key `<<` names (yaml.org/type/merge): of several maps the first one's come first. */
  #merged(value: YamlNode): readonly YamlPair[] {
    return (value.kind === 'list' ? value.items : [value]).flatMap((source) => {
      if (source.kind === 'map') return source.pairs;
      const found = source.kind === 'list' ? 'list' : 'text';
      this.problems.push(problem('wrong-type', source.span, { key: '<<', expected: 'map', found }));
      return [];
    });
  }

  #alias(node: OfKind<'alias'>): YamlNode | undefined {
    const name = node.source;
    const anchor = this.anchors.get(name);
    if (anchor === undefined) {
      this.problems.push(problem('unknown-anchor', spanOf(node), { name }));
    } else if (anchor === 'open') {
      this.problems.push(problem('cyclic-anchor', spanOf(node), { name }));
    } else if (this.#borrowed + anchor.size > MAX_BORROWED) {
      this.problems.push(problem('too-many-aliases', spanOf(node), { name, limit: String(MAX_BORROWED) }));
    } else {
      this.#borrowed += anchor.size;
      this.#size += anchor.size;
      return anchor.node;
    }
    return undefined;
  }
}

function spanOf(node: LibraryNode): Span {
  const [start, end] = nodeRange(node);
  return { start, end };
}

function isPlain(key: unknown): boolean {
  const typed = typedNode(key);
  return typed?.kind === 'scalar' && typed.node.type === 'PLAIN';
}

/** A value that was meant as text, and the pairs below it that the library took for a part of it. */
interface NestedOnLine {
  readonly span: Span;
  readonly rest: readonly LibraryPair[];
}

/**
 * `text: he said: no` is text with a colon in it; the library makes a map of that and of all keys below it. undefined
 * for every other pair.
 */
function nestedOnLine(text: string, key: unknown, value: unknown): NestedOnLine | undefined {
  const typed = typedNode(value);
  const typedKey = typedNode(key);
  if (typed?.kind !== 'map' || typed.node.flow || typedKey?.kind !== 'scalar' || !typedKey.node.range) return undefined;
  const start = nodeRange(typed.node)[0];
  const keyEnd = nodeRange(typedKey.node)[1];
  if (keyEnd >= start || text.slice(keyEnd, start).includes('\n')) return undefined;
  const [first, ...rest] = typed.node.items;
  const inner = first && nestedOnLine(text, first.key, first.value);
  return { span: restOfLine(text, start), rest: inner ? [...inner.rest, ...rest] : rest };
}
