import type { IntegerList } from './ranges';

/** A text to lex and how its offsets map to those of the note. */
export class Source {
  private readonly found = new Map<string, { from: number; at: number }>();
  private line = 0;

  /**
   * `lines` is undefined where `text` is the note itself. Inside a block quote `text` holds the lines of one block
   * without their prefixes, and `lines` where each begins in `text` and in the note.
   */
  constructor(
    readonly text: string,
    private readonly lines?: IntegerList,
  ) {}

  /** `indexOf`, with a memory: asked for ascending offsets it reads the text once. No hit: an offset beyond any text. */
  find(needle: string, from: number): number {
    const known = this.found.get(needle);
    if (known !== undefined && from >= known.from && from <= known.at) return known.at;
    const index = this.text.indexOf(needle, from);
    const at = index < 0 ? Number.MAX_SAFE_INTEGER : index;
    this.found.set(needle, { from, at });
    return at;
  }

  /** Appends the range, given in offsets of `text`, to a list in offsets of the note. */
  append(list: IntegerList, start: number, end: number): void {
    if (this.lines === undefined) {
      list.pushRange(start, end);
      return;
    }
    const { values, length } = this.lines;
    while (this.line > 0 && values[this.line]! > start) this.line -= 2;
    while (this.line + 2 < length && values[this.line + 2]! <= start) this.line += 2;
    for (let line = this.line; line < length && values[line]! < end; line += 2) {
      const next = line + 2 < length ? values[line + 2]! : end;
      const shift = values[line + 1]! - values[line]!;
      list.pushRange(Math.max(start, values[line]!) + shift, Math.min(end, next) + shift);
    }
  }
}
