import { runToEnd } from '../../base/resumable';
import { type Span, shiftSpan } from '../../base/span';
import type { TextEdit } from '../../base/textEdit';
import { readItem } from '../read/readItem';
import type { YamlMap, YamlNode, YamlPair } from '../read/yamlNode';
import { splitRegistry } from '../split/splitRegistry';

/** One item of `entities`, read on its own: spans in `root` count from `start`. */
export interface ReadItem {
  readonly start: number;
  readonly text: string;
  readonly root: YamlMap;
  /** False where it breaks the rules of YAML, so that parts of it may have been read for something else. */
  readonly isWellFormed: boolean;
}

/** The item around an offset of a registry text; undefined where there is none, or it is not a map. */
export function itemAt(text: string, offset: number): ReadItem | undefined {
  const place = runToEnd(splitRegistry(text)).entities.find(({ start, end }) => start <= offset && offset <= end);
  if (!place) return undefined;
  const itemText = text.slice(place.start, place.end);
  const { root, problems } = readItem(itemText);
  if (root?.kind !== 'map') return undefined;
  return { start: place.start, text: itemText, root, isWellFormed: problems.length === 0 };
}

/** A place in a registry text: the item around it, and the path inside of that. */
export interface PlaceInItem {
  readonly item: ReadItem;
  readonly path: readonly PathStep[];
}

/** The place of a span of a registry text; undefined where it is in no item. */
export function placeInItem(text: string, { start, end }: Span): PlaceInItem | undefined {
  const item = itemAt(text, start);
  return item && { item, path: pathTo(item.root, shiftSpan({ start, end }, -item.start)) };
}

/** An edit of the text of an item as one of the whole text. */
export function inWholeText({ start }: ReadItem, edit: TextEdit): TextEdit {
  return { span: shiftSpan(edit.span, start), text: edit.text };
}

/** A step down: a pair of a map, or an item of a list. */
export type PathStep =
  | { readonly kind: 'pair'; readonly map: YamlMap; readonly pair: YamlPair }
  | { readonly kind: 'item'; readonly list: YamlNode & { kind: 'list' }; readonly item: YamlNode };

/** The path from the root to the innermost pair or item whose key or value holds the span; empty where none does. */
export function pathTo(root: YamlNode, span: Span): readonly PathStep[] {
  const path: PathStep[] = [];
  for (let node: YamlNode | undefined = root; node; ) {
    const step: PathStep | undefined = stepInto(node, span);
    if (!step) break;
    path.push(step);
    if (step.kind === 'pair' && holds(step.pair.key.span, span)) break;
    node = step.kind === 'pair' ? step.pair.value : step.item;
  }
  return path;
}

function stepInto(node: YamlNode, span: Span): PathStep | undefined {
  if (node.kind === 'scalar') return undefined;
  if (node.kind === 'list') {
    const item = node.items.find((each) => holds(each.span, span));
    return item && { kind: 'item', list: node, item };
  }
  const pair = node.pairs.find(({ key, value }) => holds(key.span, span) || (value && holds(value.span, span)));
  return pair && { kind: 'pair', map: node, pair };
}

/** A scalar's span is that of the text between its quotes, which a problem may take in. */
function holds(outer: Span, inner: Span): boolean {
  return outer.start - 1 <= inner.start && inner.end <= outer.end + 1;
}
