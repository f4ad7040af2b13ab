import type { PartsBuilder } from '../../registry/files/registryParts';
import { contentOffset, isBreak, isDash } from '../cursor/lineShape';
import { topLevelKey, topLevelValue } from '../cursor/topLevelKey';

/** Takes a registry file line by line and tells its parts to a `PartsBuilder`. */
export class BlockSplitter {
  /** Set when a line opens a flow collection: where its bracket is, and of which key, '' for the whole file. */
  flow: { readonly open: number; readonly key: string } | undefined;
  readonly #text: string;
  readonly #parts: PartsBuilder;
  #section = '';
  /** The key has a value on its line, so that no list can be below it; below a wrong one of `entities` it is read. */
  #hasValue = false;
  /** Of the keys of the file, mostly 0. */
  #topColumn = -1;
  /** Of the dashes of `entities`, or of the keys of `sources`. */
  #column = -1;
  /** At and right of it stands what the open item holds. */
  #contentColumn = Number.POSITIVE_INFINITY;
  /** Where the item or source that is open begins; -1 where none is. */
  #open = -1;
  #stray = false;
  /** A `...` that ended the document, should anything follow. */
  #ended = -1;

  constructor(text: string, parts: PartsBuilder) {
    this.#text = text;
    this.#parts = parts;
  }

  /** One line, without its line break. */
  line(start: number, end: number): void {
    const text = this.#text;
    let at = start;
    let unit = text.charCodeAt(at);
    while (at < end && (unit === 0x20 || unit === 0x09)) unit = text.charCodeAt(++at);
    if (at === end || unit === 0x0d || unit === 0x23) return;
    const column = at - start;
    if (column > this.#topColumn && this.#topColumn >= 0) {
      if (column >= this.#contentColumn) return;
      this.#inside(start, at, column, unit);
    } else this.#top(start, at, end, column, unit);
  }

  /** Closes what is open at the end of the text. */
  end(): void {
    this.#close(this.#text.length);
  }

  /** Goes on behind a flow list that ended at `offset`: answers the beginning of the next line. */
  resume(offset: number): number {
    const newline = this.#text.indexOf('\n', offset);
    const end = newline < 0 ? this.#text.length : newline;
    const rest = this.#text.slice(offset, end);
    if (!/^\s*(#|$)/.test(rest)) this.#parts.addUnexpected(offset + rest.search(/\S/));
    return end + 1;
  }

  /** A line below a top-level key, no deeper than the items seen so far. */
  #inside(start: number, at: number, column: number, unit: number): void {
    if (this.#section === 'entities') {
      if (isDash(this.#text, at, unit)) {
        // Tabs are told of where the item is read, and say nothing about columns.
        const tabs = this.#column >= 0 && this.#text.slice(start, at).includes('\t');
        const misplaced = this.#column >= 0 && column !== this.#column;
        if (misplaced && !tabs) this.#parts.addIndent(at);
        this.#begin(start, misplaced && (tabs || column > this.#column) ? this.#column : column);
        this.#contentColumn = this.#column + contentOffset(this.#text, at);
      } else if (this.#column < 0) this.#notAList(at);
    } else if (this.#section === 'sources') {
      if (isDash(this.#text, at, unit)) {
        if (this.#open < 0) this.#parts.addWrongType('sources', 'map', 'list', at);
        this.#section = '';
      } else {
        this.#begin(start, column);
        this.#contentColumn = column + 1;
      }
    }
  }

  /** A line at the left margin. */
  #top(start: number, at: number, end: number, column: number, unit: number): void {
    const text = this.#text;
    if (column === 0 && (text.startsWith('---', at) || text.startsWith('...', at)) && isBreak(text, at + 3)) {
      this.#marker(at, end);
      return;
    }
    if (this.#topColumn < 0) {
      if (unit === 0x25 && column === 0) return;
      if (unit === 0x7b) {
        this.flow = { open: at, key: '' };
        return;
      }
      this.#topColumn = column;
    }
    if (this.#ended >= 0) this.#parts.addSecondDocument(this.#ended);
    this.#ended = -1;
    if (isDash(text, at, unit)) {
      this.#stray = false;
      if (this.#section === '' || this.#hasValue) {
        if (!this.#parts.hasEntities || this.#hasValue) this.#parts.addMissingKey(at);
        this.#section = 'entities';
        this.#hasValue = false;
        this.#column = -1;
        this.#contentColumn = Number.POSITIVE_INFINITY;
      }
      this.#inside(start, at, column, unit);
      return;
    }
    const key = topLevelKey(text, at, end);
    if (key) {
      this.#close(start);
      this.#stray = false;
      this.#column = -1;
      this.#contentColumn = Number.POSITIVE_INFINITY;
      this.#section = key.value;
      this.#parts.addKey(key.value, key.span);
      this.#value(key.value, key.rest, end);
    } else if (!this.#stray) {
      this.#close(start);
      this.#stray = true;
      // Entities below it are still entities; anything else below it is more of the same.
      if (this.#section !== 'entities') this.#section = 'none';
      this.#parts.addUnexpected(at);
    }
  }

  /** What stands behind a top-level key on its line. */
  #value(key: string, start: number, lineEnd: number): void {
    const value = topLevelValue(this.#text, start, lineEnd);
    this.#hasValue = value !== undefined && key !== 'entities';
    if (!value) return;
    const { span, found } = value;
    if (key === 'version') this.#parts.addVersion(span);
    const expected = key === 'entities' ? 'list' : key === 'sources' ? 'map' : found;
    if (found !== expected) this.#parts.addWrongType(key, expected, found, span.start);
    if (found !== 'text') this.flow = { open: span.start, key };
  }

  #marker(at: number, end: number): void {
    this.#close(at);
    const rest = this.#text.slice(at + 3, end);
    if (this.#topColumn >= 0) {
      if (this.#text[at] === '-') this.#parts.addSecondDocument(at);
      this.#ended = this.#text[at] === '-' ? -1 : at;
    }
    if (!/^\s*(#|$)/.test(rest)) this.#parts.addUnexpected(at + 3 + rest.search(/\S/));
  }

  /** The first thing below `entities:` is no dash. */
  #notAList(at: number): void {
    const isMap = topLevelKey(this.#text, at, this.#text.length) !== undefined;
    if (!this.#stray) this.#parts.addWrongType('entities', 'list', isMap ? 'map' : 'text', at);
    this.#stray = true;
    // Below a word that is still being typed the list goes on; the lists inside a map are none of ours.
    if (isMap) this.#section = 'none';
  }

  #begin(start: number, column: number): void {
    this.#close(start);
    this.#open = start;
    this.#column = column;
  }

  #close(end: number): void {
    if (this.#open >= 0) {
      const list = this.#section === 'sources' ? this.#parts.sources : this.#parts.entities;
      list.push({ start: this.#open, end });
    }
    this.#open = -1;
  }
}
