import type { Span } from '../base/span';

/**
 * Where an offset of the old text stands in the new one, taking all that lies between their common beginning and their
 * common end as changed. An offset in there stays where it is, as far as that is still in the changed part.
 */
export function offsetMap(before: string, after: string): (offset: number) => number {
  const shorter = Math.min(before.length, after.length);
  const head = commonLength(shorter, (length) => before.slice(0, length) === after.slice(0, length));
  const tail = commonLength(
    shorter - head,
    (length) => before.slice(before.length - length) === after.slice(after.length - length),
  );
  const changedEnd = after.length - tail;
  return (offset) => {
    if (offset <= head) return offset;
    if (offset >= before.length - tail) return offset + after.length - before.length;
    return Math.min(offset, changedEnd);
  };
}

/** The greatest length that passes, where every shorter one passes too. Compares pieces, which is faster than units. */
function commonLength(limit: number, passes: (length: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (passes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
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
