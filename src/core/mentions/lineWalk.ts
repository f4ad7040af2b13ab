/**
 * Walks forward through the lines of a text. `\n`, `\r\n` and a lone `\r` end a line, as in `LineIndex`, which needs more
 * memory and serves offsets in any order.
 */
export class LineWalk {
  readonly #text: string;
  /** Zero-based. */
  line = 0;
  /** The offset at which the line begins. */
  lineStart = 0;
  /** The offset at which the next line begins; outside the text after the last line. */
  #next = 0;
  /** The next of each kind of line end; outside the text where there is none. */
  #feed = -1;
  #carriage = -1;

  constructor(text: string) {
    this.#text = text;
    this.#next = this.#findNext(0);
  }

  /** Moves to the line that the offset is in; offsets must not decrease from call to call. */
  moveTo(offset: number): void {
    while (this.#next <= offset) {
      this.line++;
      this.lineStart = this.#next;
      this.#next = this.#findNext(this.lineStart);
    }
  }

  #findNext(from: number): number {
    if (this.#feed < from) this.#feed = this.#find('\n', from);
    if (this.#carriage < from) this.#carriage = this.#find('\r', from);
    if (this.#carriage + 1 === this.#feed) return this.#feed + 1;
    return Math.min(this.#feed, this.#carriage) + 1;
  }

  #find(unit: string, from: number): number {
    const at = this.#text.indexOf(unit, from);
    return at < 0 ? this.#text.length + 1 : at;
  }
}
