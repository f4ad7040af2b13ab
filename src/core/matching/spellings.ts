import { hashUnit } from '../text/base/hash';
import { GrowingArray } from '../text/base/lists';
import { CANONICAL_GROWTH, spaceIsOptional, writeCanonical } from '../text/units/canonical';
import { type CaseOverride, caseRuleOf } from '../text/units/letterCase';
import { classFollowing, SINGLE_BIT, UNIT_TABLE, UnitClass, WORD_BIT } from '../text/units/unitTable';
import type { Unmatchable } from './nameKind';
import { FLAG_GAPS, FLAG_NOUN, LEAD_SHIFT, MAX_NAME_UNITS } from './segment';
import { hashFirst, hashNext } from './tokens';
import { isGap } from './verify';

/** Names of more tokens count as if they had this number. */
export const MAX_TOKENS = 255;

/** The names that a segment is made of, in canonical form and by number; duplicates have numbers of their own. */
export class Spellings {
  readonly #units = new NameUnits();
  readonly #offsets = new GrowingArray();
  readonly #lengths = new GrowingArray();
  readonly #flags = new GrowingArray();
  readonly #tokens = new GrowingArray();

  get count(): number {
    return this.#offsets.length;
  }

  /** The units of all names together. */
  get unitCount(): number {
    return this.#units.length;
  }

  /** @returns why the name can never match, in which case it was not added. */
  add(name: string, override: CaseOverride | undefined, isNoun: boolean): Unmatchable | undefined {
    if (name.length > MAX_NAME_UNITS) return 'too-long';
    const units = this.#units.reserve(name.length * CANONICAL_GROWTH);
    const from = this.#units.at;
    const length = writeCanonical(name, units, from);
    if (length > MAX_NAME_UNITS) return 'too-long';
    const end = from + length;
    let lead = -1;
    let gaps = isNoun ? FLAG_NOUN : 0;
    let tokens = 0;
    let inWord = false;
    let last: UnitClass = UnitClass.other;
    for (let at = from; at < end; at++) {
      const unit = units[at]!;
      const entry = UNIT_TABLE[unit]!;
      const isWord = (entry & WORD_BIT) !== 0;
      const unitClass = classFollowing(last, unit);
      if (lead < 0 && (entry & (WORD_BIT | SINGLE_BIT)) !== 0) lead = at - from;
      if ((entry & SINGLE_BIT) !== 0 || (isWord && !inWord)) tokens++;
      if (isGap(unit, isNoun) || spaceIsOptional(last, unitClass)) gaps |= FLAG_GAPS;
      inWord = isWord;
      last = unitClass;
    }
    if (lead < 0) return 'no-word';
    this.#offsets.push(this.#units.take(length));
    this.#lengths.push(length);
    this.#flags.push(caseRuleOf(units, from, end, override) | gaps | (lead << LEAD_SHIFT));
    this.#tokens.push(Math.min(MAX_TOKENS, tokens));
    return undefined;
  }

  length(spelling: number): number {
    return this.#lengths.at(spelling);
  }

  /** The flags of its record but those that say where it is in its bucket. */
  flags(spelling: number): number {
    return this.#flags.at(spelling);
  }

  tokenCount(spelling: number): number {
    return this.#tokens.at(spelling);
  }

  /** The canonical units. */
  units(spelling: number): Uint16Array {
    const offset = this.#offsets.at(spelling);
    const from = this.#units.within(offset);
    return this.#units.chunk(offset).subarray(from, from + this.#lengths.at(spelling));
  }

  /** For sorting: the longest first, 0 only for the same spelling under the same rule. */
  compare(a: number, b: number): number {
    if (a === b) return 0;
    const length = this.#lengths.at(a);
    if (length !== this.#lengths.at(b)) return this.#lengths.at(b) - length;
    const left = this.#units.chunk(this.#offsets.at(a));
    const right = this.#units.chunk(this.#offsets.at(b));
    const leftAt = this.#units.within(this.#offsets.at(a));
    const rightAt = this.#units.within(this.#offsets.at(b));
    for (let k = 0; k < length; k++) {
      const difference = left[leftAt + k]! - right[rightAt + k]!;
      if (difference !== 0) return difference;
    }
    return this.#flags.at(a) - this.#flags.at(b);
  }

  /** The hash of the first `level` tokens, or of all where it has fewer. */
  hash(spelling: number, level: number): number {
    const units = this.#units.chunk(this.#offsets.at(spelling));
    const from = this.#units.within(this.#offsets.at(spelling));
    const end = from + this.#lengths.at(spelling);
    let tokens = 0;
    let key = 0;
    for (let at = from; at < end && tokens < level; ) {
      const entry = UNIT_TABLE[units[at]!]!;
      at++;
      if ((entry & (WORD_BIT | SINGLE_BIT)) === 0) continue;
      let token = hashUnit(0, entry & 0xffff);
      if ((entry & WORD_BIT) !== 0) {
        for (; at < end; at++) {
          const further = UNIT_TABLE[units[at]!]!;
          if ((further & WORD_BIT) === 0) break;
          token = hashUnit(token, further & 0xffff);
        }
      }
      key = tokens === 0 ? hashFirst(token) : hashNext(key, token);
      tokens++;
    }
    return key;
  }
}

const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;

/** The units of many names, in chunks, so that taking one more never copies all the others. */
export class NameUnits {
  readonly #chunks: Uint16Array[] = [];
  #at = CHUNK;
  #length = 0;

  /** How many units were taken in all. */
  get length(): number {
    return this.#length;
  }

  /** The offset of the next name in the chunk that `reserve` gave. */
  get at(): number {
    return this.#at;
  }

  /** A chunk with room for `length` units from `at` on; `length` may be as much as a chunk. */
  reserve(length: number): Uint16Array {
    if (this.#at + length > CHUNK) {
      this.#chunks.push(new Uint16Array(CHUNK));
      this.#at = 0;
    }
    return this.#chunks.at(-1)!;
  }

  /** Keeps the `length` units that were written at `at`. @returns their offset. */
  take(length: number): number {
    const offset = (this.#chunks.length - 1) * CHUNK + this.#at;
    this.#at += length;
    this.#length += length;
    return offset;
  }

  /** The chunk in which an offset lies. */
  chunk(offset: number): Uint16Array {
    return this.#chunks[offset >>> CHUNK_BITS]!;
  }

  /** The position of an offset in its chunk. */
  within(offset: number): number {
    return offset & (CHUNK - 1);
  }
}
