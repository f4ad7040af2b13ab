import type { ParsedEntry } from '../entries/parseEntry';
import type { Entry } from '../model';
import { plainEntry } from './lazyEntry';
import { mapSpans, offsetMap } from './textChange';

/** The last version of an item that was complete. */
export interface GoodEntry {
  readonly text: string;
  readonly entry: Entry;
}

/** One item of a file. */
export interface Item {
  readonly text: string;
  readonly parsed: ParsedEntry;
  /** The last good version; undefined where the item itself is complete, or never was. */
  readonly lastGood: GoodEntry | undefined;
  /** The entry that the registry gets; its spans count from the beginning of `text`. */
  readonly entry: Entry | undefined;
}

/** An item without an earlier version. */
export function itemOf(text: string, parsed: ParsedEntry): Item {
  return { text, parsed, lastGood: undefined, entry: parsed.entry };
}

/**
 * Gives every incomplete item of a changed part of a file the last good version that it replaces: the one with its id,
 * or the one between the same neighbours if that id is gone from the file. A new entry that is being typed between two
 * others replaces none.
 *
 * @param before the items that were in that part.
 * @param others the items of the file outside of that part.
 */
export function settleItems(items: readonly Item[], before: readonly Item[], others: readonly Item[]): readonly Item[] {
  if (before.length === 0 || items.every(({ parsed }) => parsed.complete)) return items;
  const good = new Map(before.flatMap((item) => goodOf(item) ?? []).map((each) => [each.entry.id.value, each]));
  for (const { entry } of others) if (entry) good.delete(entry.id.value);
  for (const { parsed } of items) if (parsed.complete) good.delete(parsed.entry!.id.value);
  const found = new Map<Item, GoodEntry>();
  for (const item of items) {
    const id = item.parsed.complete ? undefined : item.parsed.entry?.id.value;
    const same = id === undefined ? undefined : good.get(id);
    if (!same) continue;
    found.set(item, same);
    good.delete(same.entry.id.value);
  }
  const rest = items.filter((item) => !item.parsed.complete && !found.has(item));
  // With more broken items than lost entries some are new, and which ones cannot be known.
  if (rest.length <= good.size) {
    const lost = [...good.values()];
    for (const [index, item] of rest.entries()) found.set(item, lost[index]!);
  }
  return items.map((item) => settle(item, found.get(item)));
}

function goodOf({ text, parsed, lastGood }: Item): GoodEntry | undefined {
  return parsed.complete ? { text, entry: parsed.entry! } : lastGood;
}

function settle(item: Item, good: GoodEntry | undefined): Item {
  if (!good) return item;
  const { text, parsed } = item;
  return { text, parsed, lastGood: good, entry: mapSpans(plainEntry(good.entry), offsetMap(good.text, text)) };
}
