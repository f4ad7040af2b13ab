import { isBlank, isThematicBreak } from './lines';
import { footnoteLabelEnd } from './links';

// Block quotes, list items and footnotes: https://spec.commonmark.org/0.31.2/#container-blocks.

export interface Container {
  readonly kind: 'quote' | 'item' | 'footnote';
  /** Columns by which the lines of an item or a footnote are indented at least. */
  readonly indent: number;
  /** Of an item: nothing but its marker so far, and then a blank line too, after which nothing belongs to it. */
  blank: 'no' | 'marker' | 'more';
  /** Nothing in it yet: a task marker may follow. */
  fresh: boolean;
  /** Of a footnote, as written. */
  readonly label?: string;
}

/** A place in a line. A tab may be consumed in part; then `column` is beyond the column at which `at` begins. */
export class LineCursor {
  at = 0;
  end = 0;
  column = 0;
  /** Of the next character that is neither space nor tab, and the columns up to it: set by `measure`. */
  textAt = 0;
  indent = 0;

  constructor(readonly text: string) {}

  startLine(start: number, end: number): void {
    this.at = start;
    this.end = end;
    this.column = 0;
    this.measure();
  }

  get blank(): boolean {
    return this.textAt >= this.end;
  }

  private measure(): void {
    let column = this.column;
    let at = this.at;
    for (; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === 32) column++;
      else if (code === 9) column = (column | 3) + 1;
      else break;
    }
    this.textAt = at;
    this.indent = column - this.column;
  }

  /** Consumes that many columns of white space. */
  private skipColumns(columns: number): void {
    const target = this.column + columns;
    while (this.column < target) {
      const width = this.text[this.at] === '\t' ? (this.column | 3) + 1 - this.column : 1;
      if (this.column + width > target) this.column = target;
      else {
        this.column += width;
        this.at++;
      }
    }
    this.measure();
  }

  /** Consumes the indentation and what follows it up to `end`, which is no white space. */
  private skipTo(end: number): void {
    this.column += this.indent + end - this.textAt;
    this.at = end;
    this.measure();
  }

  /** Consumes what the line must begin with to belong to the container; false if it does not. */
  continues(container: Container): boolean {
    if (container.kind === 'quote') {
      if (this.blank || this.indent > 3 || this.text[this.textAt] !== '>') return false;
      this.skipTo(this.textAt + 1);
      if (this.indent > 0) this.skipColumns(1);
      return true;
    }
    if (this.blank) {
      if (container.blank === 'marker') container.blank = 'more';
      return true;
    }
    const ended = container.blank === 'more';
    container.blank = 'no';
    if (ended || this.indent < container.indent) return false;
    this.skipColumns(container.indent);
    return true;
  }

  /** Consumes the beginning of a container, if there is one. */
  open(interrupting: boolean): Container | undefined {
    const { text, textAt, end } = this;
    if (this.blank || this.indent > 3) return undefined;
    switch (text[textAt]) {
      case '>':
        this.skipTo(textAt + 1);
        if (this.indent > 0) this.skipColumns(1);
        return { kind: 'quote', indent: 0, blank: 'no', fresh: false };
      case '[': {
        const after = footnoteLabelEnd(text, textAt, end);
        if (after < 0 || text[after] !== ':' || after >= end) return undefined;
        this.skipTo(after + 1);
        this.skipColumns(this.indent);
        return { kind: 'footnote', indent: 4, blank: 'no', fresh: false, label: text.slice(textAt + 2, after - 1) };
      }
      default:
        return this.openItem(interrupting);
    }
  }

  private openItem(interrupting: boolean): Container | undefined {
    const { text, textAt, end } = this;
    let at = textAt;
    while (at - textAt < 9 && at < end && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
    const ordered = at > textAt;
    if (!(ordered ? /[.)]/ : /[-*+]/).test(text[at] ?? '') || at >= end) return undefined;
    if (ordered ? interrupting && text.slice(textAt, at) !== '1' : isThematicBreak(text, textAt, end)) return undefined;
    const after = at + 1;
    if (after < end && text[after] !== ' ' && text[after] !== '\t') return undefined;
    const empty = isBlank(text, after, end);
    if (empty && interrupting) return undefined;
    const width = this.indent + after - textAt;
    this.skipTo(after);
    const space = empty || this.indent > 4 ? 1 : this.indent;
    if (!empty) this.skipColumns(space);
    return { kind: 'item', indent: width + space, blank: empty ? 'marker' : 'no', fresh: true };
  }
}
