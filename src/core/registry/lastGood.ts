import type { Entry } from './model';
import type { ParsedEntry } from './parseEntry';
import { mapSpans, offsetMap } from './textChange';

/** The last version of an item that was no half-typed one. */
export interface GoodEntry {
  readonly text: string;
  readonly entry: Entry;
}

/** One item of a file: its text, what it says, and what serves for it. */
export interface Item {
  readonly text: string;
  readonly parsed: ParsedEntry;
  /** undefined where the item never was complete. */
  readonly good: GoodEntry | undefined;
  /** What the registry gets; its spans count from the beginning of `text`. */
  readonly entry: Entry | undefined;
}

export interface UnsettledItem {
  readonly text: string;
  readonly parsed: ParsedEntry;
}

/**
 * Gives every incomplete item of a changed stretch of a file the last good version that stood in its place: the one of
 * its id, or the one between the same neighbours if its id is gone from the file. A new entry that is being typed
 * between two others has none.
 *
 * `before` is what stood in that stretch; `elsewhere` tells which of some ids there are outside of it.
 */
export function settleItems(
  items: readonly UnsettledItem[],
  before: readonly Item[],
  elsewhere: (ids: ReadonlySet<string>) => ReadonlySet<string>,
): readonly Item[] {
  if (before.length === 0 || items.every(({ parsed }) => parsed.complete)) {
    return items.map((item) => settle(item, undefined));
  }
  const taken = new Set(elsewhere(new Set(before.flatMap(({ good }) => good?.entry.id.value ?? []))));
  for (const { parsed } of items) if (parsed.complete) taken.add(parsed.entry!.id.value);
  const good = new Map<string, GoodEntry>();
  for (const { good: each } of before) if (each && !taken.has(each.entry.id.value)) good.set(each.entry.id.value, each);
  const found = new Map<UnsettledItem, GoodEntry>();
  for (const item of items) {
    const id = item.parsed.complete ? undefined : item.parsed.entry?.id.value;
    const same = id === undefined ? undefined : good.get(id);
    if (!same) continue;
    found.set(item, same);
    good.delete(same.entry.id.value);
  }
  const rest = items.filter((item) => !item.parsed.complete && !found.has(item));
  // More broken items than lost entries: some are new, and nobody knows which.
  if (rest.length <= good.size) {
    const lost = [...good.values()];
    for (const [index, item] of rest.entries()) found.set(item, lost[index]!);
  }
  return items.map((item) => settle(item, found.get(item)));
}

function settle(item: UnsettledItem, good: GoodEntry | undefined): Item {
  const { text, parsed } = item;
  if (parsed.complete) return { text, parsed, good: { text, entry: parsed.entry! }, entry: parsed.entry };
  if (!good) return { text, parsed, good, entry: parsed.entry };
  return { text, parsed, good, entry: mapSpans(good.entry, offsetMap(good.text, text)) };
}
