import { hashUnit } from '../base/hash';
import { hasCountBefore } from '../matching/boundary';
import { bloomBits, hashFirst, hashNext } from '../matching/hash';
import { hashPrefix } from '../matching/scan';
import { PREFIX_TOKENS } from '../matching/segment';
import { BLOCK, Tokens } from '../matching/tokens';
import { canonicalName } from '../text/canonical';
import { compose } from '../text/compose';
import { MARK_BIT, SINGLE_BIT, UNIT_TABLE } from '../text/unitTable';

/**
 * A Bloom filter over the words of a note and, in scripts without spaces, over its pairs of characters: half a kilobyte
 * for a page. It shows without the text which notes cannot hold a name, so that a new name need not be looked for in all.
 */
export type NoteSignature = Uint32Array;

/** A new signature for a note of which nothing is known: it may hold any name. */
export function emptySignature(): NoteSignature {
  return new Uint32Array(0);
}

/** What a text must hold, for a name to be found in it: one of each list. Empty where that cannot be known. */
export type NameKeys = readonly (readonly number[])[];

/** Words and pairs a word of 32 bits, of which a third to a half are repeated: one key in twenty that is not in the text seems to be. */
const KEYS_A_WORD = 5;
/** `wordOf` reaches no more; a note of more than 260,000 different keys seems to hold more than it does. */
const MOST_WORDS = 1 << 16;
/** A lower-case `s`: docs/matching.md rule 4. */
const PLURAL = 0x73;

/** Makes signatures one after another in the same memory. */
export class SignatureMaker {
  readonly #tokens = new Tokens();

  /** The signature of a note. Linear in the text. */
  signatureOf(text: string): NoteSignature {
    const signature = this.#sign(text);
    const composed = (this.#tokens.seen & MARK_BIT) !== 0 ? compose(text) : undefined;
    return composed ? this.#sign(composed.text) : signature;
  }

  /** What `mayHold` looks for where the note may hold this name or id. */
  keysOfName(name: string): NameKeys {
    const tokens = this.#tokens;
    const canonical = canonicalName(name);
    tokens.reset(canonical, 0);
    tokens.next(0, BLOCK);
    const { count, hashes } = tokens;
    const single = (k: number): boolean => isSingle(canonical, tokens.lastOf(k));
    const required: (readonly number[])[] = [];
    for (let k = 0; k < Math.min(count, PREFIX_TOKENS); k++) {
      const hash = hashes[k]!;
      const last = k === count - 1;
      if (!single(k)) required.push(last ? [wordKey(hash), wordKey(hashUnit(hash, PLURAL))] : [wordKey(hash)]);
      else if (!last && single(k + 1)) required.push([pairKey(hash, hashes[k + 1]!)]);
    }
    return required;
  }

  #sign(text: string): NoteSignature {
    const tokens = this.#tokens;
    tokens.reset(text, 0);
    tokens.next(0, BLOCK);
    // A long note is taken to have as many words throughout as at its beginning.
    const count = tokens.count * Math.max(1, text.length / BLOCK);
    const signature = new Uint32Array(Math.min(MOST_WORDS, 1 + Math.floor(count / KEYS_A_WORD)));
    let before = 0;
    let beforeSingle = false;
    for (;;) {
      for (let k = 0; k < tokens.count; k++) {
        const hash = tokens.hashes[k]!;
        const single = isSingle(text, tokens.lastOf(k));
        if (!single) add(signature, wordKey(hash));
        else if (beforeSingle) add(signature, pairKey(before, hash));
        before = hash;
        beforeSingle = single;
      }
      if (tokens.done) break;
      tokens.next(tokens.count, BLOCK);
    }
    // Words that a count touches, such as `H100` of `8xH100`.
    for (let at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
      const key = hasCountBefore(text, at + 1) ? hashPrefix(text, at + 1, 1) : undefined;
      if (key !== undefined) add(signature, key);
    }
    return signature;
  }
}

function add(signature: NoteSignature, key: number): void {
  signature[wordOf(key, signature)]! |= bloomBits(key);
}

/** Whether a note may hold a name. False is certain. */
export function mayHold(signature: NoteSignature, required: NameKeys): boolean {
  if (signature.length === 0) return true;
  const has = (key: number): boolean => (bloomBits(key) & ~signature[wordOf(key, signature)]!) === 0;
  return required.every((alternatives) => alternatives.some(has));
}

function isSingle(text: string, at: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(at)]! & SINGLE_BIT) !== 0;
}

function wordKey(hash: number): number {
  return hashFirst(hash);
}

function pairKey(first: number, second: number): number {
  return hashNext(hashFirst(first), second);
}

/** Which word of the signature has the bits of a key: its high half as a fraction of the length (Lemire 2016). */
function wordOf(key: number, signature: NoteSignature): number {
  return Math.imul(key >>> 16, signature.length) >>> 16;
}
