import { GrowingArray } from '../text/base/lists';

/** With at most three of four in use, a look-up takes two or three steps. */
const SLOTS_PER_ENTRY = 4 / 3;
/** Marks a chain whose entries have all moved to another. */
const EMPTY_CHAIN = -1;

/** Open addressing from hash to a chain of entries, and the order in which the slots came into use. */
export class SlotTable {
  /**
   * Two numbers a slot: the hash, and the first entry of its chain, which are counted from 1 so that fresh memory means
   * none. The builder of the table may replace the chain with another number.
   */
  readonly slots: Int32Array;
  readonly #mask: number;
  readonly #next: Int32Array;
  readonly #used = new GrowingArray();
  readonly #shared = new GrowingArray();

  constructor(entries: number) {
    const slots = powerOfTwo(Math.max(8, entries * SLOTS_PER_ENTRY));
    this.slots = new Int32Array(2 * slots);
    this.#mask = slots - 1;
    this.#next = new Int32Array(entries);
  }

  /** Reads what `put` will need for the key: many such questions in a row wait for memory together. */
  touch(key: number): number {
    return this.slots[2 * (key & this.#mask)]!;
  }

  /** @returns the slot, whether it was in use before or not. */
  put(entry: number, key: number): number {
    const { slots } = this;
    const mask = this.#mask;
    let slot = key & mask;
    while (slots[2 * slot + 1] !== 0 && slots[2 * slot] !== key) slot = (slot + 1) & mask;
    const first = slots[2 * slot + 1]!;
    if (first === 0) {
      this.#used.push(slot);
      slots[2 * slot] = key;
    } else if (first === EMPTY_CHAIN || this.#next[first - 1] === 0) {
      this.#shared.push(slot);
    }
    this.#next[entry] = Math.max(0, first);
    slots[2 * slot + 1] = entry + 1;
    return slot;
  }

  /** The slots in use, in the order in which they came into use. */
  get used(): GrowingArray {
    return this.#used;
  }

  /** The slots with several entries; some may be there twice. */
  get shared(): GrowingArray {
    return this.#shared;
  }

  chain(slot: number): number[] {
    const chain: number[] = [];
    for (let entry = this.slots[2 * slot + 1]!; entry > 0; entry = this.#next[entry - 1]!) chain.push(entry - 1);
    return chain;
  }

  keep(slot: number, entries: readonly number[]): void {
    let first = 0;
    for (const entry of entries) {
      this.#next[entry] = first;
      first = entry + 1;
    }
    this.slots[2 * slot + 1] = first === 0 ? EMPTY_CHAIN : first;
  }
}

/** The least power of two that is not below `least`. */
export function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, least)));
}
