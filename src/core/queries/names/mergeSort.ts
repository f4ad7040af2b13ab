import type { Resumable } from '../../base/resumable';

/** Comparisons between two pauses: at a microsecond each, which is what Intl.Collator takes, a quarter of a slice. */
const COMPARISONS_A_STEP = 2000;

/** The items in order, equal ones as they were. The built-in sort cannot pause, and 100,000 names take it more than a second. */
export function* mergeSort<T>(items: readonly T[], compare: (a: T, b: T) => number): Resumable<readonly T[]> {
  let sorted = items.slice();
  let merged: T[] = new Array(items.length);
  let comparisons = 0;
  for (let width = 1; width < sorted.length; width *= 2) {
    for (let start = 0; start < sorted.length; start += 2 * width) {
      const middle = Math.min(start + width, sorted.length);
      const end = Math.min(start + 2 * width, sorted.length);
      let left = start;
      let right = middle;
      for (let into = start; into < end; into++) {
        const takeLeft = left < middle && (right >= end || compare(sorted[left]!, sorted[right]!) <= 0);
        merged[into] = takeLeft ? sorted[left++]! : sorted[right++]!;
        if (++comparisons % COMPARISONS_A_STEP === 0) yield;
      }
    }
    [sorted, merged] = [merged, sorted];
  }
  return sorted;
}
