import type { NearWords } from '../../matching/wordsOfName';
import { lazy } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import { endsSentence } from '../../text/languages/sentenceEnds';
import { nearestWord } from './near';

/** How much of a sentence, item or row is looked at on each side of a name, in UTF-16 units. */
const REACH = 400;
const ITEM = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]/;
const HEADING = /^ {0,3}(#{1,6})[ \t]/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const DELIMITER_ROW = /^[ \t>]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\||$)/;

interface Heading extends Span {
  readonly level: number;
}

/** A line with the header of the table in which it is, and the headings above it from the last to the first. */
interface Line extends Span {
  readonly header: Span | undefined;
  readonly headings: readonly Heading[];
}

/** Finds words beside the names of a note (docs/matching.md, rule 8). Offsets are UTF-16 units. */
export class WordsBeside {
  readonly #text: string;
  readonly #isProse: (span: Span) => boolean;
  // Most notes have no name that is asked about.
  readonly #lines = lazy(() => linesOf(this.#text));

  constructor(text: string, isProse: (span: Span) => boolean) {
    this.#text = text;
    this.#isProse = isProse;
  }

  /** The word in the sentence, list item or row of a name, in a heading above it or in the header of its table; undefined if there is none. */
  find(name: Span, words: NearWords): Span | undefined {
    const lines = this.#lines();
    const line = lines[firstIndex(lines.length, (k) => lines[k]!.start > name.start) - 1]!;
    // Of a table only the cells with names are read as Markdown.
    const isProse = line.header ? () => true : this.#isProse;
    const own = nearestWord(this.#text, name, this.#around(name, line), words, isProse);
    if (own) return own;
    for (const part of [...(line.header ? [line.header] : []), ...line.headings]) {
      const word = nearestWord(this.#text, name, part, words, () => true);
      if (word) return word;
    }
    return undefined;
  }

  /** The row of a name in a table, else its list item or its sentence. */
  #around({ start, end }: Span, line: Line): Span {
    const text = this.#text;
    const least = Math.max(0, start - REACH);
    const most = Math.min(text.length, end + REACH);
    if (line.header) return { start: Math.max(least, line.start), end: Math.min(most, Math.max(end, line.end)) };
    const isItem = ITEM.test(text.slice(line.start, line.start + 16));
    let from = start;
    while (from > least && !(isItem ? from === line.start : this.#ends(from - 1))) from--;
    let to = end;
    while (to < most && !(isItem ? this.#endsBlock(to) : this.#ends(to))) to++;
    return { start: from, end: to };
  }

  #ends(at: number): boolean {
    return this.#endsBlock(at) || endsSentence(this.#text, at);
  }

  /** Whether a line ends at `at` and what comes next is another paragraph, item or heading. */
  #endsBlock(at: number): boolean {
    if (this.#text.charCodeAt(at) !== 0x0a) return false;
    const next = this.#text.slice(at + 1, at + 17);
    return next.trim() === '' || next.startsWith('\n') || ITEM.test(next) || HEADING.test(next);
  }
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let headings: readonly Heading[] = [];
  let header: Span | undefined;
  let isCode = false;
  for (let start = 0; start <= text.length; ) {
    const next = text.indexOf('\n', start);
    const end = next < 0 ? text.length : next;
    const line = text.slice(start, Math.min(end, start + REACH));
    const previous = lines.at(-1);
    if (FENCE.test(line)) isCode = !isCode;
    const [, signs] = isCode ? [] : (HEADING.exec(line) ?? []);
    if (!line.includes('|')) header = undefined;
    else if (previous && DELIMITER_ROW.test(line)) header = { start: previous.start, end: previous.end };
    lines.push({ start, end, header, headings });
    if (signs !== undefined) {
      const level = signs.length;
      headings = [{ start, end, level }, ...headings.filter((above) => above.level < level)];
    }
    start = end + 1;
  }
  return lines;
}
