import { mixHash } from '../text/base/hash';

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
