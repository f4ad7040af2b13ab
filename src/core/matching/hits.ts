import { firstIndex } from '../text/base/lists';

/** How many numbers describe one hit. */
export const HIT_STRIDE = 4;

/**
 * The places of names in a text by docs/matching.md rules 1 to 5, before prose, surroundings and overlaps are judged: for each place
 * every name that fits there, in ascending order of start, then longest first. Four numbers a hit: start, exclusive end
 * (UTF-16 units of the original text), the index of the segment, the record in its pool.
 */
export class Hits {
  data: Int32Array;
  length = 0;

  /** @param capacity how many numbers there is memory for; it grows as it must. */
  constructor(capacity = 256) {
    this.data = new Int32Array(capacity);
  }

  push(start: number, end: number, segment: number, record: number): void {
    const at = this.length;
    if (at + HIT_STRIDE > this.data.length) this.#reserve(at + HIT_STRIDE);
    this.data[at] = start;
    this.data[at + 1] = end;
    this.data[at + 2] = segment;
    this.data[at + 3] = record;
    this.length = at + HIT_STRIDE;
  }

  /** A copy that takes no more memory than it needs. */
  copy(): Hits {
    const copy = new Hits(this.length);
    copy.append(this);
    return copy;
  }

  /** Replaces the hits from number `from` up to `to` by others, and moves those after them by `shift` units. */
  replace(from: number, to: number, others: Hits, shift: number): void {
    const tail = from * HIT_STRIDE + others.length;
    const length = this.length + tail - to * HIT_STRIDE;
    this.#reserve(length);
    const { data } = this;
    data.copyWithin(tail, to * HIT_STRIDE, this.length);
    data.set(others.data.subarray(0, others.length), from * HIT_STRIDE);
    for (let at = tail; shift !== 0 && at < length; at += HIT_STRIDE) {
      data[at]! += shift;
      data[at + 1]! += shift;
    }
    this.length = length;
  }

  /** Adds other hits, which come after these in the text. */
  append(hits: Hits): void {
    const length = this.length + hits.length;
    this.#reserve(length);
    this.data.set(hits.data.subarray(0, hits.length), this.length);
    this.length = length;
  }

  #reserve(length: number): void {
    if (length <= this.data.length) return;
    const larger = new Int32Array(Math.max(length, 256, this.data.length * 2));
    larger.set(this.data.subarray(0, this.length));
    this.data = larger;
  }

  /** Merges these and other hits, both in ascending order, into one list in ascending order. */
  mergedWith(others: Hits): Hits {
    const merged = new Hits(this.length + others.length);
    const take = ({ data }: Hits, at: number): void =>
      merged.push(data[at]!, data[at + 1]!, data[at + 2]!, data[at + 3]!);
    let at = 0;
    for (let other = 0; other < others.length; other += HIT_STRIDE) {
      while (at < this.length && !precedes(others.data, other, this.data, at)) {
        take(this, at);
        at += HIT_STRIDE;
      }
      take(others, other);
    }
    for (; at < this.length; at += HIT_STRIDE) take(this, at);
    return merged;
  }

  /** Whether a hit begins in `[from, to)`. */
  hasFrom(from: number, to: number): boolean {
    const first = firstIndex(this.count, (hit) => this.data[hit * HIT_STRIDE]! >= from);
    return first < this.count && this.data[first * HIT_STRIDE]! < to;
  }

  get count(): number {
    return this.length / HIT_STRIDE;
  }

  /** Restores the order among the hits from `from` (a multiple of the stride) on; they are nearly in order already. */
  sortFrom(from: number): void {
    const { data } = this;
    for (let at = from + HIT_STRIDE; at < this.length; at += HIT_STRIDE) {
      let to = at;
      while (to > from && precedes(data, at, data, to - HIT_STRIDE)) to -= HIT_STRIDE;
      if (to === at) continue;
      const hit = data.slice(at, at + HIT_STRIDE);
      data.copyWithin(to + HIT_STRIDE, to, at);
      data.set(hit, to);
    }
  }
}

function precedes(data: Int32Array, at: number, otherData: Int32Array, other: number): boolean {
  const difference = data[at]! - otherData[other]!;
  return difference < 0 || (difference === 0 && data[at + 1]! > otherData[other + 1]!);
}
