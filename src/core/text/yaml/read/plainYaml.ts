import { flowScalarEnd } from '../flow';
import { isColon, isDash, isQuote, quoteEnd, skipBlanks } from '../lines';
import { mayBegin, PlainLines } from './plainLines';
import type { YamlMap, YamlNode, YamlPair, YamlScalar } from './yamlNode';

/** Lists and maps inside one another; what is nested deeper is left to the library. */
const MAX_DEPTH = 12;
const MAX_KEY = 200;

/**
 * Reads the plain kind of YAML in which nearly all entries are written: block maps and lists, scalars without quotes or
 * in simple ones, short flow collections on one line. Twenty times faster than the library, which reads all the rest:
 * at the slightest doubt (an escape, an anchor, a tab, anything that may be a mistake) the answer is undefined.
 *
 * The result is that of `parseYaml` for the text, without problems and anchors; of a list around the whole, its first
 * item.
 */
export function parsePlainYaml(text: string): YamlNode | undefined {
  return new PlainYamlReader(text).root();
}

/** Reads YAML in plain style. If a method returns undefined, the text is not plain, and reading stops. */
class PlainYamlReader {
  readonly #text: string;
  readonly #lines: PlainLines;
  #depth = 0;
  /** The end of the flow collection or scalar that was read last. */
  #end = 0;
  /** The offset of the line after the last value, at which a block collection ends. */
  #nextLine = 0;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new PlainLines(text);
  }

  root(): YamlNode | undefined {
    const lines = this.#lines;
    if (!lines.advance() || lines.blankBefore) return undefined;
    const isList = isDash(this.#text, lines.content);
    const root = isList ? this.#list() : this.#map(lines.content, lines.column);
    // What is left is a line further left.
    if (!root || !lines.ended || lines.broken) return undefined;
    const content = root.kind === 'list' ? root.items[0]! : root;
    // A comment right of the keys of a collection makes it longer; so does one at their column below a list.
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
    while (!lines.ended && lines.column === column && isDash(this.#text, lines.content)) {
      const at = skipBlanks(this.#text, lines.content + 1);
      if (at >= lines.end || isDash(this.#text, at)) return undefined;
      const isMap = this.#keyEnd(at) >= 0;
      const item = isMap ? this.#map(at, column + at - lines.content) : this.#inline(at, column);
      if (!item) return undefined;
      items.push(item);
      if (!lines.ended && lines.column > column) return undefined;
    }
    this.#depth--;
    return { kind: 'list', items, span: { start, end: this.#nextLine } };
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
      const valueAt = skipBlanks(this.#text, end + 1);
      const value = valueAt < lines.end ? this.#inline(valueAt, column) : this.#below(column);
      if (!value) return undefined;
      pairs.push({ key: { kind: 'scalar', value: name, span: { start: key, end } }, value });
      if (lines.ended || lines.column < column) break;
      if (lines.column > column) return undefined;
    }
    this.#depth--;
    return { kind: 'map', pairs, span: { start, end: this.#nextLine } };
  }

  /** The value of a key that has none on its own line. */
  #below(column: number): YamlNode | undefined {
    const lines = this.#lines;
    if (!lines.advance()) return undefined;
    const isList = isDash(this.#text, lines.content);
    if (lines.column < column || (lines.column === column && !isList)) return undefined;
    return isList ? this.#list() : this.#map(lines.content, lines.column);
  }

  /**
   * Reads a value that begins on the line of its key or dash, which is at `column`; moves to the next line with
   * content.
   */
  #inline(at: number, column: number): YamlNode | undefined {
    const lines = this.#lines;
    const unit = this.#text.charCodeAt(at);
    if (!isQuote(unit) && unit !== 0x7b && unit !== 0x5b) return this.#plainScalar(at, column);
    const value = this.#flowNode(at);
    if (!value || skipBlanks(this.#text, this.#end) < lines.end) return undefined;
    this.#nextLine = lines.next;
    lines.advance();
    return value;
  }

  /** A scalar without quotes, with the lines deeper than `column` that continue it. */
  #plainScalar(at: number, column: number): YamlScalar | undefined {
    const lines = this.#lines;
    if (!lines.isPlain(at)) return undefined;
    let { end } = lines;
    let value = this.#text.slice(at, end);
    let blank = lines.commented;
    this.#nextLine = lines.next;
    while (lines.advance() && lines.column > column) {
      // Blank lines and comments in it have rules of their own.
      blank ||= lines.blankBefore;
      if (blank || !lines.isPlain(lines.content)) return undefined;
      ({ end } = lines);
      blank = lines.commented;
      value += ` ${this.#text.slice(lines.content, end)}`;
      this.#nextLine = lines.next;
    }
    return { kind: 'scalar', value, span: { start: at, end } };
  }

  /** A scalar or flow collection inside a line; `#end` is the offset after it. */
  #flowNode(at: number): YamlNode | undefined {
    const unit = this.#text.charCodeAt(at);
    if (isQuote(unit)) return this.#quoted(at);
    if (unit === 0x5b || unit === 0x7b) return this.#flow(at, unit === 0x7b);
    const end = mayBegin(unit) ? flowScalarEnd(this.#text, at, this.#lines.end) : at;
    if (end === at) return undefined;
    this.#end = end;
    return { kind: 'scalar', value: this.#text.slice(at, end), span: { start: at, end } };
  }

  #quoted(at: number): YamlScalar | undefined {
    const after = quoteEnd(this.#text, at, this.#lines.end);
    if (after < 0) return undefined;
    const span = { start: at + 1, end: after - 1 };
    const value = this.#text.slice(span.start, span.end);
    // An escape, or a quote that is written twice.
    if (value.includes(this.#text[at] === '"' ? '\\' : "'")) return undefined;
    this.#end = after;
    return { kind: 'scalar', value, span };
  }

  #flow(open: number, isMap: boolean): YamlNode | undefined {
    const text = this.#text;
    const close = isMap ? 0x7d : 0x5d;
    const items: YamlNode[] = [];
    const pairs: YamlPair[] = [];
    if (++this.#depth > MAX_DEPTH) return undefined;
    let at = skipBlanks(text, open + 1);
    for (let first = true; text.charCodeAt(at) !== close || !first; first = false) {
      let key = -1;
      const start = at;
      if (isMap) {
        key = this.#keyEnd(at);
        if (key < 0) return undefined;
        at = skipBlanks(text, key + 1);
      }
      const value = at < this.#lines.end ? this.#flowNode(at) : undefined;
      if (!value) return undefined;
      if (isMap) {
        const name = text.slice(start, key);
        for (const pair of pairs) if (pair.key.value === name) return undefined;
        pairs.push({ key: { kind: 'scalar', value: name, span: { start, end: key } }, value });
      } else items.push(value);
      at = skipBlanks(text, this.#end);
      const unit = text.charCodeAt(at);
      if (unit === close) break;
      if (unit !== 0x2c) return undefined;
      at = skipBlanks(text, at + 1);
    }
    this.#depth--;
    this.#end = at + 1;
    const span = { start: open, end: at + 1 };
    return isMap ? { kind: 'map', pairs, span } : { kind: 'list', items, span };
  }

  /** The colon of the key that begins at `at`; −1 where none begins that has only letters and digits in it. */
  #keyEnd(at: number): number {
    const text = this.#text;
    const end = Math.min(this.#lines.end, at + MAX_KEY);
    let to = at;
    for (; to < end; to++) {
      const unit = text.charCodeAt(to);
      const isLetter = (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
      const isInner = (unit >= 0x30 && unit <= 0x39) || unit === 0x2d || unit === 0x5f;
      if (!isLetter && !(isInner && to > at)) break;
    }
    return to > at && to < end && isColon(text, to) ? to : -1;
  }
}
