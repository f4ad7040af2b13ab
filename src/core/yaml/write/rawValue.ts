import { type LibraryNode, typedNode } from '../read/yamlLibrary';

/**
 * What a text says, unknown keys and empty values included: null for an empty value, a text, a list, or the pairs of a
 * map in their order. Aliases are written out; a merge key is a key like any other.
 */
export type RawValue =
  | null
  | string
  | readonly RawValue[]
  | { readonly pairs: readonly (readonly [string, RawValue])[] };

/** Values that aliases may add up to. */
const MAX_VALUES = 20_000;

/** undefined where a key is no text or is there twice, an alias names nothing, or too much would have to be written out. */
export function rawValue(contents: LibraryNode | undefined): RawValue | undefined {
  const anchors = new Map<string, LibraryNode>();
  let count = 0;
  const read = (node: unknown): RawValue | undefined => {
    if (++count > MAX_VALUES) return undefined;
    const typed = typedNode(node);
    if (!typed) return null;
    if (typed.kind === 'alias') {
      const anchored = anchors.get(typed.node.source);
      return anchored && read(anchored);
    }
    const { anchor } = typed.node;
    const value =
      typed.kind === 'scalar'
        ? scalar(typed.node)
        : typed.kind === 'list'
          ? list(typed.node.items)
          : map(typed.node.items);
    if (anchor) anchors.set(anchor, typed.node);
    return value;
  };
  const scalar = ({
    value,
    type,
    range,
  }: Extract<ReturnType<typeof typedNode>, { kind: 'scalar' }>['node']): RawValue => {
    const isEmpty = type === 'PLAIN' && (!range || range[0] === range[1]);
    return isEmpty || typeof value !== 'string' ? null : value;
  };
  const list = (items: readonly unknown[]): RawValue | undefined => {
    const values: RawValue[] = [];
    for (const each of items) {
      const value = read(each);
      if (value === undefined) return undefined;
      values.push(value);
    }
    return values;
  };
  const map = (items: readonly { readonly key: unknown; readonly value: unknown }[]): RawValue | undefined => {
    const pairs = new Map<string, RawValue>();
    for (const each of items) {
      const key = read(each.key) ?? '';
      const value = read(each.value);
      if (typeof key !== 'string' || pairs.has(key) || value === undefined) return undefined;
      pairs.set(key, value);
    }
    return { pairs: [...pairs] };
  };
  return read(contents);
}

export function isSameRaw(a: RawValue, b: RawValue): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
