import { UnitCopier } from '../text/copyUnits';
import { UNIT_TABLE } from '../text/unitTable';
import { hashUnit } from './hash';

/** How many units are told apart at a time: their copy and their tokens stay in the fastest cache. */
export const BLOCK = 4096;
/** Tokens that a look at one token needs behind it. */
export const LOOK_AHEAD = 2;

/**
 * Cuts a text into tokens, block by block, without branches: every unit is written as if it ended a token, and the
 * place to write moves on only where one does. A word that runs on into the next block goes on there.
 */
export class Tokens {
  /** Where each token begins, in units of the text, and its hash. The first `count` are whole. */
  readonly starts = new Int32Array(BLOCK + 2 * LOOK_AHEAD + 1);
  readonly hashes = new Int32Array(BLOCK + 2 * LOOK_AHEAD + 1);
  count = 0;
  /** The bits of all entries of the unit table that were met, in one. */
  seen = 0;
  readonly #copier = new UnitCopier(BLOCK + 1);
  #text = '';
  #at = 0;
  #hash = 0;
  #start = 0;
  #inWord = 0;

  /** Begins at `from`, which must not be inside a word. */
  reset(text: string, from: number): void {
    this.#text = text;
    this.#at = from;
    this.#hash = 0;
    this.#start = from;
    this.#inWord = 0;
    this.count = 0;
    this.seen = 0;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** Forgets the first `used` tokens and reads one more block behind the rest, of at most `most` units. */
  next(used: number, most: number): void {
    let count = 0;
    for (let k = used; k < this.count; k++, count++) {
      this.starts[count] = this.starts[k]!;
      this.hashes[count] = this.hashes[k]!;
    }
    const text = this.#text;
    const base = this.#at;
    const length = Math.min(most, BLOCK, text.length - base);
    const { units } = this.#copier;
    // One more than the block, since whether a word ends shows behind it.
    const end = Math.min(text.length, base + length + 1);
    this.#copier.copy(text, base, end);
    if (end === base + length) units[length] = 0;
    const { starts, hashes } = this;
    let hash = this.#hash;
    let start = this.#start;
    let inWord = this.#inWord;
    let seen = this.seen;
    let entry = UNIT_TABLE[units[0]!]!;
    // All ones where the unit is part of a word, else zero; the shifts bring `WORD_BIT` or `SINGLE_BIT` to the sign.
    let word = (entry << 15) >> 31;
    for (let k = 0; k < length; k++) {
      const following = UNIT_TABLE[units[k + 1]!]!;
      const wordFollows = (following << 15) >> 31;
      start += (base + k - start) & ~inWord;
      hash = hashUnit(hash & inWord, entry & 0xffff);
      starts[count] = start;
      hashes[count] = hash;
      count -= ((entry << 14) >> 31) | (word & ~wordFollows);
      // Whether the next unit goes on with the token of this one.
      inWord = word & wordFollows;
      seen |= entry;
      entry = following;
      word = wordFollows;
    }
    this.#at = base + length;
    this.#hash = hash;
    this.#start = start;
    this.#inWord = inWord;
    this.seen = seen;
    this.count = count;
  }
}
