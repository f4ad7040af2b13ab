/**
 * Binary search: the first index from 0 up to `length` for which `holds` is true, and `length` where it is true for none.
 *
 * @param holds must be false for all indexes before the first for which it is true, and true for all after it.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
