import type { Span } from '../../base/span';

/** The units that two texts share at their beginning and, not counting those again, at their end. */
export interface CommonEnds {
  readonly head: number;
  readonly tail: number;
}

export function commonEnds(before: string, after: string): CommonEnds {
  const shorter = Math.min(before.length, after.length);
  const head = commonLength(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const tail = commonTail(before.slice(head), after.slice(head));
  return { head, tail };
}

function commonTail(before: string, after: string): number {
  return commonLength(
    Math.min(before.length, after.length),
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
}

/** The greatest length whose pieces are all equal. Compares pieces, which is many times faster than units. */
function commonLength(limit: number, equal: (from: number, to: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (equal(low, middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Maps offsets of the old text to the new one, taking all that is between their common ends as changed. An offset in
 * there stays as it is, as far as it is still in the changed part.
 */
export function offsetMap(before: string, after: string): (offset: number) => number {
  const { head, tail } = commonEnds(before, after);
  return (offset) => {
    if (offset <= head) return offset;
    if (offset >= before.length - tail) return offset + after.length - before.length;
    return Math.min(offset, after.length - tail);
  };
}

/** A copy of plain data with every span in it moved. */
export function mapSpans<T>(data: T, map: (offset: number) => number): T {
  if (Array.isArray(data)) return data.map((item) => mapSpans(item, map)) as T;
  if (typeof data !== 'object' || data === null) return data;
  if (isSpan(data)) return { start: map(data.start), end: Math.max(map(data.start), map(data.end)) } as T;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapSpans(value, map)])) as T;
}

function isSpan(data: object): data is Span {
  return 'start' in data && 'end' in data && typeof data.start === 'number';
}
