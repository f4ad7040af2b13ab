import { PlainLines } from './plainLines';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './yamlNode';

/** Lists and maps inside one another; what is nested deeper is left to the library. */
const MAX_DEPTH = 12;

/**
 * Reads the plain kind of YAML in which nearly all entries are written: block maps and lists, scalars without quotes or
 * in simple ones, short flow collections on one line. Twenty times faster than the library, which reads all the rest:
 * at the slightest doubt (an escape, an anchor, a tab, anything that may be a mistake) the answer is undefined.
 *
 * What it gives is what `parseYaml` gives for the text, without problems and anchors; of a list around the whole, its
 * first item.
 */
export function parsePlainYaml(text: string): YamlNode | undefined {
  const reader = new PlainYamlReader(text);
  return reader.root();
}

/** Where a method answers undefined, the text is not plain, and nothing is read on. */
class PlainYamlReader {
  readonly #text: string;
  readonly #lines: PlainLines;
  #depth = 0;
  /** Of the flow collection or scalar read last. */
  #end = 0;
  /** Behind the line, with its break, on which a value was read last: there a block collection ends. */
  #behind = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new PlainLines(text);
  }

  root(): YamlNode | undefined {
    const lines = this.#lines;
    if (!lines.next() || lines.blankBefore) return undefined;
    const isList = lines.isDash(lines.content);
    const root = isList ? this.#list() : this.#map(lines.content, lines.column);
    // A line further left, or one that cannot be read.
    if (!root || lines.broken || !lines.ended) return undefined;
    const content = root.kind === 'list' ? root.items[0]! : root;
    // A comment right of the keys of a collection makes it longer; one below them does behind a list at their column.
    const column = this.#columnOf(content);
    const last = content.kind === 'map' ? content.pairs.at(-1)?.value : undefined;
    const endsInList = last?.kind === 'list' && this.#columnOf(last) === column;
    return lines.commentColumn > column || (endsInList && lines.commentColumn === column) ? undefined : content;
  }

  #columnOf({ span }: YamlNode): number {
    return span.start - this.#text.lastIndexOf('\n', span.start) - 1;
  }

  /** The list whose first dash begins the line. */
  #list(): YamlNode | undefined {
    const lines = this.#lines;
    const start = lines.content;
    const { column } = lines;
    const items: YamlNode[] = [];
    if (++this.#depth > MAX_DEPTH) return undefined;
    while (!lines.ended && lines.column === column && lines.isDash(lines.content)) {
      const at = lines.skipSpaces(lines.content + 1);
      if (at >= lines.end || lines.isDash(at)) return undefined;
      const isMap = this.#keyEnd(at) >= 0;
      const item = isMap ? this.#map(at, column + at - lines.content) : this.#inline(at, column);
      if (!item || lines.broken) return undefined;
      items.push(item);
      if (!lines.ended && lines.column > column) return undefined;
    }
    this.#depth--;
    return { kind: 'list', items, span: { start, end: this.#behind } };
  }

  /** The map whose first key begins at `at`, which need not begin the line. */
  #map(at: number, column: number): YamlMap | undefined {
    const lines = this.#lines;
    const start = at;
    const pairs: YamlPair[] = [];
    if (++this.#depth > MAX_DEPTH) return undefined;
    for (let key = at; ; key = lines.content) {
      const end = this.#keyEnd(key);
      if (end < 0) return undefined;
      const name = this.#text.slice(key, end);
      for (const pair of pairs) if (pair.key.value === name) return undefined;
      const valueAt = lines.skipSpaces(end + 1);
      const value = valueAt < lines.end ? this.#inline(valueAt, column) : this.#below(column);
      if (!value || lines.broken) return undefined;
      pairs.push({ key: { kind: 'scalar', value: name, span: { start: key, end } }, value });
      if (lines.ended || lines.column < column) break;
      if (lines.column > column) return undefined;
    }
    this.#depth--;
    return { kind: 'map', pairs, span: { start, end: this.#behind } };
  }

  /** The value of a key behind which nothing is written on its line. */
  #below(column: number): YamlNode | undefined {
    const lines = this.#lines;
    if (!lines.next()) return undefined;
    const isList = lines.isDash(lines.content);
    if (lines.column < column || (lines.column === column && !isList)) return undefined;
    return isList ? this.#list() : this.#map(lines.content, lines.column);
  }

  /** What begins on the line of its key or dash, which stands at `column`; goes on to the next line with anything on it. */
  #inline(at: number, column: number): YamlNode | undefined {
    const lines = this.#lines;
    const unit = this.#text.charCodeAt(at);
    if (unit !== 0x22 && unit !== 0x27 && unit !== 0x7b && unit !== 0x5b) return this.#plain(at, column);
    const value = this.#flowNode(at);
    if (!value || lines.skipSpaces(this.#end) < lines.end) return undefined;
    this.#behind = lines.behind;
    lines.next();
    return value;
  }

  /** A scalar without quotes, with the lines deeper than `column` that continue it. */
  #plain(at: number, column: number): YamlScalar | undefined {
    const lines = this.#lines;
    if (!lines.isPlain(at)) return undefined;
    let { end } = lines;
    let value = this.#text.slice(at, end);
    let blank = lines.commented;
    this.#behind = lines.behind;
    while (lines.next() && lines.column > column) {
      // Blank lines and comments in it have rules of their own.
      blank ||= lines.blankBefore;
      if (blank || !lines.isPlain(lines.content)) return undefined;
      ({ end } = lines);
      blank = lines.commented;
      value += ` ${this.#text.slice(lines.content, end)}`;
      this.#behind = lines.behind;
    }
    return { kind: 'scalar', value, span: { start: at, end } };
  }

  /** A scalar or flow collection inside a line; `#end` is behind it. */
  #flowNode(at: number): YamlNode | undefined {
    const unit = this.#text.charCodeAt(at);
    if (unit === 0x22 || unit === 0x27) return this.#quoted(at, unit);
    if (unit === 0x5b || unit === 0x7b) return this.#flow(at, unit === 0x7b);
    const end = this.#lines.flowScalarEnd(at);
    if (end < 0) return undefined;
    this.#end = end;
    return { kind: 'scalar', value: this.#text.slice(at, end), span: { start: at, end } };
  }

  #quoted(at: number, quote: number): YamlScalar | undefined {
    const text = this.#text;
    const start = at + 1;
    let end = start;
    for (; end < this.#lines.end; end++) {
      const unit = text.charCodeAt(end);
      if (unit === 0x5c && quote === 0x22) return undefined;
      if (unit === quote) break;
    }
    if (end >= this.#lines.end || (quote === 0x27 && text.charCodeAt(end + 1) === quote)) return undefined;
    this.#end = end + 1;
    return { kind: 'scalar', value: text.slice(start, end), span: { start, end } };
  }

  #flow(open: number, isMap: boolean): YamlNode | undefined {
    const text = this.#text;
    const close = isMap ? 0x7d : 0x5d;
    const items: YamlNode[] = [];
    const pairs: YamlPair[] = [];
    if (++this.#depth > MAX_DEPTH) return undefined;
    let at = this.#lines.skipSpaces(open + 1);
    for (let first = true; text.charCodeAt(at) !== close || !first; first = false) {
      let key = -1;
      const start = at;
      if (isMap) {
        key = this.#keyEnd(at);
        if (key < 0) return undefined;
        at = this.#lines.skipSpaces(key + 1);
      }
      const value = at < this.#lines.end ? this.#flowNode(at) : undefined;
      if (!value) return undefined;
      if (isMap) {
        const name = text.slice(start, key);
        for (const pair of pairs) if (pair.key.value === name) return undefined;
        pairs.push({ key: { kind: 'scalar', value: name, span: { start, end: key } }, value });
      } else items.push(value);
      at = this.#lines.skipSpaces(this.#end);
      const unit = text.charCodeAt(at);
      if (unit === close) break;
      if (unit !== 0x2c) return undefined;
      at = this.#lines.skipSpaces(at + 1);
    }
    this.#depth--;
    this.#end = at + 1;
    const span = { start: open, end: at + 1 };
    return isMap ? { kind: 'map', pairs, span } : { kind: 'list', items, span };
  }

  /** Where the key that begins at `at` ends, at its colon; −1 where none begins that is of letters and digits alone. */
  #keyEnd(at: number): number {
    const text = this.#text;
    const { end } = this.#lines;
    let to = at;
    for (; to < end; to++) {
      const unit = text.charCodeAt(to);
      const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
      const isInner = (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x5f;
      if (!isLetter && !(isInner && to > at)) break;
    }
    if (to === at || to - at > MAX_KEY || text.charCodeAt(to) !== 0x3a) return -1;
    return to + 1 >= end || text.charCodeAt(to + 1) === 0x20 ? to : -1;
  }
}

const MAX_KEY = 200;
