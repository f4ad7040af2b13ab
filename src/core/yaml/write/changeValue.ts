import type { Change, NewValue, YamlPath } from './change';
import { type CommentedItem, type CommentedValue, commentsOf, isNothing, newValue } from './commentedValue';

/**
 * Makes a change in a value. Comments of what is replaced or removed stay, above what follows.
 *
 * @returns false where there is nothing at the path that could be changed so; then nothing was.
 */
export function changeValue(root: CommentedValue, change: Change): boolean {
  switch (change.kind) {
    case 'set':
      return setAt(root, change);
    case 'add':
      return addAt(root, change.path, change.value, change.before);
    case 'remove':
      return removeAt(root, change.path);
    case 'rename': {
      const item = itemAt(root, change.path);
      const parent = valueAtPath(root, change.path.slice(0, -1));
      if (item?.key === undefined || parent?.items.some((each) => each !== item && each.key === change.to))
        return false;
      item.key = change.to;
      return true;
    }
    case 'order': {
      const list = valueAtPath(root, change.path);
      const isWhole = change.order.toSorted((a, b) => a - b).every((each, index) => each === index);
      if (list?.kind !== 'list' || !isWhole || change.order.length !== list.items.length) return false;
      list.items = change.order.map((index) => list.items[index]!);
      return true;
    }
    case 'copy':
      return false;
  }
}

function valueAtPath(root: CommentedValue, path: YamlPath): CommentedValue | undefined {
  return path.length === 0 ? root : itemAt(root, path)?.value;
}

function itemAt(root: CommentedValue, path: YamlPath): CommentedItem | undefined {
  let value: CommentedValue | undefined = root;
  let item: CommentedItem | undefined;
  for (const step of path) {
    item = value === undefined ? undefined : childOf(value, step);
    value = item?.value;
  }
  return item;
}

function childOf({ kind, items }: CommentedValue, step: string | number): CommentedItem | undefined {
  if (typeof step === 'number') return kind === 'list' ? items[step] : undefined;
  return kind === 'map' ? items.find(({ key }) => key === step) : undefined;
}

function setAt(root: CommentedValue, { path, value, everywhere, above }: Extract<Change, { kind: 'set' }>): boolean {
  const target = everywhere ? valueAtPath(root, path) : madeAt(root, path, above);
  if (!target) return false;
  const { from } = target;
  replace(root, path, target, newValue(value));
  if (everywhere && from) replaceAll(root, from, value);
  return true;
}

/** Comments in the old value go above its item. */
function replace(root: CommentedValue, path: YamlPath, old: CommentedValue, by: CommentedValue): void {
  const comments = [...old.items.flatMap(commentsOf), ...old.tail];
  const item = itemAt(root, path);
  Object.assign(old, by);
  if (item) item.above.push(...comments);
  else old.tail.unshift(...comments);
}

function replaceAll(value: CommentedValue, from: CommentedValue['from'], by: NewValue): void {
  for (const item of value.items) {
    if (item.value.from === from) item.value = newValue(by);
    else replaceAll(item.value, from, by);
  }
}

function addAt(root: CommentedValue, path: YamlPath, value: NewValue, before: number | undefined): boolean {
  const target = madeAt(root, path);
  if (!target) return false;
  const item: CommentedItem = { key: undefined, value: newValue(value), above: [], beside: [] };
  if (target.kind === 'list') {
    if (before !== undefined && (before < 0 || before >= target.items.length)) return false;
    target.items.splice(before ?? target.items.length, 0, item);
  } else if (isNothing(target)) Object.assign(target, newValue([]), { items: [item] });
  else {
    const single: CommentedItem = { key: undefined, value: { ...target }, above: [], beside: [] };
    Object.assign(target, newValue([]), { items: [single, item] });
  }
  return true;
}

function removeAt(root: CommentedValue, path: YamlPath): boolean {
  const item = itemAt(root, path);
  const parent = valueAtPath(root, path.slice(0, -1));
  if (!item || !parent) return false;
  const index = parent.items.indexOf(item);
  const next = parent.items[index + 1];
  const comments = commentsOf(item);
  parent.items.splice(index, 1);
  if (next) next.above.unshift(...comments);
  else parent.tail.unshift(...comments);
  return true;
}

/** The value at a path; what is missing is made, and what no key can be in is replaced by a map. */
function madeAt(root: CommentedValue, path: YamlPath, above?: string): CommentedValue | undefined {
  let value = root;
  for (const [depth, step] of path.entries()) {
    const item = childOf(value, step);
    if (item) {
      value = item.value;
      continue;
    }
    if (typeof step === 'number' || (depth === 0 && value.kind !== 'map')) return undefined;
    if (value.kind !== 'map') replace(root, path.slice(0, depth), value, newValue({}));
    const added: CommentedItem = { key: step, value: newValue([]), above: [], beside: [] };
    added.value.kind = 'nothing';
    const index = value.items.findIndex(({ key }) => key === above);
    value.items.splice(above === undefined || index < 0 ? value.items.length : index, 0, added);
    value = added.value;
  }
  return value;
}
