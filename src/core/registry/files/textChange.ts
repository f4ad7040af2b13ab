import type { Span } from '../../text/base/textEdit';

/**
 * Maps offsets of the old text to the new one, taking all that is between their common ends as changed. An offset in
 * there stays as it is, as far as it is still in the changed part.
 */
export function offsetMap(before: string, after: string): (offset: number) => number {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (
    tail < shorter - head &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail++;
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
