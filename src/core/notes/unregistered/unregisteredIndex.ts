import { lazy, memoize, type Resumable } from '../../text/base/lazy';
import { type Evidence, type FoundName, type NoteNames, wordHash } from '../../text/languages/foundName';

/** A name as notes write it, with all that was found of it. */
export interface WrittenName {
  /** Its place in `names`. */
  readonly number: number;
  readonly name: string;
  readonly other: string | undefined;
  readonly evidence: Evidence;
  /** Places that say themselves that it is a name, and others. */
  sure: number;
  unsure: number;
  /** Notes that have it. */
  notes: number;
  /** Hashes of what was before and after it, of each a few that differ. */
  readonly before: number[];
  readonly after: number[];
}

/** Numbers of `#packed` for each name in a note: its number, and how many places are sure and unsure. */
const WIDTH = 3;
const NOTES_A_STEP = 500;
/** The most different neighbours that are kept of a name. */
export const MOST_BESIDE = 16;
/** A power of two. */
const COUNTERS = 1 << 20;

/** The unregistered names of all notes, kept small: of a note only which names it has, and how often. */
export class UnregisteredIndex {
  readonly #packed = new Map<string, Int32Array>();
  readonly #numbers = new Map<string, number>();
  readonly #names: WrittenName[] = [];
  /** Four megabytes, which a list that is never opened does not need. */
  readonly #ordinary = lazy(() => new Uint32Array(COUNTERS));
  readonly #read = new Set<string>();

  get size(): number {
    return this.#packed.size;
  }

  get notes(): Iterable<string> {
    return this.#packed.keys();
  }

  /** All that was ever found; names that no note has any more count nothing. */
  get names(): readonly WrittenName[] {
    return this.#names;
  }

  /** How often notes, as each was first read, have a word where it is not a name; one counter may serve two rare words. */
  ordinary(word: string): number {
    return this.#ordinary()[wordHash(word) & (COUNTERS - 1)]!;
  }

  /** Puts the names found in a note in the place of those that it had. */
  set(note: string, { names: found, ordinary }: NoteNames): void {
    if (!this.#read.has(note)) {
      this.#read.add(note);
      for (const [hash, count] of ordinary) this.#ordinary()[hash & (COUNTERS - 1)]! += count;
    }
    this.delete(note);
    const counts = new Map<number, [sure: number, unsure: number]>();
    for (const each of found) {
      const count = memoize(counts, this.#numberOf(each), (): [number, number] => [0, 0]);
      count[each.sure ? 0 : 1]++;
      const name = this.#names[this.#numberOf(each)]!;
      addDistinct(name.before, each.before);
      addDistinct(name.after, each.after);
    }
    const packed = new Int32Array(counts.size * WIDTH);
    let at = 0;
    for (const [number, [sure, unsure]] of counts) {
      packed.set([number, sure, unsure], at);
      at += WIDTH;
    }
    this.#packed.set(note, packed);
    this.#count(packed, 1);
  }

  /** @returns whether it was there. */
  delete(note: string): boolean {
    const packed = this.#packed.get(note);
    if (!packed) return false;
    this.#count(packed, -1);
    return this.#packed.delete(note);
  }

  /** The notes that have one of these names, in no order, with how often they have them. */
  *notesWith(names: ReadonlySet<WrittenName>): Generator<readonly [note: string, count: number]> {
    const numbers = new Set([...names].map(({ number }) => number));
    for (const [note, packed] of this.#packed) {
      let count = 0;
      for (let at = 0; at < packed.length; at += WIDTH) {
        if (numbers.has(packed[at]!)) count += packed[at + 1]! + packed[at + 2]!;
      }
      if (count > 0) yield [note, count];
    }
  }

  /**
   * For each of the groups into which names are put together, how many notes have it, and how often, where of one note
   * `most` places count, and of places that are not sure no more than of those that are.
   *
   * @param groupOf by the number of a name, its group; −1 for none.
   */
  *placesOfGroups(
    groupOf: Int32Array,
    groups: number,
    most: number,
  ): Resumable<{ readonly notes: Uint32Array; readonly places: Uint32Array }> {
    const notes = new Uint32Array(groups);
    const places = new Uint32Array(groups);
    /** By group, the last note that was counted for it, and how many of its places. */
    const lastNote = new Uint32Array(groups);
    const inLast = new Uint32Array(groups);
    let note = 0;
    for (const packed of this.#packed.values()) {
      if (++note % NOTES_A_STEP === 0) yield;
      for (let at = 0; at < packed.length; at += WIDTH) {
        const group = groupOf[packed[at]!] ?? -1;
        if (group < 0) continue;
        if (lastNote[group] !== note) {
          lastNote[group] = note;
          inLast[group] = 0;
          notes[group]!++;
        }
        const [sure, unsure] = [packed[at + 1]!, packed[at + 2]!];
        const counted = Math.min(sure + Math.min(sure, unsure), most - inLast[group]!);
        inLast[group]! += counted;
        places[group]! += counted;
      }
    }
    return { notes, places };
  }

  #count(packed: Int32Array, sign: 1 | -1): void {
    for (let at = 0; at < packed.length; at += WIDTH) {
      const name = this.#names[packed[at]!]!;
      name.sure += sign * packed[at + 1]!;
      name.unsure += sign * packed[at + 2]!;
      name.notes += sign;
    }
  }

  #numberOf(found: FoundName): number {
    const key = writtenKey(found);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#names.length;
      this.#numbers.set(key, number);
      const { name, other, evidence } = found;
      this.#names.push({ number, name, other, evidence, sure: 0, unsure: 0, notes: 0, before: [], after: [] });
    }
    return number;
  }
}

function addDistinct(hashes: number[], hash: number): void {
  if (hashes.length < MOST_BESIDE && !hashes.includes(hash)) hashes.push(hash);
}

/** A key that is equal for equal names with equal evidence. */
export function writtenKey({ name, other, evidence }: FoundName | WrittenName): string {
  return `${evidence}\n${name}\n${other ?? ''}`;
}
