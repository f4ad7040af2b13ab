/** Appends numbers and texts to a growing run of bytes, small numbers in few. `ByteReader` reads them again. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 10);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2³²−1: seven bits a byte, the lowest first (LEB128). */
  number(value: number): void {
    this.#reserve(5);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Any number. */
  float(value: number): void {
    this.#reserve(8);
    new DataView(this.#bytes.buffer).setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** Any text, lone surrogates included. */
  text(value: string): void {
    this.number(value.length);
    for (let index = 0; index < value.length; index++) this.number(value.charCodeAt(index));
  }

  words(values: Uint32Array): void {
    this.number(values.length);
    this.#reserve(values.length * 4);
    const view = new DataView(this.#bytes.buffer);
    for (const value of values) {
      view.setUint32(this.#length, value, true);
      this.#length += 4;
    }
  }

  /** A copy of what was written. */
  bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#length + more, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
