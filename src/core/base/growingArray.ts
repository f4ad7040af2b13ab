/** A list of whole numbers in a typed array: a million of them cost four megabytes, and no boxing. */
export class GrowingArray {
  #items = new Uint32Array(1024);
  length = 0;

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  at(index: number): number {
    return this.#items[index]!;
  }

  items(): Uint32Array {
    return this.#items.subarray(0, this.length);
  }
}
