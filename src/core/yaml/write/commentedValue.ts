import { isMap, type NewValue } from './change';
import type { RawValue } from './rawValue';
import type { WrittenComment, WrittenItem, WrittenNode, WrittenTree } from './writtenTree';

/** A value with the comments in it, which a change works on: what an entry is to say, and what it is written anew from. */
export interface CommentedValue {
  kind: 'nothing' | 'text' | 'list' | 'map';
  text: string;
  /** Whether a text is on lines of its own, below `|` or `>`. */
  isBlock: boolean;
  /** Whether a text is without quotes, so that `~` and `null` mean nothing. */
  isPlain: boolean;
  items: CommentedItem[];
  /** Comments after the last item. */
  tail: string[];
  /** The node that it was read from: the same for an anchor and its aliases. */
  from: WrittenNode | undefined;
}

export interface CommentedItem {
  /** undefined in a list. */
  key: string | undefined;
  value: CommentedValue;
  /** Comments on the lines above it, and on its own line. */
  above: string[];
  beside: string[];
}

const NOTHING = /^(?:~|null)$/i;

/** Whether there is no value, or one that means none. */
export function isNothing({ kind, text, isPlain }: CommentedValue): boolean {
  return kind === 'nothing' || (kind === 'text' && (text === '' || (isPlain && NOTHING.test(text))));
}

function made(kind: CommentedValue['kind'], parts: Partial<CommentedValue> = {}): CommentedValue {
  return { kind, text: '', isBlock: false, isPlain: false, items: [], tail: [], from: undefined, ...parts };
}

/** A value that is not written yet. */
export function newValue(value: NewValue): CommentedValue {
  if (value === null) return made('nothing');
  if (typeof value === 'string') return made('text', { text: value });
  const item = (key: string | undefined, each: NewValue): CommentedItem => {
    return { key, value: newValue(each), above: [], beside: [] };
  };
  if (isMap(value)) return made('map', { items: Object.entries(value).map(([key, each]) => item(key, each)) });
  return made('list', { items: value.map((each) => item(undefined, each)) });
}

/** The raw value, without comments. */
export function rawOf({ kind, text, items }: CommentedValue): RawValue {
  if (kind === 'nothing') return null;
  if (kind === 'text') return text;
  if (kind === 'list') return items.map(({ value }) => rawOf(value));
  return { pairs: items.map(({ key = '', value }) => [key, rawOf(value)] as const) };
}

/** All comments in an item, in the order of its text. */
export function commentsOf({ above, beside, value }: CommentedItem): string[] {
  return [...above, ...beside, ...value.items.flatMap(commentsOf), ...value.tail];
}

/**
 * The value of a written tree. Each comment goes to the item that its line belongs to, or else to the item below it. With
 * aliases written out, which have no comments.
 *
 * @param end comments from there on are left out.
 * @returns undefined where an alias names nothing that is above it, or too much would have to be written out.
 */
export function commentedValue({ root, comments }: WrittenTree, text: string, end: number): CommentedValue | undefined {
  if (!root) return undefined;
  const items: { readonly at: number; readonly item: CommentedItem }[] = [];
  const anchors = new Map<string, WrittenNode>();
  let budget = MAX_VALUES;
  const read = (node: WrittenNode | undefined, isShown: boolean): CommentedValue | undefined => {
    if (--budget < 0) return undefined;
    if (!node) return made('nothing');
    if (node.kind === 'alias') {
      const anchored = anchors.get(node.text);
      return anchored && read(anchored, false);
    }
    const value = node.kind === 'scalar' ? scalar(node) : made(node.kind, { from: node });
    for (const each of node.items) {
      const item: CommentedItem = { key: keyOf(node, each), value: value, above: [], beside: [] };
      if (isShown) items.push({ at: each.start, item });
      const inner = read(each.value, isShown);
      if (!inner) return undefined;
      item.value = inner;
      value.items.push(item);
    }
    if (node.anchor !== undefined && isShown) anchors.set(node.anchor, node);
    return value;
  };
  const value = read(root, true);
  if (!value) return undefined;
  for (const comment of comments) if (comment.start < end) attach(comment, items, value, text);
  return value;
}

const MAX_VALUES = 20_000;

function keyOf(node: WrittenNode, { key }: WrittenItem): string | undefined {
  return node.kind === 'map' ? (key?.text ?? '') : undefined;
}

function scalar(node: WrittenNode): CommentedValue {
  const isPlain = node.style === 'plain';
  if (isPlain && node.text === '') return made('nothing', { from: node });
  return made('text', { text: node.text, isPlain, isBlock: node.style === 'block', from: node });
}

type IndexedItems = readonly { readonly at: number; readonly item: CommentedItem }[];

function attach({ start, text }: WrittenComment, items: IndexedItems, root: CommentedValue, whole: string): void {
  const lineStart = whole.lastIndexOf('\n', start - 1) + 1;
  const before = whole.slice(lineStart, start);
  const next = items.findIndex(({ at }) => at > start);
  const last = items[(next < 0 ? items.length : next) - 1];
  // A bracket or comma alone on its line belongs to the item before it.
  if (last && /\S/.test(before)) last.item.beside.push(text);
  else if (next >= 0) items[next]!.item.above.push(text);
  else root.tail.push(text);
}
