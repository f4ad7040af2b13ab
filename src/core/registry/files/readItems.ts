import type { Resumable } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { type ParsedEntry, parseEntry } from '../entries/parseEntry';
import { type Item, itemOf, settleItems } from './lastGood';
import { withLazyEntry } from './lazyEntry';

/** UTF-16 units of YAML read between two pauses: few, because the first are read by code that is not yet compiled. */
const STEP_UNITS = 1_024;
/** Items compared between two pauses. */
const STEP_ITEMS = 2_048;

/**
 * The items at the given places of a text. Items whose text is one of `before` are not parsed again; one that is only
 * half-typed keeps its last good version.
 */
export function* readItems(text: string, spans: readonly Span[], before: readonly Item[]): Resumable<readonly Item[]> {
  const pieces: string[] = [];
  for (const { start, end } of spans) {
    if (pieces.length % STEP_ITEMS === 0) yield;
    pieces.push(text.slice(start, end));
  }
  const most = Math.min(pieces.length, before.length);
  let head = 0;
  for (; head < most && pieces[head] === before[head]!.text; head++) if (head % STEP_ITEMS === 0) yield;
  let tail = 0;
  for (; tail < most - head && pieces.at(-1 - tail) === before.at(-1 - tail)!.text; tail++) {
    if (tail % STEP_ITEMS === 0) yield;
  }
  const first = before.slice(0, head);
  const last = before.slice(before.length - tail);
  const replaced = before.slice(head, before.length - tail);
  const isEdit = head + tail > 0;
  const changed = pieces.slice(head, pieces.length - tail).map((piece) => (isEdit ? detached(piece) : piece));
  const settled = settleItems(yield* parseItems(changed, replaced), replaced, [...first, ...last]);
  return [...first, ...settled, ...last];
}

function* parseItems(texts: readonly string[], before: readonly Item[]): Resumable<readonly Item[]> {
  // Items that only moved, as when a list is sorted.
  const known = new Map<string, ParsedEntry>(before.map(({ text, parsed }) => [text, parsed]));
  const items: Item[] = [];
  let units = 0;
  for (const text of texts) {
    const parsed = known.get(text);
    items.push(itemOf(text, parsed ?? withLazyEntry(text, parseEntry(text))));
    if (!parsed) units += text.length;
    if (units < STEP_UNITS) continue;
    units = 0;
    yield;
  }
  return items;
}

/**
 * A copy of a piece of a text. In V8 a slice refers to the whole text, so that the items of many versions of a large
 * file would keep all those versions in memory. Those of the first version may: it is only one.
 */
function detached(piece: string): string {
  return `${piece} `.slice(0, -1);
}
