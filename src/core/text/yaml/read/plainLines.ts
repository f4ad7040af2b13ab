import { commentStart, isColon, isOtherSpace, skipBlanks, trimmedEnd } from '../lines';

/**
 * The lines of a text one after another, without those that are blank or a comment. Stops at a unit that not every reader
 * of YAML takes alike: a tab or another control character, an unusual line break or other white space.
 */
export class PlainLines {
  /** The offset at which the content of the line begins. */
  content = 0;
  column = 0;
  /** The end of its content, before a comment and the white space around it. */
  end = 0;
  /** The offset at which the next line begins. */
  next = 0;
  /** The line ends in a comment. */
  commented = false;
  /** Lines were skipped before this one. */
  blankBefore = false;
  /** The column of the rightmost comment line; −1 where there is none. */
  commentColumn = -1;
  ended = false;
  /** Whether it stopped before the end of the text. */
  broken = false;
  readonly #text: string;
  /** The next colon; one that was passed already does not count. */
  #colon = -1;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the next line; false at the end of the text. */
  advance(): boolean {
    const text = this.#text;
    this.blankBefore = false;
    while (this.next < text.length && !this.broken) {
      this.content = skipBlanks(text, this.next);
      this.column = this.content - this.next;
      this.#readToEnd();
      if (this.broken) break;
      if (this.end > this.content) return true;
      this.blankBefore = true;
      if (this.commented) this.commentColumn = Math.max(this.commentColumn, this.column);
    }
    this.ended = true;
    return false;
  }

  /**
   * Whether the rest of the line from `at` on is a scalar without quotes, or a line of one. A `#` in quotes counts as a
   * comment too: then the quote is not closed, and the line is not plain.
   */
  isPlain(at: number): boolean {
    const text = this.#text;
    if (at >= this.end || !mayBegin(text.charCodeAt(at))) return false;
    if (this.#colon < at) this.#colon = nextColon(text, at);
    while (this.#colon < this.end) {
      if (isColon(text, this.#colon)) return false;
      this.#colon = nextColon(text, this.#colon + 1);
    }
    return true;
  }

  /** Looks at each unit of the line once. */
  #readToEnd(): void {
    const text = this.#text;
    const { length } = text;
    let hasHash = false;
    let at = this.next;
    for (; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (unit > 0x23 && unit < 0x7f) continue;
      if (unit === 0x0a) break;
      if (unit === 0x23) hasHash = true;
      else if (unit < 0x20 || (unit >= 0x7f && (unit <= 0xa0 || isOtherSpace(unit)))) {
        this.broken = unit !== 0x0d || text.charCodeAt(at + 1) !== 0x0a;
        if (this.broken) return;
      }
    }
    const comment = hasHash ? commentStart(text, this.content, at) : at;
    this.commented = comment < at;
    this.end = trimmedEnd(text, this.content, comment);
    this.next = Math.min(at + 1, length);
  }
}

function nextColon(text: string, from: number): number {
  const found = text.indexOf(':', from);
  return found < 0 ? text.length : found;
}

/** Whether a scalar without quotes may begin so: with a letter, a digit or a sign without a meaning in YAML. */
export function mayBegin(unit: number): boolean {
  if (unit >= 0x80) return true;
  if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)) return true;
  return unit === 0x28 || unit === 0x24 || unit === 0x2b || unit === 0x2f || unit === 0x2e;
}
