import type { Change, YamlPath } from './change';
import {
  isNothing,
  itemAt,
  keyOfItem,
  newCollection,
  newItem,
  newText,
  newValue,
  plainValue,
  type Value,
  type ValueItem,
} from './value';

/** Another value in the place of one; false where there cannot be any. */
type Use = (old: Value | undefined) => Value | undefined | false;

/**
 * A map after a change, made without regard to how it is written. An alias keeps what it says, unless the change is to be
 * made everywhere.
 *
 * @returns undefined where there is nothing at the path that could be changed so.
 */
export function edited(root: Value, change: Change): Value | undefined {
  return changedBy(root, change) || undefined;
}

function changedBy(root: Value, change: Change): Value | undefined | false {
  switch (change.kind) {
    case 'set': {
      const value = newValue(change.value);
      if (!change.everywhere) return changedAt(root, change.path, () => value, change.above);
      const now = changedAt(root, change.path, (old) => value && { ...value, anchor: old?.anchor }, change.above);
      return now && withAliasesOf(now, new Map());
    }
    case 'add':
      return changedAt(root, change.path, (old) => withAdded(old, change));
    case 'remove':
      return without(root, change.path);
    case 'rename':
      return changedIn(root, change.path, ({ items }, item) => {
        const isFree = item.key && items.every((each) => each === item || keyOfItem(each) !== change.to);
        return isFree && items.map((each) => (each === item ? { ...item, key: newText(change.to) } : each));
      });
  }
}

/** Changes the value at a path; what is missing is made, and what no key can be in is replaced by a map. */
function changedAt(value: Value | undefined, path: YamlPath, use: Use, above?: string): Value | undefined | false {
  const [step, ...rest] = path;
  if (step === undefined) return use(value);
  if (value?.kind === 'alias') return changedAt(spelledOut(value), path, use, above);
  const item = itemAt(value, step);
  if (!item && typeof step === 'number') return false;
  const inner = changedAt(item?.value, rest, use, above);
  if (inner === false) return false;
  const map = value?.kind === 'map' || item ? value! : newCollection('map');
  if (item) return { ...map, items: map.items.map((each) => (each === item ? { ...item, value: inner } : each)) };
  const index = map.items.findIndex((each) => keyOfItem(each) === above);
  const at = above === undefined || index < 0 ? map.items.length : index;
  return { ...map, items: map.items.toSpliced(at, 0, newItem(inner, String(step))) };
}

/** Changes the items beside the one at a path. */
function changedIn(
  root: Value,
  path: YamlPath,
  use: (parent: Value, item: ValueItem) => readonly ValueItem[] | undefined | false,
): Value | undefined | false {
  const step = path.at(-1);
  return changedAt(root, path.slice(0, -1), (value) => {
    const parent = spelledOut(value);
    const item = step === undefined ? undefined : itemAt(parent, step);
    const items = parent && item && use(parent, item);
    return items ? { ...parent, items } : false;
  });
}

/** Without the item at a path, and without every list or map around it in which nothing would be left. */
function without(root: Value, path: YamlPath): Value | undefined | false {
  const outer = path.slice(0, -1);
  const parent = outer.reduce<Value | undefined>((value, step) => itemAt(spelledOut(value), step)?.value, root);
  const isOnly = spelledOut(parent)?.items.length === 1 && itemAt(spelledOut(parent), path.at(-1) ?? '') !== undefined;
  if (isOnly && outer.length > 0) return without(root, outer);
  return changedIn(root, path, ({ items }, item) => items.filter((each) => each !== item));
}

/** What an alias refers to, as a value of its own. */
function spelledOut(value: Value | undefined): Value | undefined {
  return value?.kind === 'alias' ? newValue(plainValue(value)) : value;
}

/** A single value becomes a list. */
function withAdded(value: Value | undefined, change: Extract<Change, { kind: 'add' }>): Value | undefined | false {
  const added = newItem(newValue(change.value));
  const old = value?.of?.kind === 'list' ? spelledOut(value) : value;
  if (old?.kind !== 'list') return newCollection('list', isNothing(old) ? [added] : [newItem(old), added]);
  const before =
    typeof change.before === 'function'
      ? change.before(old.items.map((item) => plainValue(item.value)))
      : change.before;
  if (before !== undefined && (before < 0 || before >= old.items.length)) return false;
  return { ...old, items: old.items.toSpliced(before ?? old.items.length, 0, added) };
}

/** The value with each alias in it saying what its anchor says now. */
function withAliasesOf(value: Value, anchors: Map<string, Value>): Value {
  if (value.kind === 'alias') return { ...value, of: anchors.get(value.text) ?? value.of };
  const items = value.items.map((item) => (item.value ? { ...item, value: withAliasesOf(item.value, anchors) } : item));
  const isSame = items.every((item, index) => item.value === value.items[index]!.value);
  const now = isSame ? value : { ...value, items };
  if (value.anchor !== undefined) anchors.set(value.anchor, now);
  return now;
}
