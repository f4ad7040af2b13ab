import { hasCountBefore } from '../../matching/boundary';
import { hashPrefix } from '../../matching/scan';
import { PREFIX_TOKENS } from '../../matching/segment';
import { BLOCK, bloomBits, hashFirst, hashNext, type TokenSink, type Tokens } from '../../matching/tokens';
import { canonicalName } from '../../text/units/canonical';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../../text/units/unitTable';

/**
 * A Bloom filter over the words of a note and, in scripts without spaces, over its pairs of characters: half a kilobyte
 * for a page. It shows without the text which notes cannot hold a name, so that a new name need not be looked for in all.
 */
export type NoteSignature = Uint32Array;

/** A new signature for a note of which nothing is known: it may hold any name. */
export function emptySignature(): NoteSignature {
  return new Uint32Array(0);
}

/** Keys of which a text must hold one of each list for a name to be found in it. Empty if that cannot be known. */
export type NameKeys = readonly (readonly number[])[];

/** Some keys are repeated: with five a word of 32 bits, one key in twenty that is not in the text seems to be. */
const KEYS_A_WORD = 5;
/** `wordOf` reaches no more; a note of more than 330,000 keys seems to hold more than it does. */
const MOST_WORDS = 1 << 16;

/** Makes the signature of one note from the tokens that a matcher scans. */
export class SignatureMaker implements TokenSink {
  #signature: NoteSignature | undefined;
  #text = '';
  #before = 0;
  #beforeSingle = false;

  restart(text: string): void {
    this.#signature = undefined;
    this.#text = text;
    this.#beforeSingle = false;
  }

  take(tokens: Tokens, count: number): void {
    const text = this.#text;
    // A long note is taken to have as many words throughout as at its beginning.
    this.#signature ??= signatureFor(count * Math.max(1, text.length / BLOCK));
    const signature = this.#signature;
    let before = this.#before;
    let beforeSingle = this.#beforeSingle;
    for (let k = 0; k < count; k++) {
      const hash = tokens.hashes[k]!;
      const single = isSingle(text, tokens.lastOf(k));
      if (!single) add(signature, hashFirst(hash));
      else if (beforeSingle) add(signature, hashNext(hashFirst(before), hash));
      before = hash;
      beforeSingle = single;
    }
    this.#before = before;
    this.#beforeSingle = beforeSingle;
  }

  /** The signature of what was taken; empty before that. */
  finish(): NoteSignature {
    const text = this.#text;
    const signature = this.#signature ?? emptySignature();
    // Words that a count touches, such as `H100` of `8xH100`.
    for (let at = text.indexOf('x'); at >= 0; at = text.indexOf('x', at + 1)) {
      const key = hasCountBefore(text, at + 1) ? hashPrefix(text, at + 1, 1) : undefined;
      if (key !== undefined) add(signature, key);
    }
    return signature;
  }
}

function signatureFor(keys: number): NoteSignature {
  return new Uint32Array(Math.min(MOST_WORDS, 1 + Math.floor(keys / KEYS_A_WORD)));
}

function add(signature: NoteSignature, key: number): void {
  signature[wordOf(key, signature)]! |= bloomBits(key);
}

/** The keys by which `mayHold` decides whether a note may hold this name or id. */
export function keysOfName(name: string): NameKeys {
  const canonical = canonicalName(name);
  const required: (readonly number[])[] = [];
  const starts = tokenStarts(canonical);
  for (const [k, start] of starts.slice(0, PREFIX_TOKENS).entries()) {
    const next = starts[k + 1];
    if (!isSingle(canonical, start)) {
      const endings = next === undefined ? ['', 's', 'es'] : [''];
      required.push(endings.map((ending) => hashPrefix(`${canonical}${ending}`, start, 1)!));
    } else if (next !== undefined && isSingle(canonical, next)) {
      required.push([hashPrefix(canonical, start, 2)!]);
    }
  }
  return required;
}

function tokenStarts(text: string): number[] {
  const starts: number[] = [];
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const entry = UNIT_TABLE[text.charCodeAt(at)]!;
    const isWord = (entry & WORD_BIT) !== 0;
    if ((entry & SINGLE_BIT) !== 0 || (isWord && !inWord)) starts.push(at);
    inWord = isWord;
  }
  return starts;
}

/** Whether a note may hold a name. If false, it certainly does not. */
export function mayHold(signature: NoteSignature, required: NameKeys): boolean {
  if (signature.length === 0) return true;
  const has = (key: number): boolean => (bloomBits(key) & ~signature[wordOf(key, signature)]!) === 0;
  return required.every((alternatives) => alternatives.some(has));
}

function isSingle(text: string, at: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(at)]! & SINGLE_BIT) !== 0;
}

/** The index of the word of the signature that has the bits of a key: its high half as a fraction of the length (Lemire 2016). */
function wordOf(key: number, signature: NoteSignature): number {
  return Math.imul(key >>> 16, signature.length) >>> 16;
}
