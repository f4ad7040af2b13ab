import type { Resumable } from '../../base/lazy';
import { lineOf } from '../../base/lines';
import { problem } from '../../base/problem';
import type { Span } from '../../base/textEdit';
import { valueEnd } from '../flow';
import { isBreak, isDash, keyAt, skipBlanks, trimmedEnd } from '../lines';
import { isMapSection, type MapSection, noSpans, type RegistrySpans, SpansBuilder } from './registrySpans';

/** UTF-16 units between two pauses. */
const STEP = 262_144;

/** An entity, from the beginning of the line with its dash to that of the next. */
interface KnownEntity {
  readonly text: string;
}

/**
 * Finds where the top-level parts of a registry file and each of its entities are, by the beginnings of lines alone.
 * What an item holds is always indented deeper than its dash, so a dash at that column begins the next item even where a
 * quote was never closed: an error stays inside its entity.
 *
 * A registry that is written in brackets or braces, as JSON is, is not read: its only problem is `whole-flow`.
 *
 * @param known the entities of the text before an edit if it was `isInOrder`: those that are as they were are not read
 * line by line.
 */
export function* splitRegistry(text: string, known: readonly KnownEntity[] = []): Resumable<RegistrySpans> {
  const splitter = new RegistrySplitter(text);
  let next = 0;
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let pause = STEP; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    splitter.line(start, end);
    if (splitter.isInBrackets) break;
    const same = splitter.knownAt(start, known, next);
    if (same === undefined) start = end + 1;
    else {
      start += known[same]!.text.length;
      next = same + 1;
    }
    if (start < pause) continue;
    pause = start + STEP;
    yield;
  }
  return splitter.parts();
}

/** Whether the columns of all entities are those of their dashes, and no bracket was closed between them. */
export function isInOrder({ problems, list }: RegistrySpans): boolean {
  return problems.length === 0 && !list?.empty;
}

const EMPTY_LIST = /^(?:\[\s*\]|~|null)$/;

/** Takes a registry file line by line and finds its parts. */
class RegistrySplitter {
  /** The bracket of a registry, or of a list of entities, that is one flow collection. */
  #flow: number | undefined;
  readonly #text: string;
  readonly #parts: SpansBuilder;
  /** The top-level key that the line is below. */
  #section = '';
  /** The key has a value on its line, so that no list can be below it; below a wrong one of `entities` it is read. */
  #hasValue = false;
  /** The value of the key began with a bracket that may be closed at the margin. */
  #inBrackets = false;
  /** The column of the keys of the file, mostly 0. */
  #topColumn = -1;
  /** The column of the dashes of `entities`, or of the keys of a map section. */
  #column = -1;
  /** From this column on a line belongs to the open item. */
  #contentColumn = Number.POSITIVE_INFINITY;
  /** The offset at which the open item or piece begins, −1 if none is open; and the list that it belongs to. */
  #open = -1;
  #opened: Span[] = [];
  /** The offset at which the lines of the list of entities begin; −1 outside of it. */
  #listStart = -1;
  #empty: Span | undefined;
  #stray = false;
  /** A `...` that ended the document, in case anything follows. */
  #ended = -1;

  constructor(text: string) {
    this.#text = text;
    this.#parts = new SpansBuilder(text);
  }

  /** Takes one line, without its line feed. */
  line(start: number, end: number): void {
    const text = this.#text;
    const at = skipBlanks(text, start);
    const column = at - start;
    if (column >= this.#contentColumn) return;
    const unit = text.charCodeAt(at);
    if (at === end || unit === 0x0d || unit === 0x23) return;
    if (column > this.#topColumn && this.#topColumn >= 0) this.#inside(start, at, column);
    else this.#top(start, at, end, column, unit);
  }

  /**
   * Which of the known entities is at `start`: the next one, or the one after that, where the next is gone. Only where the
   * line there, which was taken last, begins an entity at the column of its own dash, so that nothing but its text decides
   * which lines belong to it.
   */
  knownAt(start: number, known: readonly KnownEntity[], next: number): number | undefined {
    const isOpen = this.#open === start && this.#section === 'entities' && this.#topColumn === 0;
    if (!isOpen || next >= known.length) return undefined;
    let at = start;
    while (this.#text.charCodeAt(at) === 0x20) at++;
    if (at - start !== this.#column || !isDash(this.#text, at)) return undefined;
    for (let index = next; index < Math.min(next + 2, known.length); index++) {
      const entity = known[index]!.text;
      // A slice is compared as a whole; `startsWith` compares unit by unit, which takes twice the time of an edit.
      if (entity.endsWith('\n') && this.#text.slice(start, start + entity.length) === entity) return index;
    }
    return undefined;
  }

  /** Whether all is in brackets, so that nothing is to be found. */
  get isInBrackets(): boolean {
    return this.#flow !== undefined;
  }

  /** The spans that were found; to be called at the end of the text. */
  parts(): RegistrySpans {
    if (this.#flow !== undefined) return noSpans(problem('whole-flow', { start: this.#flow, end: this.#flow + 1 }));
    this.#leave(this.#text.length);
    return this.#parts.parts();
  }

  /** A line below a top-level key, no deeper than the items seen so far. */
  #inside(start: number, at: number, column: number): void {
    if (this.#section === 'entities') {
      if (isDash(this.#text, at)) {
        // Tabs are reported where the item is read, and say nothing about columns.
        const tabs = this.#column >= 0 && this.#text.slice(start, at).includes('\t');
        const misplaced = this.#column >= 0 && column !== this.#column;
        if (misplaced && !tabs) this.#parts.add('yaml-indent', at);
        this.#begin(start, misplaced && (tabs || column > this.#column) ? this.#column : column);
        this.#contentColumn = this.#column + contentOffset(this.#text, at);
      } else if (this.#column < 0) this.#notAList(at);
    } else if (isMapSection(this.#section)) {
      if (isDash(this.#text, at)) {
        const key = this.#section;
        if (this.#open < 0) this.#parts.add('wrong-type', at, { key, expected: 'map', found: 'list' });
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
      if (unit === 0x7b || unit === 0x5b) {
        this.#flow = at;
        return;
      }
      this.#topColumn = column;
    }
    if (this.#inBrackets && (unit === 0x7d || unit === 0x5d)) {
      this.#inBrackets = false;
      return;
    }
    if (this.#ended >= 0) this.#parts.addSecondDocument(this.#ended);
    this.#ended = -1;
    if (isDash(text, at)) {
      this.#stray = false;
      if (this.#section === '' || this.#hasValue) {
        if (!this.#parts.hasEntities || this.#hasValue) this.#parts.addMissingKey(at);
        this.#section = 'entities';
        this.#hasValue = false;
        this.#column = -1;
        this.#contentColumn = Number.POSITIVE_INFINITY;
      }
      this.#inside(start, at, column);
      return;
    }
    const key = keyAt(text, at, end);
    if (key) {
      this.#leave(start);
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

  /** Reads the value after a top-level key on its line, without anchors and tags before it. */
  #value(key: string, rest: number, end: number): void {
    const text = this.#text;
    let start = rest;
    while (text[start] === '&' || text[start] === '!') {
      while (!isBreak(text, start)) start++;
      start = skipBlanks(text, start);
    }
    const span = { start, end: valueEnd(text, start, end) };
    const isEmpty = span.start >= span.end;
    const found = text[start] === '[' ? 'list' : text[start] === '{' ? 'map' : 'text';
    this.#hasValue = !isEmpty && key !== 'entities';
    this.#inBrackets = !isEmpty && found !== 'text';
    if (key === 'entities') {
      this.#listStart = end + 1;
      const isEmptyList = EMPTY_LIST.test(text.slice(span.start, span.end));
      this.#empty = isEmptyList ? { start: trimmedEnd(text, 0, span.start), end: span.end } : undefined;
      if (found === 'list' && !this.#empty) this.#flow = start;
    }
    if (isEmpty) return;
    if (key === 'version') this.#parts.addVersion(span);
    if (key === 'asOf') this.#parts.addAsOf(span);
    if (key === 'scope') this.#parts.addScope(span);
    const expected = key === 'entities' ? 'list' : isMapSection(key) ? 'map' : found;
    if (found !== expected) this.#parts.add('wrong-type', start, { key, expected, found });
    else if (isMapSection(key)) {
      this.#begin(start, this.#topColumn + 1);
      this.#contentColumn = this.#topColumn + 1;
    }
  }

  #marker(at: number, end: number): void {
    this.#leave(at);
    if (this.#topColumn >= 0) {
      if (this.#text[at] === '-') this.#parts.addSecondDocument(at);
      this.#ended = this.#text[at] === '-' ? -1 : at;
    }
    const rest = skipBlanks(this.#text, at + 3);
    if (rest < valueEnd(this.#text, rest, end)) this.#parts.addUnexpected(rest);
  }

  /** The first thing below `entities:` is not a dash. */
  #notAList(at: number): void {
    if (this.#text[at] === '[') this.#flow = at;
    const isMap = keyAt(this.#text, at, lineOf(this.#text, at).end) !== undefined;
    const found = isMap ? 'map' : 'text';
    if (!this.#stray) this.#parts.add('wrong-type', at, { key: 'entities', expected: 'list', found });
    this.#stray = true;
    // Below a word that is still being typed the list goes on; the lists inside a map do not count.
    if (isMap) this.#section = 'none';
  }

  #begin(start: number, column: number): void {
    this.#close(start);
    this.#open = start;
    const isEntity = this.#section === 'entities' || !isMapSection(this.#section);
    this.#opened = isEntity ? this.#parts.entities : this.#parts[this.#section as MapSection];
    this.#column = column;
  }

  /** Ends the open item or source. */
  #close(end: number): void {
    if (this.#open >= 0) this.#opened.push({ start: this.#open, end });
    this.#open = -1;
  }

  /** Ends the list of entities too. */
  #leave(end: number): void {
    this.#close(end);
    if (this.#listStart >= 0) this.#parts.list = { start: Math.min(this.#listStart, end), end, empty: this.#empty };
    this.#listStart = -1;
  }
}

/** How far right of its dash the content of an item begins, if it begins on that line. */
function contentOffset(text: string, dash: number): number {
  let at = dash + 1;
  while (text.charCodeAt(at) === 0x20) at++;
  return !isBreak(text, at) && text[at] !== '#' ? at - dash : 1;
}
