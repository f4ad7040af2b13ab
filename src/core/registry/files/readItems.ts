import type { Resumable } from '../../base/resumable';
import type { Span } from '../../base/span';
import type { CommonEnds } from '../../yaml/split/textChange';
import { type ParsedEntry, parseEntry } from '../entries/parseEntry';
import type { KnownEntries } from './entryCache';
import { type Item, itemOf, settleItems } from './lastGood';
import { isLazy } from './lazyEntry';

/** Units of YAML read between two pauses: few, because the first are read by code that is not yet compiled. */
const STEP_UNITS = 1_024;

/** The items of a file and where they stand in its text. */
export interface ItemList {
  readonly text: string;
  readonly places: readonly Span[];
  readonly items: readonly Item[];
}

export const NO_ITEMS: ItemList = { text: '', places: [], items: [] };

/**
 * The items at the given places. `common` is what the text shares with the one of `before`. Those that stand unchanged above and below what was edited are taken from `before` as
 * they are; of those between, each whose text is known is not parsed again.
 */
export function* readItems(
  text: string,
  places: readonly Span[],
  before: ItemList,
  common: CommonEnds,
  known: KnownEntries | undefined,
): Resumable<readonly Item[]> {
  const { head, tail } = unchangedItems(text, places, before, common);
  const first = before.items.slice(0, head);
  const last = before.items.slice(before.items.length - tail);
  const replaced = before.items.slice(head, before.items.length - tail);
  const changed = yield* parseItems(text, places.slice(head, places.length - tail), replaced, known, head + tail > 0);
  const settled = settleItems(changed, replaced, (ids) => idsAmong(ids, [first, last]));
  return first.concat(settled, last);
}

/** Which of the ids the entries of some lists have. */
function idsAmong(ids: ReadonlySet<string>, lists: readonly (readonly Item[])[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const list of lists) {
    for (const { entry } of list) if (entry && ids.has(entry.id.value)) found.add(entry.id.value);
  }
  return found;
}

/** How many items at the beginning and at the end of the list have the same text at the same distance from that end. */
function unchangedItems(
  text: string,
  places: readonly Span[],
  before: ItemList,
  common: CommonEnds,
): { head: number; tail: number } {
  const shift = text.length - before.text.length;
  const shorter = Math.min(places.length, before.places.length);
  let head = 0;
  for (; head < shorter; head++) {
    const now = places[head]!;
    const then = before.places[head]!;
    if (now.end > common.head || now.start !== then.start || now.end !== then.end) break;
  }
  let tail = 0;
  for (; tail < shorter - head; tail++) {
    const now = places[places.length - 1 - tail]!;
    const then = before.places[before.places.length - 1 - tail]!;
    if (now.start < text.length - common.tail) break;
    if (now.start !== then.start + shift || now.end !== then.end + shift) break;
  }
  return { head, tail };
}

function* parseItems(
  text: string,
  places: readonly Span[],
  before: readonly Item[],
  known: KnownEntries | undefined,
  beside: boolean,
): Resumable<readonly Item[]> {
  // Items that changed their place, as when a list is sorted; not worth a look-up where one item was edited.
  const moved = new Map<string, ParsedEntry>();
  if (places.length > 1) for (const { text: itemText, parsed } of before) moved.set(itemText, parsed);
  const items: Item[] = [];
  let units = 0;
  for (const { start, end } of places) {
    const piece = text.slice(start, end);
    const itemText = beside ? detached(piece) : piece;
    const found = moved.get(itemText);
    const kept = found ?? known?.(itemText);
    items.push(itemOf(itemText, kept ?? isLazy(itemText, parseEntry(itemText))));
    units += found ? 16 : kept ? itemText.length / 8 : itemText.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield;
  }
  return items;
}

/**
 * A copy of a piece of a text. A plain slice refers to the whole text in V8, so that items of many versions of a large
 * file would keep all of those versions in memory. Those of the first version may: it is one.
 */
function detached(piece: string): string {
  return `${piece} `.slice(0, -1);
}
