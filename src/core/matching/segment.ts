import type { ComparedWords } from './wordsOfName';

// The compiled form of a set of names: a few typed arrays.

/** The longest name that is matched, in UTF-16 units of its canonical form. A place in it fits in 8 bits. */
export const MAX_NAME_UNITS = 256;

/** A record of the pool: a header, then the canonical units of the name. */
export const RECORD_LENGTH = 0;
export const RECORD_FLAGS = 1;
export const RECORD_REFERENCES = 2;
const RECORD_REFERENCE_LOW = 3;
const RECORD_REFERENCE_HIGH = 4;
export const RECORD_UNITS = 5;

/** Bits 0–1 of the flags are the `CaseRule`; bits 8–15 the number of units before the first token (`.NET` has one). */
export const FLAG_CASE = 0b11;
/** No further record in this bucket. */
export const FLAG_LAST = 1 << 3;
/** No name but a signpost: longer names of this bucket are found under the hash of as many tokens as `RECORD_LENGTH` says. */
export const FLAG_DEEPER = 1 << 4;
/** There may or must be white space somewhere inside. */
export const FLAG_GAPS = 1 << 5;
/** A common noun: a blank, a hyphen and an underscore between its words are the same. */
export const FLAG_NOUN = 1 << 6;
export const LEAD_SHIFT = 8;

/** As many tokens as the first hash of a longer name covers. */
export const PREFIX_TOKENS = 3;

/** The bits of `Segment.infos` with the kind of a reference; those above have its layer. */
export const KIND_BITS = 0b111;
export const LAYER_SHIFT = 3;
export const MAX_LAYER = 31;

export interface Segment {
  /** The number of different spellings. */
  readonly size: number;
  /** Blocked Bloom filter over the hashes of one, two and three tokens. */
  readonly bloom: Uint32Array;
  readonly bloomShift: number;
  /**
   * Open addressing, two numbers a slot, so that a look-up meets one cache line: the hash, and where its bucket begins in
   * the pool, plus one; 0 is an empty slot.
   */
  readonly slots: Int32Array;
  readonly pool: Uint16Array;
  /** By reference: an index into the owners that the segment was compiled from. */
  readonly owners: Uint32Array;
  /** For each reference: `NameKind` in bits 0–2 by its place in `KIND_ORDER`, layer in bits 3–7. */
  readonly infos: Uint8Array;
  /** For references that have such words, which are read when they are first needed. */
  readonly words: ReadonlyMap<number, () => ComparedWords>;
  /** The most tokens that a name has. */
  readonly maxTokens: number;
  /** The highest layer of a name. */
  readonly maxLayer: number;
}

/** The first reference of a record of the pool, by which `owners` and `infos` are read. */
export function firstReference(pool: Segment['pool'], record: number): number {
  return pool[record + RECORD_REFERENCE_LOW]! + pool[record + RECORD_REFERENCE_HIGH]! * 0x10000;
}
