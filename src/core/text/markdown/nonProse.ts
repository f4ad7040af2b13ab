import { firstIndex } from '../base/lists';

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

/**
 * The parts of a leaf that are not prose, in the order in which they begin. One whose bounds are learned later (a
 * bracket, a delimiter run, an element) is put down empty and filled in. They may overlap.
 */
export class NonProse {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #codes: boolean[] = [];

  /** The number of the next one. */
  get next(): number {
    return this.#starts.length;
  }

  /** Answers `end`. */
  add(start: number, end: number, code = false): number {
    this.#starts.push(start);
    this.#ends.push(end);
    this.#codes.push(code);
    return end;
  }

  setStart(part: number, start: number): void {
    this.#starts[part] = start;
  }

  setEnd(part: number, end: number): void {
    this.#ends[part] = end;
  }

  /** Appends what of the leaf, `length` units long and `shift` units into the note, is prose and what is code. */
  appendTo(prose: RangeList, code: RangeList, shift: number, length: number): void {
    let from = 0;
    this.#starts.forEach((start, part) => {
      const end = this.#ends[part]!;
      if (start >= end) return;
      prose.append(from + shift, start + shift);
      if (this.#codes[part]) code.append(start + shift, end + shift);
      from = Math.max(from, end);
    });
    prose.append(from + shift, length + shift);
  }
}
