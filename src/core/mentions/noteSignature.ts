import { hashUnit } from '../base/hash';
import { compose } from '../matching/compose';
import { hashFirst, hashNext } from '../matching/hash';
import { PREFIX_TOKENS } from '../matching/segmentBuilder';
import { BLOCK, Tokens } from '../matching/tokens';
import { canonicalName } from '../text/canonical';
import { MARK_BIT, SINGLE_BIT, UNIT_TABLE } from '../text/unitTable';

/**
 * A Bloom filter over the words of a note and, in scripts without spaces, over its pairs of characters: half a kilobyte
 * for a page. It tells without the text which notes cannot hold a name, so that a new name need not be sought in all.
 */
export type NoteSignature = Uint32Array;

/** For a note of which nothing is known: it may hold any name. */
export const ANYTHING: NoteSignature = new Uint32Array(0);

/** With two bits a key, one key in twenty that is not there seems to be. */
const BITS_A_KEY = 8;
/** How many keys that were just met are remembered, so as not to count the words that every text repeats. */
const RECENT = 1 << 12;

/** Working memory, used by one call at a time. */
const tokens = new Tokens();
const recent = new Int32Array(RECENT);

/** The signature of a note. Linear in the text. */
export function signatureOf(text: string): NoteSignature {
  let met = keysOf(text);
  if (met.marks) {
    const composed = compose(text);
    if (composed) met = keysOf(composed.text);
  }
  const bits = Math.max(32, Math.ceil((met.keys.length * BITS_A_KEY) / 32) * 32);
  const signature = new Uint32Array(bits / 32);
  for (const key of met.keys) {
    set(signature, spread(key, bits));
    set(signature, spread(again(key), bits));
  }
  return signature;
}

/** What a text must hold, for a name to be found in it: one of each list. Empty where that cannot be told. */
export type NameKeys = readonly (readonly number[])[];

/** The keys that `mayHold` wants of a name or id. */
export function keysOfName(name: string): NameKeys {
  const canonical = canonicalName(name);
  const required: (readonly number[])[] = [];
  const hashes: number[] = [];
  const single: boolean[] = [];
  eachToken(canonical, (hash, last) => {
    hashes.push(hash);
    single.push(isSingle(canonical, last));
  });
  for (let k = 0; k < Math.min(hashes.length, PREFIX_TOKENS); k++) {
    const hash = hashes[k]!;
    const last = k === hashes.length - 1;
    if (!single[k]) required.push(last ? [wordKey(hash), wordKey(hashUnit(hash, PLURAL))] : [wordKey(hash)]);
    else if (!last && single[k + 1]) required.push([pairKey(hash, hashes[k + 1]!)]);
  }
  return required;
}

/** Whether a note may hold a name. False is certain. */
export function mayHold(signature: NoteSignature, keys: NameKeys): boolean {
  const bits = signature.length * 32;
  if (bits === 0) return true;
  const has = (key: number): boolean =>
    isSet(signature, spread(key, bits)) && isSet(signature, spread(again(key), bits));
  return keys.every((alternatives) => alternatives.some(has));
}

/** A lower-case `s` (docs/matching.md rule 4). */
const PLURAL = 0x73;

interface Met {
  readonly keys: readonly number[];
  /** Whether there are units that might compose with others. */
  readonly marks: boolean;
}

function keysOf(text: string): Met {
  const keys: number[] = [];
  recent.fill(0);
  let before = 0;
  let beforeSingle = false;
  const marks = eachToken(text, (hash, last) => {
    const single = isSingle(text, last);
    const key = single ? (beforeSingle ? pairKey(before, hash) : 0) : wordKey(hash);
    before = hash;
    beforeSingle = single;
    if (key === 0 || recent[key & (RECENT - 1)] === key) return;
    recent[key & (RECENT - 1)] = key;
    keys.push(key);
  });
  return { keys, marks };
}

function eachToken(text: string, take: (hash: number, last: number) => void): boolean {
  tokens.reset(text, 0);
  let used = 0;
  do {
    tokens.next(used, BLOCK);
    used = tokens.count;
    for (let k = 0; k < used; k++) take(tokens.hashes[k]!, tokens.lastOf(k));
  } while (!tokens.done);
  return (tokens.seen & MARK_BIT) !== 0;
}

function isSingle(text: string, last: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(last)]! & SINGLE_BIT) !== 0;
}

function wordKey(hash: number): number {
  return hashFirst(hash);
}

function pairKey(first: number, second: number): number {
  return hashNext(hashFirst(first), second);
}

/** Another hash of the same key. */
function again(key: number): number {
  const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
  return mixed ^ (mixed >>> 12);
}

/** A hash as an index below `bits`, without a division (Lemire 2016). */
function spread(hash: number, bits: number): number {
  return Math.floor(((hash >>> 0) / 0x100000000) * bits);
}

function set(signature: NoteSignature, bit: number): void {
  signature[bit >>> 5]! |= 1 << (bit & 31);
}

function isSet(signature: NoteSignature, bit: number): boolean {
  return (signature[bit >>> 5]! & (1 << (bit & 31))) !== 0;
}
