import { mapSpans, offsetMap } from '../../yaml/split/textChange';
import type { ParsedEntry } from '../entries/parseEntry';
import type { Entry } from '../model';
import { plainEntry } from './lazyEntry';

/** The last version of an item that was no half-typed one. */
export interface GoodEntry {
  readonly text: string;
  readonly entry: Entry;
}

/** One item of a file: its text, what it says, and what serves for it. */
export interface Item {
  readonly text: string;
  readonly parsed: ParsedEntry;
  /** The last good version; undefined where the item is complete, and good itself, or never was. */
  readonly lastGood: GoodEntry | undefined;
  /** What the registry gets; its spans count from the beginning of `text`. */
  readonly entry: Entry | undefined;
}

/** An item as it stands, of which nothing earlier is known. */
export function itemOf(text: string, parsed: ParsedEntry): Item {
  return { text, parsed, lastGood: undefined, entry: parsed.entry };
}

/**
 * Gives every incomplete item of a changed stretch of a file the last good version that stood in its place: the one of
 * its id, or the one between the same neighbours if its id is gone from the file. A new entry that is being typed
 * between two others has none.
 *
 * `before` is what stood in that stretch; `elsewhere` tells which of some ids there are outside of it.
 */
export function settleItems(
  items: readonly Item[],
  before: readonly Item[],
  elsewhere: (ids: ReadonlySet<string>) => ReadonlySet<string>,
): readonly Item[] {
  if (before.length === 0 || items.every(({ parsed }) => parsed.complete)) return items;
  const goodOnes = before.flatMap((item) => goodOf(item) ?? []);
  const taken = new Set(elsewhere(new Set(goodOnes.map(({ entry }) => entry.id.value))));
  for (const { parsed } of items) if (parsed.complete) taken.add(parsed.entry!.id.value);
  const good = new Map<string, GoodEntry>();
  for (const each of goodOnes) if (!taken.has(each.entry.id.value)) good.set(each.entry.id.value, each);
  const found = new Map<Item, GoodEntry>();
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

function goodOf({ text, parsed, lastGood }: Item): GoodEntry | undefined {
  return parsed.complete ? { text, entry: parsed.entry! } : lastGood;
}

function settle(item: Item, good: GoodEntry | undefined): Item {
  if (!good) return item;
  const { text, parsed } = item;
  return { text, parsed, lastGood: good, entry: mapSpans(plainEntry(good.entry), offsetMap(good.text, text)) };
}
