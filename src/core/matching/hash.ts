// Tokens are word runs and single units of scripts without spaces. What stands between them is not hashed, so that
// spacing is judged only when a candidate is compared. The multiplier of the running hash is FNV-1a's (Fowler, Noll, Vo),
// the mixing is in the manner of MurmurHash3's finaliser (Appleby).

const TOKEN = 0x01000193;

/** The hash of a token after one more of its folded units; a token begins with `hash` 0. */
export function hashUnit(hash: number, folded: number): number {
  return Math.imul(hash ^ folded, TOKEN);
}

/** The hash of a sequence of one token. */
export function hashFirst(token: number): number {
  const mixed = Math.imul(token ^ (token >>> 16), 0x85ebca6b);
  return mixed ^ (mixed >>> 13);
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
