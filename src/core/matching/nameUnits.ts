const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;

/** The units of many names, in chunks, so that taking one more never copies all the others. */
export class NameUnits {
  readonly #chunks: Uint16Array[] = [];
  #at = CHUNK;
  #length = 0;

  /** How many units were taken in all. */
  get length(): number {
    return this.#length;
  }

  /** Where the next name begins in the chunk that `reserve` gave. */
  get at(): number {
    return this.#at;
  }

  /** A chunk with room for `length` units from `at` on; `length` may be as much as a chunk. */
  reserve(length: number): Uint16Array {
    if (this.#at + length > CHUNK) {
      this.#chunks.push(new Uint16Array(CHUNK));
      this.#at = 0;
    }
    return this.#chunks.at(-1)!;
  }

  /** Keeps the `length` units that were written at `at`. @returns their offset. */
  take(length: number): number {
    const offset = (this.#chunks.length - 1) * CHUNK + this.#at;
    this.#at += length;
    this.#length += length;
    return offset;
  }

  /** The chunk in which an offset lies. */
  chunk(offset: number): Uint16Array {
    return this.#chunks[offset >>> CHUNK_BITS]!;
  }

  /** Where in its chunk an offset lies. */
  within(offset: number): number {
    return offset & (CHUNK - 1);
  }
}
