/** What Dossier uses of Node's `Buffer`, where there is one. */
interface Writer {
  write(text: string, encoding: 'utf16le'): number;
}

const makeWriter = (globalThis as { Buffer?: { from(memory: ArrayBufferLike): Writer } }).Buffer;
const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/**
 * Copies UTF-16 units of texts into an array. Node writes a whole piece at once, five times faster than unit by unit;
 * elsewhere (a browser's worker) the loop serves.
 */
export class UnitCopier {
  readonly units: Uint16Array;
  readonly #writer: Writer | undefined;

  constructor(length: number) {
    this.units = new Uint16Array(length);
    this.#writer = isLittleEndian ? makeWriter?.from(this.units.buffer) : undefined;
  }

  /** Copies `[from, to)` of the text to the beginning of `units`, which must be long enough. */
  copy(text: string, from: number, to: number): void {
    if (this.#writer && to - from > 64) {
      this.#writer.write(from === 0 && to === text.length ? text : text.slice(from, to), 'utf16le');
      return;
    }
    for (let at = from; at < to; at++) this.units[at - from] = text.charCodeAt(at);
  }
}
