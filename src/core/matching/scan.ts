import { hashBefore, hashUnit } from '../text/base/hash';
import { foldUnit, MARK_BIT, SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../text/units/unitTable';
import { isAfterName } from './boundary';
import type { Hits } from './hits';
import { FLAG_DEEPER, FLAG_LAST, LEAD_SHIFT, RECORD_FLAGS, RECORD_LENGTH, RECORD_UNITS, type Segment } from './segment';
import { BLOCK, bloomBits, hashFirst, hashNext, isZero, LOOK_AHEAD, type TokenSink, Tokens } from './tokens';
import { verify } from './verify';

// Working memory of one scan at a time, for scanning never pauses; nothing in it is left for the next. V8 knows the
// addresses of module constants when it compiles the loops: as fields of an object, a scan takes 12 to 20 % longer.
const tokens = new Tokens();
/** The probes of the block: tokens at which a name may begin. */
const probes = new Int32Array(BLOCK + LOOK_AHEAD + 1);
/** Look-ups: from which token, by which hash, and what was found there. */
const lookTokens = new Int32Array(3 * probes.length);
const lookKeys = new Int32Array(lookTokens.length);
const lookFound = new Int32Array(lookTokens.length);

/**
 * Appends to `hits` what the segments find at tokens that begin in `[from, to)`; `from` must not be inside a word. The
 * text is taken as it is: see `Matcher.scan` for text that is not in Unicode's composed form.
 *
 * @returns whether the text holds units that might compose under normalisation.
 */
export function scan(
  text: string,
  segments: readonly Segment[],
  from: number,
  to: number,
  hits: Hits,
  sink?: TokenSink,
): boolean {
  const most = to - from < BLOCK ? Math.max(64, to - from + 32) : BLOCK;
  tokens.reset(text, from);
  let used = 0;
  do {
    tokens.next(used, most);
    let ready = tokens.count;
    if (tokens.done) {
      tokens.hashes.fill(0, ready, ready + LOOK_AHEAD);
    } else {
      ready = Math.max(0, ready - LOOK_AHEAD);
    }
    used = ready;
    let past = false;
    while (ready > 0 && tokens.startOf(ready - 1) >= to) {
      ready--;
      past = true;
    }
    sink?.take(tokens, ready);
    const before = hits.length;
    for (let k = 0; k < segments.length; k++) probe(text, segments[k]!, k, ready, hits);
    const found = hits.length;
    probeEndings(text, segments, ready, hits);
    if (segments.length > 1 || hits.length > found) hits.sortFrom(before);
    if (past) break;
  } while (!tokens.done);
  return (tokens.seen & MARK_BIT) !== 0;
}

/**
 * Lists the tokens whose hashes the Bloom filter does not rule out, without branches: nearly all are ruled out, so that
 * the processor fetches what it needs for many tokens at a time.
 *
 * @returns how many.
 */
function filter({ bloom, bloomShift }: Segment, ready: number): number {
  const { hashes } = tokens;
  let count = 0;
  for (let k = 0; k < ready; k++) {
    const one = hashFirst(hashes[k]!);
    const two = hashNext(one, hashes[k + 1]!);
    const three = hashNext(two, hashes[k + 2]!);
    const missingOne = bloomBits(one) & ~bloom[one >>> bloomShift]!;
    const missingTwo = bloomBits(two) & ~bloom[two >>> bloomShift]!;
    const missingThree = bloomBits(three) & ~bloom[three >>> bloomShift]!;
    probes[count] = k;
    count += isZero(missingOne) | isZero(missingTwo) | isZero(missingThree);
  }
  return count;
}

/**
 * Lists the look-ups that the filter leaves of the probes, for each the longest first.
 *
 * @returns how many.
 */
function listLooks({ bloom, bloomShift, slots }: Segment, count: number): number {
  const { hashes } = tokens;
  const mask = slots.length / 2 - 1;
  let looks = 0;
  for (let at = 0; at < count; at++) {
    const k = probes[at]!;
    const one = hashFirst(hashes[k]!);
    const two = hashNext(one, hashes[k + 1]!);
    const three = hashNext(two, hashes[k + 2]!);
    looks = listLook(looks, k, three, isZero(bloomBits(three) & ~bloom[three >>> bloomShift]!));
    looks = listLook(looks, k, two, isZero(bloomBits(two) & ~bloom[two >>> bloomShift]!));
    looks = listLook(looks, k, one, isZero(bloomBits(one) & ~bloom[one >>> bloomShift]!));
  }
  // We read all slots of a block before comparing any name, so that cache misses overlap.
  for (let look = 0; look < looks; look++) lookFound[look] = slots[2 * (lookKeys[look]! & mask)]!;
  return looks;
}

function listLook(looks: number, k: number, key: number, wanted: number): number {
  lookTokens[looks] = k;
  lookKeys[looks] = key;
  return looks + wanted;
}

function probe(text: string, segment: Segment, index: number, ready: number, hits: Hits): void {
  const { slots, pool } = segment;
  const looks = listLooks(segment, filter(segment, ready));
  let found = 0;
  for (let look = 0; look < looks; look++) {
    lookFound[found] = findBucket(slots, lookKeys[look]!);
    lookTokens[found] = lookTokens[look]!;
    found += lookFound[found]! >= 0 ? 1 : 0;
  }
  for (let look = 0; look < found; look++) lookKeys[look] = pool[lookFound[look]!]!;
  let last = -1;
  let start = 0;
  let before = hits.length;
  for (let look = 0; look < found; look++) {
    const k = lookTokens[look]!;
    if (k !== last) {
      // Lengths of text may be in another order than those of names: white space, punctuation in front.
      if (hits.length > before + 4) hits.sortFrom(before);
      before = hits.length;
      start = tokens.startOf(k);
      last = k;
    }
    tryBucket(text, start, lookFound[look]!, segment, index, 0, hits);
  }
  if (hits.length > before + 4) hits.sortFrom(before);
}

/** `s`, and `e` before it. */
const S = 0x73;
const E = 0x65;

/**
 * Finds the names before an ending (`H20s`, `Rheinmeds`, docs/matching.md rule 4), which are only a part of a word. The scan
 * compares whole words, so these few places are looked at on their own.
 */
function probeEndings(text: string, segments: readonly Segment[], ready: number, hits: Hits): void {
  const count = tokens.listEndings(probes);
  for (let k = 0; k < count; k++) {
    const last = probes[k]!;
    const end = tokens.lastOf(last) + 1;
    const one = hashBefore(tokens.hashes[last]!, S);
    tryBefore(text, last, one, 1, end, segments, ready, hits);
    if (text.charCodeAt(end - 2) === E) tryBefore(text, last, hashBefore(one, E), 2, end, segments, ready, hits);
  }
}

/** Tries the names that end in a token before its last `without` units. @param hash of the token without them. */
function tryBefore(
  text: string,
  last: number,
  hash: number,
  without: number,
  end: number,
  segments: readonly Segment[],
  ready: number,
  hits: Hits,
): void {
  const { hashes } = tokens;
  for (let first = Math.max(0, last - LOOK_AHEAD); first <= last && first < ready; first++) {
    let key = first === last ? hashFirst(hash) : hashFirst(hashes[first]!);
    for (let token = first + 1; token <= last; token++) key = hashNext(key, token === last ? hash : hashes[token]!);
    if (mayHave(segments, key) && isAfterName(text, end - without, without))
      tryNames(text, tokens.startOf(first), last - first + 1, without, segments, hits);
  }
}

/** Whether the Bloom filter of a segment does not rule out a hash. */
function mayHave(segments: readonly Segment[], key: number): boolean {
  for (const { bloom, bloomShift } of segments) if ((bloomBits(key) & ~bloom[key >>> bloomShift]!) === 0) return true;
  return false;
}

/** The longest ending after a name, in UTF-16 units. */
const MAX_ENDING = 2;

/** The first record of the bucket under the hash, or −1. */
export function findBucket(slots: Int32Array, key: number): number {
  const mask = slots.length - 2;
  let at = (key << 1) & mask;
  while (slots[at + 1] !== 0 && slots[at] !== key) at = (at + 2) & mask;
  return slots[at + 1]! - 1;
}

/** Names of the same words that are compared at one place: they differ in case and punctuation only, and each takes time. */
const MAX_TRIES = 64;

function tryBucket(
  text: string,
  start: number,
  bucket: number,
  segment: Segment,
  index: number,
  level: number,
  hits: Hits,
): void {
  const { slots, pool } = segment;
  let tries = 0;
  for (let record = bucket; record >= 0 && tries < MAX_TRIES; ) {
    const flags = pool[record + RECORD_FLAGS]!;
    if ((flags & FLAG_DEEPER) !== 0) {
      const deeper = pool[record + RECORD_LENGTH]!;
      // Only ever on to more tokens, so that no chance equality of hashes can lead round in a circle.
      if (deeper > level) {
        for (let without = 0; without <= MAX_ENDING; without++) {
          const key = hashPrefix(text, start, deeper, without);
          if (key !== undefined) tryBucket(text, start, findBucket(slots, key), segment, index, deeper, hits);
        }
      }
      if ((flags & FLAG_LAST) !== 0) return;
      record += RECORD_UNITS;
      continue;
    }
    tries++;
    const end = verify(text, start, pool, record);
    if (end >= 0) hits.push(start - (flags >>> LEAD_SHIFT), end, index, record);
    if ((flags & FLAG_LAST) !== 0) return;
    record += RECORD_UNITS + pool[record + RECORD_LENGTH]!;
  }
}

/** Appends to `hits` the names of so many tokens, or longer ones, that are in the text at `start`: see `hashPrefix`. */
export function tryNames(
  text: string,
  start: number,
  count: number,
  without: number,
  segments: readonly Segment[],
  hits: Hits,
): void {
  const key = hashPrefix(text, start, count, without);
  if (key === undefined) return;
  for (let k = 0; k < segments.length; k++) {
    tryBucket(text, start, findBucket(segments[k]!.slots, key), segments[k]!, k, 0, hits);
  }
}

/** The farthest that the tokens of one name can reach: no text can make a look at one place longer. In UTF-16 units. */
const MAX_REACH = 4096;

/**
 * The hash of `count` tokens from `start` on, or undefined where the text ends before.
 *
 * @param without how many units of an ending the last token is taken without; undefined where it has no such ending.
 */
export function hashPrefix(text: string, start: number, count: number, without = 0): number | undefined {
  const end = Math.min(text.length, start + MAX_REACH);
  let at = start;
  let sequence = 0;
  for (let token = 0; token < count; token++) {
    while (at < end && (UNIT_TABLE[text.charCodeAt(at)]! & (WORD_BIT | SINGLE_BIT)) === 0) at++;
    if (at >= end) return undefined;
    let entry = UNIT_TABLE[text.charCodeAt(at)]!;
    let hash = hashUnit(0, entry & 0xffff);
    at++;
    if ((entry & WORD_BIT) !== 0) {
      for (; at < end; at++) {
        entry = UNIT_TABLE[text.charCodeAt(at)]!;
        if ((entry & WORD_BIT) === 0) break;
        hash = hashUnit(hash, entry & 0xffff);
      }
    }
    if (token === count - 1 && without > 0) {
      if (!isAfterName(text, at - without, without)) return undefined;
      for (let k = 1; k <= without; k++) hash = hashBefore(hash, foldUnit(text.charCodeAt(at - k)));
    }
    sequence = next(sequence, hash, token);
  }
  return sequence;
}

function next(sequence: number, hash: number, token: number): number {
  return token === 0 ? hashFirst(hash) : hashNext(sequence, hash);
}
