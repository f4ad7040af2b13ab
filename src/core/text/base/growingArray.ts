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
