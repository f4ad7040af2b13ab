import { firstIndex } from '../base/firstIndex';

/** Flat pairs `[start0, end0, start1, end1, …]` of UTF-16 offsets, half-open, ascending, not touching or overlapping. */
export type Ranges = readonly number[];

/** Collects ranges whose starts do not descend. */
export class RangeList {
  readonly #bounds: number[] = [];

  /** The ranges that were added so far. */
  get ranges(): Ranges {
    return this.#bounds;
  }

  /** Adds a range, joined to the last one if they touch; an empty one is left out. */
  append(start: number, end: number): void {
    const bounds = this.#bounds;
    const last = bounds.length - 1;
    if (start >= end) return;
    if (last > 0 && bounds[last]! >= start) bounds[last] = Math.max(bounds[last]!, end);
    else bounds.push(start, end);
  }
}

/** Whether an offset is in one of the ranges. */
export function isInRanges(ranges: Ranges, offset: number): boolean {
  const next = firstIndex(ranges.length / 2, (index) => ranges[index * 2]! > offset);
  return next > 0 && offset < ranges[next * 2 - 1]!;
}
