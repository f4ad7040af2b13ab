import { firstIndex } from './lists';
import type { Span } from './textEdit';

/** The line around an offset, without its line end. */
export function lineOf(text: string, offset: number): Span {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', Math.max(start, offset));
  const end = feed < 0 ? text.length : feed;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

/** The offset after the line end of the line around an offset. */
export function afterLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', Math.max(0, offset));
  return feed < 0 ? text.length : feed + 1;
}

/** The offset after the last line of what ends at `end`, perhaps with its line end, as a text in YAML does. */
export function afterLines(text: string, end: number): number {
  return text[end - 1] === '\n' ? end : afterLine(text, end);
}

/** The line end that a text uses; a line feed where it has none. */
export function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/**
 * The white space with which a line must begin to have its content below `offset`: the same tabs, and a blank for
 * everything else.
 */
export function columnOf(text: string, offset: number): string {
  const { start } = lineOf(text, offset);
  return text.slice(start, offset).replace(/[^\t]/g, ' ');
}

/** How many lines are above the one around an offset. */
export function lineIndexAt(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

/** A line and a column in UTF-16 units; from 0, as editors count them, unless something else is said. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

/**
 * Where the lines of a text begin: turns offsets into lines and columns without keeping the text.
 * `\n`, `\r\n` and a lone `\r` end a line, as in an editor: line and column stay right even where the editor evens out
 * mixed line ends and the offsets do not.
 */
export class LineIndex {
  readonly #starts: Uint32Array;
  readonly #length: number;

  constructor(text: string) {
    const starts = [0];
    let carriage = text.indexOf('\r');
    for (let feed = text.indexOf('\n'); feed >= 0 || carriage >= 0; ) {
      if (carriage >= 0 && (feed < 0 || carriage < feed)) {
        if (carriage + 1 !== feed) starts.push(carriage + 1);
        carriage = text.indexOf('\r', carriage + 1);
      } else {
        starts.push(feed + 1);
        feed = text.indexOf('\n', feed + 1);
      }
    }
    this.#starts = Uint32Array.from(starts);
    this.#length = text.length;
  }

  /** An offset outside the text counts as the nearest one inside. */
  locate(offset: number): LineColumn {
    const inside = Math.min(Math.max(offset, 0), this.#length);
    const line = firstIndex(this.#starts.length, (index) => this.#starts[index]! > inside) - 1;
    return { line, column: inside - this.#starts[line]! };
  }

  /** The same as people count: both from 1. */
  locateFromOne(offset: number): LineColumn {
    const { line, column } = this.locate(offset);
    return { line: line + 1, column: column + 1 };
  }
}
