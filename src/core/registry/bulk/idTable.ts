import { hashText, mixHash } from '../../text/base/hash';
import type { Resumable } from '../../text/base/lazy';

/** Slots between two pauses: few, because fresh memory costs far more at its first touch than the work itself. */
const STEP = 1 << 13;
const FIRST_SLOTS = 1 << 10;

type IdOf = (number: number) => string | undefined;
/** No id is the same as another. */
const NO_ID: IdOf = () => undefined;

/** From ids to their numbers, without keeping the ids: a few bytes each. */
export class IdTable {
  /** Two numbers a slot: the hash of an id, and its number plus one; 0 is an empty slot. */
  #slots = new Int32Array(2 * FIRST_SLOTS);
  #size = 0;

  /** Whether `grow` has to run before the next `add`. One in four slots stays free: a look-up takes two or three steps. */
  get isFull(): boolean {
    return this.#size >= (this.#slots.length / 2) * 0.75;
  }

  /**
   * The number of an id, or −1.
   *
   * @param idOf gives the id of a number, to tell ids of the same hash apart.
   */
  find(id: string, idOf: IdOf): number {
    return this.#slots[this.#slotOf(id, hashId(id), idOf) + 1]! - 1;
  }

  /** Gives an id its number. Returns false if it has one already. */
  add(id: string, number: number, idOf: IdOf): boolean {
    const hash = hashId(id);
    const slot = this.#slotOf(id, hash, idOf);
    if (this.#slots[slot + 1] !== 0) return false;
    this.#slots[slot] = hash;
    this.#slots[slot + 1] = number + 1;
    this.#size++;
    return true;
  }

  *grow(): Resumable<void> {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let slot = 0; slot < old.length; slot += 2) {
      if (slot % STEP === 0) yield;
      if (old[slot + 1] === 0) continue;
      const to = this.#slotOf('', old[slot]!, NO_ID);
      this.#slots[to] = old[slot]!;
      this.#slots[to + 1] = old[slot + 1]!;
    }
  }

  /** The slot of an id, or the empty one that it would get. */
  #slotOf(id: string, hash: number, idOf: IdOf): number {
    const mask = this.#slots.length - 1;
    let slot = (2 * hash) & mask;
    for (let found = this.#slots[slot + 1]!; found !== 0; found = this.#slots[slot + 1]!) {
      if (this.#slots[slot] === hash && idOf(found - 1) === id) return slot;
      slot = (slot + 2) & mask;
    }
    return slot;
  }
}

function hashId(id: string): number {
  return mixHash(hashText(id));
}
