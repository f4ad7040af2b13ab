import type { Resumable } from '../../base/resumable';
import { FLAG_DEEPER, RECORD_FLAGS, RECORD_LENGTH, RECORD_UNITS, type Segment } from '../../matching/segment';
import { initialsOf } from '../../text/pinyin';
import { classBehind, SINGLE_BIT, UNIT_TABLE, UnitClass, WORD_BIT } from '../../text/unitTable';

/** Names of a segment that are read between two pauses. */
const RECORDS_A_STEP = 4096;
const TABLE_BITS = 12;
const MASK = (1 << TABLE_BITS) - 1;
/** Words that begin farther behind are not looked up: who types the ninth word of a name has had it offered before. */
const MAX_OFFSET = 255;
const A = 0x61;

const known = new WeakMap<Segment, NameStarts>();

/**
 * Where words begin in the names of a segment, by what they begin with: a letter, a Han character, or a letter that
 * begins the pinyin of one. Five bytes a place.
 */
export class NameStarts {
  private constructor(
    private readonly heads: Uint32Array,
    /** By number of the place: where the record of its name begins in the pool. */
    readonly records: Uint32Array,
    /** By number of the place: how many units of the name stand before it. */
    readonly offsets: Uint8Array,
  ) {}

  /** Made once for a segment, and kept as long as that. */
  static *of(segment: Segment): Resumable<NameStarts> {
    const made = known.get(segment) ?? (yield* NameStarts.build(segment));
    known.set(segment, made);
    return made;
  }

  /** The numbers of the places whose word may begin with the unit, from the first to before the second. */
  startingWith(foldedUnit: number): readonly [number, number] {
    const bucket = foldedUnit & MASK;
    return [this.heads[bucket]!, this.heads[bucket + 1]!];
  }

  private static *build(segment: Segment): Resumable<NameStarts> {
    // Counted first, then put where they belong.
    const heads = new Uint32Array(MASK + 2);
    yield* eachStart(segment, (bucket) => {
      heads[bucket + 1]!++;
    });
    for (let bucket = 0; bucket <= MASK; bucket++) heads[bucket + 1]! += heads[bucket]!;
    const next = heads.slice();
    const records = new Uint32Array(heads[MASK + 1]!);
    const offsets = new Uint8Array(records.length);
    yield* eachStart(segment, (bucket, record, offset) => {
      const place = next[bucket]!++;
      records[place] = record;
      offsets[place] = offset;
    });
    return new NameStarts(heads, records, offsets);
  }
}

/** The records of a segment, one after the other: where each begins in the pool. */
export function* recordsOf({ pool }: Segment): Generator<number> {
  for (let record = 0; record < pool.length; ) {
    const isName = (pool[record + RECORD_FLAGS]! & FLAG_DEEPER) === 0;
    if (isName) yield record;
    record += RECORD_UNITS + (isName ? pool[record + RECORD_LENGTH]! : 0);
  }
}

function* eachStart(
  segment: Segment,
  visit: (bucket: number, record: number, offset: number) => void,
): Resumable<void> {
  const { pool } = segment;
  let count = 0;
  for (const record of recordsOf(segment)) {
    if (++count % RECORDS_A_STEP === 0) yield;
    const first = record + RECORD_UNITS;
    const end = first + Math.min(pool[record + RECORD_LENGTH]!, MAX_OFFSET + 1);
    let inWord = false;
    let last: UnitClass = UnitClass.other;
    for (let at = first; at < end; at++) {
      const unit = pool[at]!;
      const entry = UNIT_TABLE[unit]!;
      const word = (entry & WORD_BIT) !== 0;
      const unitClass = classBehind(last, unit);
      last = unitClass;
      if (((entry & SINGLE_BIT) === 0 && !word) || (word && inWord)) {
        inWord = word;
        continue;
      }
      inWord = word;
      const own = entry & MASK;
      visit(own, record, at - first);
      if (unitClass !== UnitClass.han) continue;
      for (let initials = initialsOf(unit); initials !== 0; initials &= initials - 1) {
        const letter = A + 31 - Math.clz32(initials & -initials);
        if (letter !== own) visit(letter, record, at - first);
      }
    }
  }
}
