import type { Resumable } from '../text/base/lazy';
import { ROMANISATIONS } from '../text/languages/languages';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../text/units/unitTable';
import { FLAG_DEEPER, RECORD_FLAGS, RECORD_LENGTH, RECORD_UNITS } from './segment';

/** Names of a segment that are read between two pauses. */
const RECORDS_A_STEP = 4096;
const TABLE_BITS = 12;
const MASK = (1 << TABLE_BITS) - 1;
/** Words that begin after more units are not indexed: the name is found by its earlier words. */
const MAX_OFFSET = 255;
const A = 0x61;

/**
 * Where words begin in the names of a segment, by what they begin with: a letter, a character of another script, or
 * a letter that begins a reading of one. Five bytes a place, which are worked out when names are first searched.
 */
export class NameStarts {
  readonly #pool: Uint16Array;
  #heads: Uint32Array | undefined;
  #records = new Uint32Array();
  #offsets = new Uint8Array();

  /** @param pool that of the segment. */
  constructor(pool: Uint16Array) {
    this.#pool = pool;
  }

  /** By number of the place: where the record of its name begins in the pool. */
  get records(): Uint32Array {
    return this.#records;
  }

  /** By number of the place: how many units of the name come before it. */
  get offsets(): Uint8Array {
    return this.#offsets;
  }

  /** The numbers of the places whose word may begin with the unit, from the first to before the second. */
  *startingWith(foldedUnit: number): Resumable<readonly [number, number]> {
    this.#heads ??= yield* this.#build();
    const bucket = foldedUnit & MASK;
    return [this.#heads[bucket]!, this.#heads[bucket + 1]!];
  }

  *#build(): Resumable<Uint32Array> {
    // Counted first, then put where they belong.
    const heads = new Uint32Array(MASK + 2);
    yield* eachStart(this.#pool, (bucket) => {
      heads[bucket + 1]!++;
    });
    for (let bucket = 0; bucket <= MASK; bucket++) heads[bucket + 1]! += heads[bucket]!;
    const next = heads.slice();
    const records = new Uint32Array(heads[MASK + 1]!);
    const offsets = new Uint8Array(records.length);
    yield* eachStart(this.#pool, (bucket, record, offset) => {
      const place = next[bucket]!++;
      records[place] = record;
      offsets[place] = offset;
    });
    this.#records = records;
    this.#offsets = offsets;
    return heads;
  }
}

/** The records of names in the pool of a segment, one after the other: where each begins. */
export function* recordsOf(pool: Uint16Array): Generator<number> {
  for (let record = 0; record < pool.length; ) {
    const isName = (pool[record + RECORD_FLAGS]! & FLAG_DEEPER) === 0;
    if (isName) yield record;
    record += RECORD_UNITS + (isName ? pool[record + RECORD_LENGTH]! : 0);
  }
}

function* eachStart(
  pool: Uint16Array,
  visit: (bucket: number, record: number, offset: number) => void,
): Resumable<void> {
  let count = 0;
  for (const record of recordsOf(pool)) {
    if (++count % RECORDS_A_STEP === 0) yield;
    const first = record + RECORD_UNITS;
    const end = first + Math.min(pool[record + RECORD_LENGTH]!, MAX_OFFSET + 1);
    let inWord = false;
    for (let at = first; at < end; at++) {
      const unit = pool[at]!;
      const entry = UNIT_TABLE[unit]!;
      const word = (entry & WORD_BIT) !== 0;
      if (((entry & SINGLE_BIT) === 0 && !word) || (word && inWord)) {
        inWord = word;
        continue;
      }
      inWord = word;
      const own = entry & MASK;
      visit(own, record, at - first);
      if (word) continue;
      for (let initials = initialsOf(unit); initials !== 0; initials &= initials - 1) {
        const letter = A + 31 - Math.clz32(initials & -initials);
        if (letter !== own) visit(letter, record, at - first);
      }
    }
  }
}

/** The letters that readings of the unit begin with, in any language: bit 0 for `a`. */
function initialsOf(unit: number): number {
  let letters = 0;
  for (const { initials } of ROMANISATIONS) letters |= initials(unit);
  return letters;
}
