import { characterTable } from './leaf';
import { FOOTNOTE_LABEL, LIST_MARKER, matchEnd } from './patterns';

/** A block with blocks inside it: https://spec.commonmark.org/0.31.2/#container-blocks. A footnote is like an item. */
export interface Container {
  readonly quote: boolean;
  /** Columns by which its lines are indented at least. */
  readonly indent: number;
  /**
   * Of a list item: whether it has only its marker so far (`marker`) and a blank line after it (`more`), which ends the
   * item.
   */
  empty: 'no' | 'marker' | 'more';
  /** An item with nothing in it yet: a task marker may follow. */
  fresh: boolean;
  /** The label of a footnote, as written. */
  readonly label: string | undefined;
}

const QUOTE: Container = { quote: true, indent: 0, empty: 'no', fresh: false, label: undefined };
const STARTS = characterTable('-+*0123456789[');

/** A place in a line: after what has been consumed, with white space of which a tab may be consumed in part. */
export class LineCursor {
  readonly #text: string;
  /** The end of the line, white space before it left out. */
  end = 0;
  /** The offset of the next character that is neither space nor tab. */
  textAt = 0;
  indent = 0;
  /** The column of the next character that is neither space nor tab. */
  #column = 0;
  /** From where on the line holds nothing but its last character and white space; -1 until it is needed. */
  #tail = -1;

  constructor(text: string) {
    this.#text = text;
  }

  start(at: number, end: number): void {
    this.end = end;
    while (this.end > at && (this.#text[this.end - 1] === ' ' || this.#text[this.end - 1] === '\t')) this.end--;
    this.#tail = -1;
    this.#moveTo(at, 0);
  }

  /** Looks for the next character from a place on. */
  #moveTo(at: number, column: number): void {
    this.#column = column;
    for (this.textAt = at; this.textAt < this.end; this.textAt++) {
      if (this.#text[this.textAt] === ' ') this.#column++;
      else if (this.#text[this.textAt] === '\t') this.#column = (this.#column | 3) + 1;
      else break;
    }
    this.indent = this.#column - column;
  }

  /** Consumes white space and `length` characters after it. */
  #consume(length: number): void {
    this.#moveTo(this.textAt + length, this.#column + length);
  }

  get blank(): boolean {
    return this.textAt >= this.end;
  }

  /** Whether the character at `textAt` is in the table. */
  startsWith(table: Uint8Array): boolean {
    return table[this.#text.charCodeAt(this.textAt)] === 1;
  }

  /** The line from `textAt`. */
  get rest(): string {
    return this.#text.slice(this.textAt, this.end);
  }

  /** Three marks or more and nothing else. Many items may begin in one line, so the end is looked at once. */
  get thematicBreak(): boolean {
    const { textAt, end } = this;
    const text = this.#text;
    const marker = text[end - 1];
    if (text[textAt] !== marker || (marker !== '-' && marker !== '*' && marker !== '_')) return false;
    if (this.#tail < 0)
      for (this.#tail = end; /[\t ]/.test(text[this.#tail - 1]!) || text[this.#tail - 1] === marker; ) this.#tail--;
    return this.#tail <= textAt && /^(.)[\t ]*\1[\t ]*\1/.test(this.rest);
  }

  /** Consumes what the line must begin with to belong to the container; false if it does not. */
  continues(container: Container): boolean {
    if (container.quote) return this.#openQuote();
    if (this.blank) {
      if (container.empty === 'marker') container.empty = 'more';
      return true;
    }
    const ended = container.empty === 'more';
    container.empty = 'no';
    if (ended || this.indent < container.indent) return false;
    this.indent -= container.indent;
    return true;
  }

  #openQuote(): boolean {
    if (this.indent > 3 || this.blank || this.#text[this.textAt] !== '>') return false;
    this.#consume(1);
    this.indent = Math.max(0, this.indent - 1);
    return true;
  }

  /** Consumes the beginning of a container, if there is one. */
  open(interrupting: boolean): Container | undefined {
    if (this.#openQuote()) return QUOTE;
    if (this.indent > 3 || this.blank || !this.startsWith(STARTS)) return undefined;
    const { rest } = this;
    const label = matchEnd(FOOTNOTE_LABEL, rest, 0);
    if (label >= 0 && rest[label] === ':') {
      this.#consume(label + 1);
      this.indent = 0;
      return { quote: false, indent: 4, empty: 'no', fresh: false, label: rest.slice(2, label - 1) };
    }
    const marker = LIST_MARKER.exec(rest)?.[0];
    if (marker === undefined || this.thematicBreak) return undefined;
    const empty = rest.length === marker.length;
    if (interrupting && (empty || /^(?!1[.)])[0-9]/.test(marker))) return undefined;
    const width = this.indent + marker.length;
    this.#consume(marker.length);
    const space = empty || this.indent > 4 ? 1 : this.indent;
    if (!empty) this.indent -= space;
    return { quote: false, indent: width + space, empty: empty ? 'marker' : 'no', fresh: true, label: undefined };
  }
}
