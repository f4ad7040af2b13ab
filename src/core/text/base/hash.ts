// Hashes of 32 bits for tables and filters. They do not protect against someone who looks for two texts with one hash.

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a (Fowler, Noll, Vo): the hash of a sequence after one more UTF-16 unit. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** Of `PRIME`, modulo 2³². */
const INVERSE = 0x359c449b;

/** The hash of a sequence before its last unit: takes back `hashUnit`. */
export function hashBefore(hash: number, unit: number): number {
  return Math.imul(hash, INVERSE) ^ unit;
}

/** FNV-1a of the UTF-16 units of the text in `[from, to)`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = OFFSET;
  for (let at = from; at < to; at++) hash = hashUnit(hash, text.charCodeAt(at));
  return hash;
}

/** Mixes a hash so that its low bits can be used alone, in the manner of MurmurHash3's finaliser (Appleby). */
export function mixHash(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
}
