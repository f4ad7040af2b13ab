/** Spans found in a text, flat pairs of start and exclusive end; used again for the next text. */
export class Spans {
  data = new Int32Array(1024);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(start: number, end: number): void {
    if (this.length === this.data.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[this.length++] = start;
    this.data[this.length++] = end;
  }

  /** FNV-1a over the spans, after the `hash` of what was found before. */
  hash(hash: number): number {
    let mixed = Math.imul(hash ^ this.length, 0x01000193);
    for (let k = 0; k < this.length; k++) mixed = Math.imul(mixed ^ this.data[k]!, 0x01000193);
    return mixed;
  }
}

/** Writes the names in a text, leftmost and of those the longest first, none overlapping, over what `spans` held. */
export type Finder = (text: string, spans: Spans) => void;
