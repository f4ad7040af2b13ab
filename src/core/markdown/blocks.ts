import { type Container, LineCursor } from './containers';
import { endsHtmlBlock, htmlBlockKind } from './html';
import {
  delimiterCells,
  fenceLength,
  headingContent,
  isBlank,
  isSetextUnderline,
  isThematicBreak,
  rowCells,
  trimEnd,
} from './lines';
import { definitionEnd, labelEnd, normalizeLabel, skipSpace } from './links';
import { IntegerList } from './ranges';
import { Source } from './source';

/** A block without blocks inside it. */
export interface Leaf {
  readonly kind: 'code' | 'html' | 'inline' | 'task';
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

interface OpenLeaf {
  readonly kind: 'paragraph' | 'fence' | 'indented' | 'html' | 'table';
  readonly start: number;
  end: number;
  /** Of a fence its marker and length; of HTML the kind of its start. */
  readonly marker: string;
  readonly size: number;
  /** Of a paragraph: it may begin with a task marker. */
  readonly task: boolean;
  /** Of a paragraph: where its last line begins, where the one before it ends, and whether it is indented like code. */
  lastLine: number;
  previousEnd: number;
  lastIndented: boolean;
  /** Inside a quote: where each line begins, and where the one after it does. */
  readonly lines: number[] | undefined;
}

/** `[label]: …` and `[^label]: …`. */
export interface Definition {
  /** Where the block begins. */
  readonly start: number;
  readonly footnote: boolean;
  /** Normalised. */
  readonly label: string;
}

/** Splits a text into leaf blocks, line by line. */
export class BlockLexer {
  readonly leaves: Leaf[] = [];
  readonly definitions: Definition[] = [];
  /** Starts of blocks in no container. The text can be lexed from there without knowing what comes before. */
  readonly restarts: number[] = [];
  private readonly note: Source;
  private readonly cursor: LineCursor;
  private readonly containers: Container[] = [];
  private leaf: OpenLeaf | undefined;
  private stopped = false;

  /** `stop` is asked at every restart point whether to lex on. */
  constructor(
    private readonly text: string,
    private readonly stop: (restart: number) => boolean = () => false,
  ) {
    this.note = new Source(text);
    this.cursor = new LineCursor(text);
  }

  /** From a restart point to the end, or to the first later restart point at which `stop` says so; answers where. */
  lex(start: number): number {
    const { text } = this;
    let carriageReturn = -1;
    for (let at = start; at < text.length; ) {
      if (carriageReturn < at) carriageReturn = (text.indexOf('\r', at) + 1 || text.length + 1) - 1;
      const lineFeed = text.indexOf('\n', at);
      const end = lineFeed < 0 ? carriageReturn : Math.min(lineFeed, carriageReturn);
      const next = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
      this.line(at, end, next);
      if (this.stopped) return at;
      at = next;
    }
    this.closeLeaf();
    return text.length;
  }

  private line(start: number, end: number, next: number): void {
    const { containers, cursor } = this;
    cursor.startLine(start, end);
    let matched = 0;
    while (matched < containers.length && cursor.continues(containers[matched]!)) matched++;
    const all = matched === containers.length;
    const leaf = all ? this.leaf : undefined;
    if (leaf?.kind === 'fence') {
      this.continueFence(leaf);
      return;
    }
    if (leaf?.kind === 'html') {
      this.continueHtml(leaf, next);
      return;
    }

    const paragraph = this.leaf?.kind === 'paragraph' ? this.leaf : undefined;
    let container = cursor.open(all && paragraph !== undefined);
    if (container !== undefined) {
      if (!this.begin(start, matched)) return;
      for (; container !== undefined; container = cursor.open(false)) this.enter(container, start);
    } else if (cursor.blank) {
      if (leaf?.kind === 'indented') return;
      this.closeLeaf();
      containers.length = matched;
      return;
    } else if (paragraph !== undefined && this.continueParagraph(paragraph, all, next)) {
      return;
    } else if (leaf?.kind === 'indented' && cursor.indent > 3) {
      leaf.end = end;
      return;
    } else if (leaf?.kind === 'table' && cursor.indent < 4 && this.flow(false) === undefined) {
      this.addRow(end);
      return;
    } else if (!this.begin(start, matched)) return;
    if (!cursor.blank) this.startLeaf(next);
  }

  /** Closes what the line does not continue; false if lexing stops here. */
  private begin(start: number, matched: number): boolean {
    this.closeLeaf();
    this.containers.length = matched;
    if (matched > 0) return true;
    this.stopped = this.stop(start);
    if (!this.stopped) this.restarts.push(start);
    return !this.stopped;
  }

  private enter(container: Container, start: number): void {
    const outer = this.containers[this.containers.length - 1];
    if (outer !== undefined) outer.fresh = false;
    this.containers.push(container);
    if (container.label === undefined) return;
    this.definitions.push({ start, footnote: true, label: normalizeLabel(container.label) });
  }

  /** The kind of leaf other than a paragraph that begins here. */
  private flow(interrupting: boolean): 'heading' | 'break' | 'fence' | 'html' | undefined {
    const { text, textAt, end } = this.cursor;
    switch (text[textAt]) {
      case '#':
        return headingContent(text, textAt, end) && 'heading';
      case '*':
      case '-':
      case '_':
        return isThematicBreak(text, textAt, end) ? 'break' : undefined;
      case '`':
      case '~':
        return fenceLength(text, textAt, end) > 0 ? 'fence' : undefined;
      case '<':
        return htmlBlockKind(text, textAt, end, interrupting) > 0 ? 'html' : undefined;
      default:
        return undefined;
    }
  }

  private startLeaf(next: number): void {
    const { text, textAt: start, end } = this.cursor;
    const parent = this.containers[this.containers.length - 1];
    const task = parent?.kind === 'item' && parent.fresh;
    if (parent !== undefined) parent.fresh = false;
    const lines = this.containers.some(({ kind }) => kind === 'quote') ? [start, next] : undefined;
    const open = (kind: OpenLeaf['kind'], size = 0): void => {
      const marker = text[start]!;
      const last = trimEnd(text, start, end);
      const line = { lastLine: start, previousEnd: start, lastIndented: false };
      this.leaf = { kind, start, end: last, marker, size, task, lines, ...line };
    };
    const kind = this.cursor.indent > 3 ? 'indented' : this.flow(false);
    if (kind === 'heading') this.add('inline', ...headingContent(text, start, end)!);
    else if (kind === 'fence') open('fence', fenceLength(text, start, end));
    else if (kind === 'html') {
      open('html', htmlBlockKind(text, start, end, false));
      if (endsHtmlBlock(this.leaf!.size, text.slice(start + 1, end))) this.closeLeaf();
    } else if (kind !== 'break') open(kind ?? 'paragraph');
  }

  private continueFence(leaf: OpenLeaf): void {
    const { text, textAt, end, indent } = this.cursor;
    leaf.end = end;
    let at = textAt;
    while (at < end && text[at] === leaf.marker) at++;
    if (indent < 4 && at - textAt >= leaf.size && isBlank(text, at, end)) this.closeLeaf();
  }

  private continueHtml(leaf: OpenLeaf, next: number): void {
    const { text, at, end, blank } = this.cursor;
    if (blank && leaf.size >= 6) {
      this.closeLeaf();
      return;
    }
    leaf.end = end;
    leaf.lines?.push(at, next);
    if (endsHtmlBlock(leaf.size, text.slice(at, end))) this.closeLeaf();
  }

  /** Adds the line to the paragraph, or makes it a heading or the head of a table; false if the line begins a block. */
  private continueParagraph(leaf: OpenLeaf, all: boolean, next: number): boolean {
    const { text, textAt, end, indent } = this.cursor;
    if (indent < 4) {
      if (all && isSetextUnderline(text, textAt, end)) {
        this.leaf = undefined;
        return this.addText('inline', leaf, leaf.end);
      }
      if (this.flow(all) !== undefined) return false;
      if (all && this.startTable(leaf)) return true;
    }
    leaf.previousEnd = leaf.end;
    leaf.lastLine = textAt;
    leaf.lastIndented = indent > 3;
    leaf.end = trimEnd(text, textAt, end);
    leaf.lines?.push(textAt, next);
    return true;
  }

  private startTable(leaf: OpenLeaf): boolean {
    const { text, textAt, end } = this.cursor;
    const columns = leaf.lastIndented ? 0 : delimiterCells(text, textAt, end);
    if (columns === 0) return false;
    const cells = rowCells(text, leaf.lastLine, leaf.end);
    if (cells.length !== columns * 2) return false;
    leaf.lines?.splice(-2);
    this.addText(leaf.task ? 'task' : 'inline', leaf, leaf.previousEnd);
    this.addCells(cells);
    this.leaf = { ...leaf, kind: 'table' };
    return true;
  }

  private addRow(end: number): void {
    const { text, textAt } = this.cursor;
    this.addCells(rowCells(text, textAt, end));
  }

  private addCells(cells: readonly number[]): void {
    for (let index = 0; index < cells.length; index += 2) this.add('inline', cells[index]!, cells[index + 1]!);
  }

  private add(kind: Leaf['kind'], start: number, end: number, source = this.note): void {
    if (start < end) this.leaves.push({ kind, source, start, end });
  }

  private closeLeaf(): void {
    const { leaf } = this;
    this.leaf = undefined;
    if (leaf?.kind === 'paragraph') this.addText(leaf.task ? 'task' : 'inline', leaf, leaf.end);
    else if (leaf?.kind === 'html') this.addText('html', leaf, leaf.end);
    else if (leaf?.kind === 'fence' || leaf?.kind === 'indented') this.add('code', leaf.start, leaf.end);
  }

  /** Definitions are taken off the beginning of a paragraph; answers whether anything else is left. */
  private addText(kind: Leaf['kind'], { start, lines }: OpenLeaf, end: number): boolean {
    const { text } = this;
    const quoted = lines !== undefined && lines.length > 2;
    const source = quoted ? withoutPrefixes(text, lines, end) : this.note;
    const last = quoted ? source.text.length : end;
    let at = quoted ? 0 : start;
    while (kind !== 'html' && source.text[at] === '[' && at < last) {
      const after = definitionEnd(source.text, at, last);
      if (after < 0) break;
      const label = source.text.slice(at + 1, labelEnd(source.text, at, last) - 1);
      this.definitions.push({ start, footnote: false, label: normalizeLabel(label) });
      at = skipSpace(source.text, after, last);
    }
    this.add(kind, at, last, source);
    return at < last;
  }
}

/** The lines, given as starts and starts of the next, up to `end`. */
function withoutPrefixes(text: string, lines: readonly number[], end: number): Source {
  const starts = new IntegerList();
  let joined = '';
  for (let index = 0; index < lines.length; index += 2) {
    starts.push(joined.length, lines[index]!);
    joined += text.slice(lines[index]!, Math.min(lines[index + 1]!, end));
  }
  return new Source(joined, starts);
}
