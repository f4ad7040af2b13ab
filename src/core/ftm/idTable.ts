import type { GrowingArray } from '../base/growingArray';
import { hashText, mixHash } from '../base/hash';
import type { Resumable } from '../base/resumable';

/** Few, because fresh memory costs far more at its first touch than the work itself. */
const IDS_A_STEP = 1 << 10;

/** From ids to their numbers by hash alone: who asks looks up what he gets. A few bytes an id, and no text is kept. */
export class IdTable {
  readonly #hashes: Int32Array;
  /** One higher, so that zero, which fresh memory holds, is none. */
  readonly #numbers: Int32Array;

  private constructor(slots: number) {
    this.#hashes = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
  }

  /** @param hashes the hash (`hashId`) of each id, in the order of their numbers. */
  static *build(hashes: GrowingArray): Resumable<IdTable> {
    const table = new IdTable(2 ** Math.ceil(Math.log2(Math.max(8, (hashes.length * 4) / 3))));
    for (let number = 0; number < hashes.length; number++) {
      if (number % IDS_A_STEP === IDS_A_STEP - 1) yield;
      table.#put(hashes.at(number) | 0, number);
    }
    return table;
  }

  /** The numbers of ids that may be this one, the first first: nearly always one or none. */
  *candidates(id: string): Generator<number> {
    const hash = hashId(id);
    const mask = this.#hashes.length - 1;
    for (let slot = hash & mask; this.#numbers[slot] !== 0; slot = (slot + 1) & mask) {
      if (this.#hashes[slot] === hash) yield this.#numbers[slot]! - 1;
    }
  }

  #put(hash: number, number: number): void {
    const mask = this.#hashes.length - 1;
    let slot = hash & mask;
    while (this.#numbers[slot] !== 0) slot = (slot + 1) & mask;
    this.#hashes[slot] = hash;
    this.#numbers[slot] = number + 1;
  }
}

/** The hash under which `IdTable` holds an id. */
export function hashId(id: string): number {
  return mixHash(hashText(id));
}
