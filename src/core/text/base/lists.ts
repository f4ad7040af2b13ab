/** Whether both hold the same objects in the same order. */
export function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** Items sorted by a number, the greatest first and those without one last; equals keep their order. The number is worked out once for each. */
export function greatestFirst<T>(items: readonly T[], numberOf: (item: T) => number | undefined): readonly T[] {
  const keyed = items.map((item) => ({ item, key: numberOf(item) ?? Number.NEGATIVE_INFINITY }));
  return keyed.sort((a, b) => (a.key === b.key ? 0 : b.key - a.key)).map(({ item }) => item);
}

/** The first of some texts, and how many more there are: "a, b (+3)". */
export function firstTexts(texts: readonly string[], most: number, separator: string): string {
  const more = texts.length > most ? ` (+${texts.length - most})` : '';
  return texts.slice(0, most).join(separator) + more;
}

/** The properties of an object that comes from outside; none of any other value. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The texts of a list that comes from outside; none of any other value. */
export function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

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

const PAGE_BITS = 16;
const PAGE = 1 << PAGE_BITS;
const FIRST = 1024;

/**
 * A list of whole numbers from 0 to 2³²−1 in typed arrays: a million of them cost four megabytes, and no boxing. It grows
 * by pages, so that one more number never copies all the others.
 */
export class GrowingArray {
  /** All are full pages but the first, which begins small. */
  readonly #pages = [new Uint32Array(FIRST)];
  length = 0;

  push(item: number): void {
    const page = this.length >>> PAGE_BITS;
    const within = this.length & (PAGE - 1);
    if (page === this.#pages.length) this.#pages.push(new Uint32Array(PAGE));
    else if (within === this.#pages[page]!.length) {
      const larger = new Uint32Array(within * 2);
      larger.set(this.#pages[page]!);
      this.#pages[page] = larger;
    }
    this.#pages[page]![within] = item;
    this.length++;
  }

  at(index: number): number {
    return this.#pages[index >>> PAGE_BITS]![index & (PAGE - 1)]!;
  }

  /** A copy in one array of just that length. */
  toArray(): Uint32Array {
    const all = new Uint32Array(this.length);
    this.#pages.forEach((items, page) => {
      const from = page << PAGE_BITS;
      all.set(items.subarray(0, this.length - from), from);
    });
    return all;
  }
}
