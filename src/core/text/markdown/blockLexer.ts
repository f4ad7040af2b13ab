import { closeOf, isClosedBy, leafKind, type OpenLeaf } from './leafKind';
import { LeafList } from './leafList';
import { type Container, LineCursor } from './lineCursor';
import { DELIMITER_ROW, SETEXT_UNDERLINE } from './patterns';

/** Splits a text into leaves, line by line: https://spec.commonmark.org/0.31.2/#phase-1-block-structure. */
export class BlockLexer {
  readonly #text: string;
  readonly #stop: (restart: number) => boolean;
  readonly list: LeafList;
  /**
   * Offsets at which a block begins outside all containers: from there the text can be lexed without what comes before.
   */
  readonly restarts: number[] = [];
  readonly #cursor: LineCursor;
  readonly #containers: Container[] = [];
  #leaf: OpenLeaf | undefined;
  #stopped = false;

  /** `stop` is asked at every restart point. */
  constructor(text: string, stop: (restart: number) => boolean = () => false) {
    this.#text = text;
    this.#stop = stop;
    this.#cursor = new LineCursor(text);
    this.list = new LeafList(text);
  }

  /** Lexes from a restart point up to a later one at which `stop` says so, or up to infinity; answers where. */
  lex(start: number): number {
    const text = this.#text;
    let lineFeed = -1;
    let carriageReturn = -1;
    for (let at = start; at < text.length; ) {
      if (lineFeed < at) lineFeed = (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
      if (carriageReturn < at) carriageReturn = (text.indexOf('\r', at) + 1 || text.length + 1) - 1;
      const end = Math.min(lineFeed, carriageReturn);
      this.#cursor.start(at, end);
      this.#line(at);
      if (this.#stopped) return at;
      at = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
    this.#closeLeaf();
    return Number.POSITIVE_INFINITY;
  }

  #line(start: number): void {
    const containers = this.#containers;
    const cursor = this.#cursor;
    const leaf = this.#leaf;
    let matched = 0;
    while (matched < containers.length && cursor.continues(containers[matched]!)) matched++;
    const all = matched === containers.length;
    if (all && leaf !== undefined && leaf.close !== '') {
      if (leaf.kind === 'fence' || !cursor.blank) this.#extend(leaf);
      if (isClosedBy(leaf, cursor.rest, cursor.indent)) this.#closeLeaf();
      return;
    }
    let container = cursor.open(all && leaf?.kind === 'paragraph');
    if (container === undefined && leaf !== undefined && this.#continueLeaf(leaf, all)) return;
    // What could not interrupt a paragraph begins nothing either where that paragraph proves to be all definitions.
    const dissolved = leaf !== undefined && this.#leaf === undefined;
    if (!dissolved && !this.#begin(start, matched)) return;
    for (; container !== undefined; container = cursor.open(false)) {
      this.#isFresh();
      containers.push(container);
      if (container.label !== undefined) this.list.define(start, '^', container.label);
    }
    if (!cursor.blank) this.#startLeaf();
  }

  /** Closes what the line does not continue; false if lexing stops here. */
  #begin(start: number, matched: number): boolean {
    this.#closeLeaf();
    this.#containers.length = matched;
    if (matched > 0) return true;
    this.#stopped = this.#stop(start);
    if (!this.#stopped) this.restarts.push(start);
    return !this.#stopped;
  }

  /** Whether the innermost container is an item with nothing in it, which it is no longer. */
  #isFresh(): boolean {
    const container = this.#containers.at(-1);
    const fresh = container?.fresh === true;
    if (fresh) container.fresh = false;
    return fresh;
  }

  #extend({ lines }: OpenLeaf): void {
    lines.push(this.#cursor.textAt, this.#cursor.end);
  }

  #continueLeaf(leaf: OpenLeaf, all: boolean): boolean {
    const { blank, indent } = this.#cursor;
    if (leaf.kind === 'paragraph') return !blank && this.#continueParagraph(leaf, all);
    if (!all || (blank && leaf.kind !== 'indented')) return false;
    if (leaf.kind === 'indented') {
      if (indent > 3 && !blank) this.#extend(leaf);
      return indent > 3 || blank;
    }
    if (leaf.kind !== 'table' || indent > 3 || leafKind(this.#cursor, false) !== 'paragraph') return false;
    this.list.addRow(this.#cursor.textAt, this.#cursor.rest);
    return true;
  }

  /** Adds the line, or makes the paragraph a heading or the head of a table; false if the line begins a block. */
  #continueParagraph(leaf: OpenLeaf, all: boolean): boolean {
    const { indent, rest } = this.#cursor;
    if (indent < 4) {
      if (all && SETEXT_UNDERLINE.test(rest)) {
        this.#leaf = undefined;
        return this.list.addLines('inline', leaf.lines, leaf.quoted);
      }
      if (leafKind(this.#cursor, true) !== 'paragraph') return false;
      if (all && DELIMITER_ROW.test(rest) && this.list.startTable(leaf, rest)) {
        this.#leaf = { ...leaf, kind: 'table' };
        return true;
      }
    }
    this.#extend(leaf);
    leaf.lastIndent = indent;
    return true;
  }

  #startLeaf(): void {
    const { textAt, end, rest, indent } = this.#cursor;
    const task = this.#isFresh();
    const kind = indent > 3 ? 'indented' : leafKind(this.#cursor, false);
    if (kind === 'heading') this.list.addHeading(textAt, end);
    if (kind === 'heading' || kind === 'break') return;
    const quoted = this.#containers.some(({ quote }) => quote);
    const close = closeOf(kind, rest);
    this.#leaf = { kind, lines: [textAt, end], lastIndent: 0, task, quoted, close };
    if (typeof close === 'object' && close.test(rest.slice(1))) this.#closeLeaf();
  }

  #closeLeaf(): void {
    const leaf = this.#leaf;
    this.#leaf = undefined;
    if (leaf !== undefined) this.list.addLeaf(leaf);
  }
}
