/**
 * The lines of a text one after another, without those that are blank or a comment. `broken` says that one holds a unit
 * that is more than text: a tab, another control character or a line break that only some readers know.
 */
export class PlainLines {
  /** Where the content of the line begins, and in which column. */
  content = 0;
  column = 0;
  /** Behind the last unit of the line that is no space and no comment. */
  end = 0;
  /** Behind the line with its break. */
  behind = 0;
  /** The line ends in a comment. */
  commented = false;
  /** Lines were passed over before this one. */
  blankBefore = false;
  /** The column of the comment lines that stand farthest right; −1 where there are none. */
  commentColumn = -1;
  ended = false;
  broken = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next line; false at the end of the text. */
  next(): boolean {
    const text = this.#text;
    this.blankBefore = false;
    for (;;) {
      const start = this.behind;
      if (start >= text.length) {
        this.ended = true;
        return false;
      }
      let at = start;
      let unit = text.charCodeAt(at);
      while (unit === 0x20) unit = text.charCodeAt(++at);
      this.content = at;
      this.column = at - start;
      this.#readToEnd(unit);
      if (this.broken) {
        this.ended = true;
        return false;
      }
      if (this.end > this.content) return true;
      this.blankBefore = true;
      if (this.commented) this.commentColumn = Math.max(this.commentColumn, this.column);
    }
  }

  skipSpaces(from: number): number {
    let at = from;
    while (this.#text.charCodeAt(at) === 0x20) at++;
    return at;
  }

  isDash(at: number): boolean {
    return this.#text.charCodeAt(at) === 0x2d && (at + 1 >= this.end || this.#text.charCodeAt(at + 1) === 0x20);
  }

  /** Whether what stands from `at` to the end of the line is a scalar without quotes, or a line of one. */
  isPlain(at: number): boolean {
    const text = this.#text;
    if (at >= this.end || !mayBegin(text.charCodeAt(at))) return false;
    for (let colon = text.indexOf(':', at); colon >= 0 && colon < this.end; colon = text.indexOf(':', colon + 1)) {
      if (colon + 1 >= this.end || text.charCodeAt(colon + 1) === 0x20) return false;
    }
    return true;
  }

  /** Where the scalar without quotes ends that begins at `at` in a flow collection; −1 where there is none. */
  flowScalarEnd(at: number): number {
    const text = this.#text;
    if (at >= this.end || !mayBegin(text.charCodeAt(at))) return -1;
    let last = at;
    for (let to = at; to < this.end; to++) {
      const unit = text.charCodeAt(to);
      if (unit === 0x2c || unit === 0x5d || unit === 0x7d) return last + 1;
      // A colon may make a key of it, and what opens another collection is a mistake.
      if (unit === 0x3a || unit === 0x5b || unit === 0x7b) return -1;
      if (unit !== 0x20) last = to;
    }
    return -1;
  }

  /** Finds the ends of the line. */
  #readToEnd(first: number): void {
    const text = this.#text;
    let at = this.content;
    let last = at - 1;
    let before = 0x20;
    this.commented = false;
    for (let unit = first; at < text.length; unit = text.charCodeAt(++at)) {
      if (unit === 0x0a) break;
      if (unit <= 0x23) {
        if (unit < 0x20) {
          if (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a) {
            at++;
            break;
          }
          this.broken = true;
          return;
        }
        if (unit === 0x23 && before === 0x20 && !this.commented) {
          this.commented = true;
          this.end = last + 1;
        }
      } else if (unit >= 0x7f && isOdd(unit)) {
        this.broken = true;
        return;
      }
      if (unit !== 0x20) last = at;
      before = unit;
    }
    if (!this.commented) this.end = last + 1;
    this.behind = Math.min(at + 1, text.length);
  }
}

/** Delete, the other line breaks of YAML 1.1, the byte order mark. */
function isOdd(unit: number): boolean {
  return unit <= 0x9f || unit === 0x2028 || unit === 0x2029 || unit === 0xfeff;
}

/** Whether a scalar without quotes may begin so: with a letter, a digit or a sign that YAML has no use for. */
function mayBegin(unit: number): boolean {
  if (unit >= 0x80) return true;
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)) return true;
  return unit === 0x28 || unit === 0x24 || unit === 0x2b || unit === 0x2f || unit === 0x2e;
}
