import { GrowingArray } from '../base/growingArray';

/** At least so many slots for each entry: where three in four are used, a look-up takes two or three steps. */
const MOST_FULL = 4 / 3;

/** Open addressing from hash to a chain of entries, and the order in which the slots came into use. */
export class SlotTable {
  readonly keys: Int32Array;
  /** How many tokens are in the hash of a slot. */
  readonly levels: Uint8Array;
  /** How many tokens are in the hash under which the rest of a slot's names are found; 0 where there is no rest. */
  readonly deeper: Uint8Array;
  readonly #done: Uint8Array;
  readonly #queue = new GrowingArray();
  // Entries are kept one higher, so that zero, which fresh memory holds, is none.
  readonly #heads: Int32Array;
  readonly #next: Int32Array;

  constructor(entries: number) {
    const slots = powerOfTwo(Math.max(8, entries * MOST_FULL));
    this.keys = new Int32Array(slots);
    this.levels = new Uint8Array(slots);
    this.deeper = new Uint8Array(slots);
    this.#done = new Uint8Array(slots);
    this.#heads = new Int32Array(slots);
    this.#next = new Int32Array(entries * 2);
  }

  put(entry: number, key: number, level: number): void {
    const mask = this.keys.length - 1;
    let slot = key & mask;
    while (this.levels[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    // A slot that was done before, met again by chance (two hashes alike), is done once more.
    if (this.levels[slot] === 0 || this.#done[slot] === 1) this.#queue.push(slot);
    if (this.levels[slot] === 0) this.levels[slot] = level;
    this.#done[slot] = 0;
    this.keys[slot] = key;
    this.#next[entry] = this.#heads[slot]!;
    this.#heads[slot] = entry + 1;
  }

  /** How many slots there are to take; grows while they are done. */
  get used(): number {
    return this.#queue.length;
  }

  take(index: number): number {
    const slot = this.#queue.at(index);
    this.#done[slot] = 1;
    return slot;
  }

  /** The one entry of a slot, or −1 where there are several or none. */
  only(slot: number): number {
    const entry = this.#heads[slot]! - 1;
    return entry >= 0 && this.#next[entry] === 0 ? entry : -1;
  }

  chain(slot: number): number[] {
    const chain: number[] = [];
    for (let entry = this.#heads[slot]!; entry !== 0; entry = this.#next[entry - 1]!) chain.push(entry - 1);
    return chain;
  }

  keep(slot: number, entries: readonly number[]): void {
    this.#heads[slot] = 0;
    for (const entry of entries) {
      this.#next[entry] = this.#heads[slot]!;
      this.#heads[slot] = entry + 1;
    }
  }
}

/** The least power of two that is not below `least`. */
export function powerOfTwo(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, least)));
}
