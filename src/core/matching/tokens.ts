import { hashUnit, mixHash } from '../text/base/hash';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../text/units/unitTable';
import { isCapitalAt } from './boundary';

// Tokens are word runs and single units of scripts without spaces. What is between them is not hashed, so that
// spacing is judged only when a name is compared. A token is hashed with `hashUnit` over its folded units, from 0 on.

/** The hash of a sequence of one token. */
export function hashFirst(token: number): number {
  return mixHash(token);
}

/** The hash of a sequence after one more token. */
export function hashNext(sequence: number, token: number): number {
  const mixed = Math.imul(((sequence << 5) | (sequence >>> 27)) ^ token, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}

/** Two bits of one 32-bit word: a Bloom filter that touches one cache line for each question (Putze et al. 2007). */
export function bloomBits(hash: number): number {
  return (1 << (hash & 31)) | (1 << ((hash >>> 5) & 31));
}

/** How many units are cut into tokens at a time: their copy and their tokens stay in the fastest cache. */
export const BLOCK = 4096;
/**
 * How many of them in one call: V8 compiles a long loop while it runs, and leaves that code after the loop at every call if
 * it had not seen what follows the loop by then.
 */
const PIECE = 256;
/** The small letter, of ASCII and in full width. */
const S = 0x73;
const WIDE_S = 0xff53;
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

  /** The first unit of a token, in units of the text. Takes time in proportion to what is between it and the one before. */
  startOf(token: number): number {
    const before = token > 0 ? this.#lasts[token - 1]! : -1;
    if (before < 0) return tokenStart(this.#text, this.lastOf(token));
    const { units } = this.#copier;
    let at = before + 1;
    while ((UNIT_TABLE[units[at]!]! & (WORD_BIT | SINGLE_BIT)) === 0) at++;
    return this.#base + at;
  }

  /**
   * Lists tokens before whose last `s` a name may end: those in which no small letter of ASCII is before it, which few are, and
   * those that begin with a capital.
   *
   * @returns how many.
   */
  listEndings(into: Int32Array): number {
    const { units } = this.#copier;
    const lasts = this.#lasts;
    let count = 0;
    // Of the first ones the units may be in the block before.
    for (; count <= LOOK_AHEAD && count < this.count; count++) into[count] = count;
    let all = count;
    for (let k = count; k < this.count; k++) {
      const unit = units[lasts[k]!]!;
      into[all] = k;
      all += isZero(Math.imul(unit ^ S, unit ^ WIDE_S));
    }
    for (let k = count; k < all; k++) {
      const token = into[k]!;
      const before = units[lasts[token]! - 1]! - 0x61;
      if (before >= 0 && before < 26) {
        let at = lasts[token - 1]! + 1;
        while ((UNIT_TABLE[units[at]!]! & WORD_BIT) === 0) at++;
        if (!isCapitalAt(units[at]!)) continue;
      }
      into[count++] = token;
    }
    return count;
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
    const length = Math.min(most, BLOCK, text.length - base);
    const { units } = this.#copier;
    // One more than the block, since the next unit shows whether a word ends.
    const end = Math.min(text.length, base + length + 1);
    this.#copier.copy(text, base, end);
    if (end === base + length) units[length] = 0;
    this.#base = base;
    this.#at = base + length;
    this.count = count;
    for (let from = 0; from < length; from += PIECE) this.#cut(from, Math.min(length, from + PIECE));
  }

  #cut(from: number, to: number): void {
    const { units } = this.#copier;
    const lasts = this.#lasts;
    const { hashes } = this;
    let { count } = this;
    let hash = this.#hash;
    let inWord = this.#inWord;
    let seen = this.seen;
    let entry = UNIT_TABLE[units[from]!]!;
    for (let k = from; k < to; k++) {
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
    this.#hash = hash;
    this.#inWord = inWord;
    this.seen = seen;
    this.count = count;
  }
}

/** 1 for zero, else 0, without a branch: the sign of (x − 1) & ~x is set for zero alone. */
export function isZero(x: number): number {
  return ((x - 1) & ~x) >>> 31;
}

/** The offset at which the token begins that ends with the unit at `last`. */
function tokenStart(text: string, last: number): number {
  let at = last;
  if (isWordUnit(text, at)) while (at > 0 && isWordUnit(text, at - 1)) at--;
  return at;
}

function isWordUnit(text: string, at: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(at)]! & WORD_BIT) !== 0;
}

/** The part of Node's `Buffer` that this file uses. */
interface Writer {
  write(text: string, encoding: 'utf16le'): number;
}

/** Texts of fewer units are copied in less time than a call takes. */
const WORTH_A_CALL = 64;

/**
 * Copies UTF-16 units of texts into an array. Where there is Node's global `Buffer` (VS Code on the desktop, the command
 * line), it copies a piece in one call, which makes a scan a fifth faster than unit by unit; elsewhere (VS Code for the
 * Web) the loop does.
 */
class UnitCopier {
  readonly units: Uint16Array;
  readonly #writer: Writer | undefined;

  constructor(length: number) {
    this.units = new Uint16Array(length);
    const { Buffer } = globalThis as { Buffer?: { from(memory: ArrayBufferLike): Writer } };
    const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
    this.#writer = isLittleEndian ? Buffer?.from(this.units.buffer) : undefined;
  }

  /** Copies `[from, to)` of the text to the beginning of `units`, which must be long enough. */
  copy(text: string, from: number, to: number): void {
    if (this.#writer && to - from > WORTH_A_CALL) {
      this.#writer.write(from === 0 && to === text.length ? text : text.slice(from, to), 'utf16le');
      return;
    }
    for (let at = from; at < to; at++) this.units[at - from] = text.charCodeAt(at);
  }
}
