import { hashText, mixHash } from '../base/hash';
import type { Resumable } from '../base/resumable';

/** Few, because fresh memory costs far more at its first touch than the work itself. */
const IDS_A_STEP = 1 << 10;
const FIRST_SLOTS = 1 << 10;

/** From ids to their numbers, without keeping the ids: a few bytes each. */
export class IdTable {
  /** Two numbers a slot: the hash of an id, and its number plus one; 0 is an empty slot. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #size = 0;

  /** Whether `grow` has to run before the next `add`. Of slots, one in four stays free: a look-up takes two or three steps. */
  get isFull(): boolean {
    return this.#size >= (this.#slots.length / 2) * 0.75;
  }

  /**
   * The number of an id, or −1.
   *
   * @param idOf gives the id of a number, to tell ids of the same hash apart.
   */
  find(id: string, idOf: (number: number) => string | undefined): number {
    const hash = hashId(id);
    for (let slot = this.#first(hash); this.#slots[slot + 1] !== 0; slot = this.#next(slot)) {
      const number = this.#slots[slot + 1]! - 1;
      if (this.#slots[slot] === hash && idOf(number) === id) return number;
    }
    return -1;
  }

  add(id: string, number: number): void {
    this.#put(hashId(id), number + 1);
    this.#size++;
  }

  *grow(): Resumable<void> {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      if (slot % IDS_A_STEP === 0) yield;
      if (old[slot + 1] !== 0) this.#put(old[slot]!, old[slot + 1]!);
    }
  }

  #put(hash: number, number: number): void {
    let slot = this.#first(hash);
    while (this.#slots[slot + 1] !== 0) slot = this.#next(slot);
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number;
  }

  #first(hash: number): number {
    return (2 * hash) & (this.#slots.length - 1);
  }

  #next(slot: number): number {
    return (slot + 2) & (this.#slots.length - 1);
  }
}

function hashId(id: string): number {
  return mixHash(hashText(id));
}
