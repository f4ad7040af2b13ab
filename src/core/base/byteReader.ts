/**
 * Reads what `ByteWriter` wrote. Behind the end of the bytes everything is 0 and empty, and `damaged` says so: whoever
 * reads bytes that may be anything need ask only once.
 */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at: number;
  #damaged = false;

  constructor(bytes: Uint8Array, from = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#at = from;
  }

  /** Where in the bytes the next thing begins. */
  get at(): number {
    return this.#at;
  }

  get damaged(): boolean {
    return this.#damaged;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) return this.#fail(0);
      value |= (byte & 0x7f) << shift;
      if (byte <= 0x7f) return value >>> 0;
    }
    return this.#fail(0);
  }

  /** A number of things of which each takes at least `size` bytes: never more than there can be. */
  count(size: number): number {
    const value = this.number();
    return value * size > this.#bytes.length - this.#at ? this.#fail(0) : value;
  }

  float(): number {
    if (this.#at + 8 > this.#bytes.length) return this.#fail(0);
    const value = this.#view.getFloat64(this.#at, true);
    this.#at += 8;
    return value;
  }

  text(): string {
    const length = this.count(1);
    let out = '';
    for (let index = 0; index < length; index++) out += String.fromCharCode(this.number());
    return out;
  }

  words(): Uint32Array {
    const values = new Uint32Array(this.count(4));
    for (let index = 0; index < values.length; index++, this.#at += 4) {
      values[index] = this.#view.getUint32(this.#at, true);
    }
    return values;
  }

  #fail<T>(value: T): T {
    this.#damaged = true;
    this.#at = this.#bytes.length;
    return value;
  }
}
