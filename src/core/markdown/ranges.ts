/** Flat pairs `[start0, end0, start1, end1, …]` of UTF-16 offsets, half-open, ascending, not touching or overlapping. */
export type Ranges = Int32Array;

/** A growing list of integers; a plain array of numbers costs several times as much at a million entries. */
export class IntegerList {
  values = new Int32Array(16);
  length = 0;

  /** Appends two integers, which is how everything here comes: as ranges. */
  push(first: number, second: number): void {
    if (this.length + 2 > this.values.length) {
      const grown = new Int32Array(this.values.length * 2);
      grown.set(this.values);
      this.values = grown;
    }
    this.values[this.length++] = first;
    this.values[this.length++] = second;
  }

  /** Appends the range, joined to the last one if they touch; empty ranges are dropped. Starts must not descend. */
  pushRange(start: number, end: number): void {
    if (end <= start) return;
    const last = this.length - 1;
    if (last > 0 && this.values[last]! >= start) this.values[last] = Math.max(this.values[last]!, end);
    else this.push(start, end);
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** The index of the first range that begins at or after `offset`; ranges that end at or before it come earlier. */
export function firstRangeFrom(ranges: Ranges, offset: number): number {
  let low = 0;
  let high = ranges.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle * 2]! < offset) low = middle + 1;
    else high = middle;
  }
  return low * 2;
}
