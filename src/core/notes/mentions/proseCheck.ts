import { endsAt } from '../../matching/boundary';
import type { Ranges } from '../../text/markdown/nonProse';

/**
 * Answers, for names in ascending order of their starts, whether they are in prose; it moves along the ranges with them.
 *
 * `prose` is flat pairs as `Zones` has them: a soft line break is part of prose, the next line's prefix is not.
 */
export class ProseCheck {
  readonly #text: string;
  readonly #prose: Ranges;
  #at = 0;

  constructor(text: string, prose: Ranges) {
    this.#text = text;
    this.#prose = prose;
  }

  /** Whether all of `[start, end)` but the prefixes of lines is prose, and no `_` touches it that is not emphasis. */
  covers(start: number, end: number): boolean {
    const prose = this.#prose;
    const text = this.#text;
    while (this.#at < prose.length && prose[this.#at + 1]! <= start) this.#at += 2;
    let at = this.#at;
    if (at >= prose.length || prose[at]! > start) return false;
    if (prose[at]! < start && text.charCodeAt(start - 1) === UNDERSCORE) return false;
    while (prose[at + 1]! < end) {
      const stop = prose[at + 1]!;
      if (!isLineEnd(text.charCodeAt(stop - 1)) || at + 2 >= prose.length || prose[at + 2]! >= end) return false;
      for (let k = stop; k < prose[at + 2]!; k++) if (!isPrefix(text.charCodeAt(k))) return false;
      at += 2;
    }
    if (text.charCodeAt(end) !== UNDERSCORE && text.charCodeAt(end + 1) !== UNDERSCORE) return true;
    // A plural `s` is not part of the mention, but it is part of its last word.
    const wordEnd = endsAt(text, end) ? end : end + 1;
    return !(prose[at + 1]! > wordEnd && text.charCodeAt(wordEnd) === UNDERSCORE);
  }
}

const UNDERSCORE = 0x5f;

export function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

function isPrefix(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x3e;
}
