import { hashUnit } from '../base/hash';
import { UnitCopier } from '../text/copyUnits';
import { UNIT_TABLE, WORD_BIT } from '../text/unitTable';

/** How many units are cut into tokens at a time: their copy and their tokens stay in the fastest cache. */
export const BLOCK = 4096;
/** How many more tokens must be known to look up the names that begin with one. */
export const LOOK_AHEAD = 2;

/** Takes the tokens of a text while they are scanned. */
export interface TokenSink {
  /** Forgets what it took: the text is scanned from its beginning, perhaps in another form. */
  restart(text: string): void;
  /** The next `count` tokens of the text: the first ones of `tokens`. */
  take(tokens: Tokens, count: number): void;
}

/**
 * Cuts a text into tokens, block by block, without branches: every unit is written as if it ended a token, and the
 * place to write moves on only where one does. A word that reaches into the next block is continued there.
 */
export class Tokens {
  /** The hash of each token; the first `count` are whole. */
  readonly hashes = new Int32Array(BLOCK + 2 * LOOK_AHEAD + 1);
  count = 0;
  /** The bits of all entries of the unit table that were met, in one. */
  seen = 0;
  // Where each token ends, for where it begins takes longer to keep: its last unit, counted from the block's beginning.
  readonly #lasts = new Int32Array(BLOCK + 2 * LOOK_AHEAD + 1);
  readonly #copier = new UnitCopier(BLOCK + 1);
  #text = '';
  #base = 0;
  #at = 0;
  #hash = 0;
  #inWord = 0;
  /** How many of the tokens are left of earlier blocks. */
  #carried = 0;

  /** Begins at `from`, which must not be inside a word. */
  reset(text: string, from: number): void {
    this.#text = text;
    this.#base = from;
    this.#at = from;
    this.#hash = 0;
    this.#inWord = 0;
    this.count = 0;
    this.seen = 0;
  }

  get done(): boolean {
    return this.#at >= this.#text.length;
  }

  /** The last unit of a token, in units of the text. */
  lastOf(token: number): number {
    return this.#base + this.#lasts[token]!;
  }

  /** The first unit of a token, in units of the text. Takes time in proportion to the token's length. */
  startOf(token: number): number {
    const text = this.#text;
    let at = this.lastOf(token);
    if (isWordUnit(text, at)) while (at > 0 && isWordUnit(text, at - 1)) at--;
    return at;
  }

  /**
   * Adds the places of an `s` that ends a word of the block that was read last, but for those after a small letter of ASCII,
   * which nearly all are, and those that are the word, as in `Nvidia’s`.
   */
  addEndsInS(places: number[]): void {
    const { units } = this.#copier;
    const lasts = this.#lasts;
    for (let k = this.#carried; k < this.count; k++) {
      const last = lasts[k]!;
      if (units[last] !== 0x73 && units[last] !== 0xff53) continue;
      const before = last > 0 ? units[last - 1]! : 0x30;
      if ((before < 0x61 || before > 0x7a) && (UNIT_TABLE[before]! & WORD_BIT) !== 0) places.push(this.#base + last);
    }
  }

  /** Forgets the first `used` tokens and reads one more block after the rest, of at most `most` units. */
  next(used: number, most: number): void {
    const text = this.#text;
    const base = this.#at;
    const lasts = this.#lasts;
    const { hashes } = this;
    const moved = base - this.#base;
    let count = 0;
    for (let k = used; k < this.count; k++, count++) {
      lasts[count] = lasts[k]! - moved;
      hashes[count] = hashes[k]!;
    }
    this.#carried = count;
    const length = Math.min(most, BLOCK, text.length - base);
    const { units } = this.#copier;
    // One more than the block, since the next unit shows whether a word ends.
    const end = Math.min(text.length, base + length + 1);
    this.#copier.copy(text, base, end);
    if (end === base + length) units[length] = 0;
    let hash = this.#hash;
    let inWord = this.#inWord;
    let seen = this.seen;
    let entry = UNIT_TABLE[units[0]!]!;
    for (let k = 0; k < length; k++) {
      const following = UNIT_TABLE[units[k + 1]!]!;
      hash = hashUnit(hash & inWord, entry & 0xffff);
      lasts[count] = k;
      hashes[count] = hash;
      // All ones where the next unit continues a word: the shift brings `WORD_BIT` to the sign.
      inWord = ((entry & following) << 15) >> 31;
      count += ((entry >>> 17) | ((entry >>> 16) & ~inWord)) & 1;
      seen |= entry;
      entry = following;
    }
    this.#base = base;
    this.#at = base + length;
    this.#hash = hash;
    this.#inWord = inWord;
    this.seen = seen;
    this.count = count;
  }
}

function isWordUnit(text: string, at: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(at)]! & WORD_BIT) !== 0;
}
