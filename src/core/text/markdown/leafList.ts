import { onlyHan } from '../units/han';
import { type Leaf, normalizeLabel } from './leaf';
import type { OpenLeaf } from './leafKind';
import { DEFINITION, matchEnd, WHITE_SPACE } from './patterns';

/** `[label]: …` or `[^label]: …`: the label, normalised, with `[` or `^` in front, and where its block begins. */
export interface Definition {
  readonly start: number;
  readonly label: string;
}

/** Collects the leaves and definitions of a note in the order of the text. */
export class LeafList {
  readonly #text: string;
  readonly leaves: Leaf[] = [];
  readonly definitions: Definition[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  define(start: number, kind: '[' | '^', label: string): void {
    this.definitions.push({ start, label: kind + normalizeLabel(label) });
  }

  /** Adds `[start, end)` of the note, if there is anything in it. */
  add(kind: Leaf['kind'], start: number, end: number): void {
    if (start < end) this.leaves.push({ kind, text: this.#text, start, end, shift: 0 });
  }

  /** `[start, end)` is the line, white space left out. */
  addHeading(start: number, end: number): void {
    const [, open = '', content = ''] = /^(#+[\t ]*)(.*)$/s.exec(this.#text.slice(start, end))!;
    const length = content.replace(/(?:^|(?<![\t ])[\t ]+)#+$/, '').length;
    this.add('inline', start + open.length, start + open.length + length);
  }

  addLeaf({ kind, lines, task, quoted }: OpenLeaf): void {
    const inline = task ? 'task' : 'inline';
    const isText = kind === 'paragraph' || (kind === 'indented' && this.#isChinese(lines));
    if (isText || kind === 'html') this.addLines(kind === 'html' ? kind : inline, lines, quoted);
    else if (kind !== 'table') this.addLines('code', lines, quoted);
  }

  /** Makes the last line of a paragraph the head of a table, if it has as many cells as the delimiter row below it. */
  startTable(leaf: OpenLeaf, delimiters: string): boolean {
    const [start, end] = leaf.lines.slice(-2);
    const head = this.#text.slice(start, end);
    if (leaf.lastIndent > 3 || countCells(head) !== delimiters.match(/-+/g)!.length) return false;
    leaf.lines.length -= 2;
    this.addLeaf(leaf);
    this.addRow(start!, head);
    return true;
  }

  /**
   * Adds lines, given by where they begin and end. Definitions are taken off the beginning of a paragraph; answers
   * whether anything is left.
   */
  addLines(kind: Leaf['kind'], lines: readonly number[], quoted: boolean): boolean {
    const first = lines[0] ?? 0;
    const shift = quoted && lines.length > 2 && kind !== 'code' ? first : 0;
    const text = shift > 0 ? this.#withoutPrefixes(lines) : this.#text;
    const end = (lines.at(-1) ?? 0) - shift;
    let start = first - shift;
    while (text[start] === '[' && (kind === 'inline' || kind === 'task')) {
      const definition = DEFINITION.exec(text.slice(start, end));
      DEFINITION.lastIndex = 0;
      if (definition === null) break;
      this.define(first, '[', definition[1]!);
      start = matchEnd(WHITE_SPACE, text, start + definition[0].length);
    }
    if (start < end) this.leaves.push({ kind, text, start, end, shift });
    return start < end;
  }

  /**
   * Whether an indented block is Chinese text that was scraped or pasted, and no code, which CommonMark takes it for: at least half of
   * its characters are Han, and it has no sign of code.
   */
  #isChinese(lines: readonly number[]): boolean {
    const block = this.#text.slice(lines[0], lines.at(-1));
    return !/[{};=()<>]/.test(block) && onlyHan(block).length * 2 >= block.replace(/\s/g, '').length;
  }

  #withoutPrefixes(lines: readonly number[]): string {
    let joined = '';
    for (let index = 0; index < lines.length; index += 2) {
      const end = lines[index + 1]!;
      joined +=
        this.#text.slice(lines[index], end) + this.#text.slice(end, lines[index + 2] ?? end).replaceAll('>', ' ');
    }
    return joined;
  }

  /** Adds the cells of a row: https://github.github.com/gfm/#tables-extension-. */
  addRow(start: number, row: string): void {
    let at = start;
    for (const cell of splitRow(row)) {
      const from = at + cell.length - cell.trimStart().length;
      this.add('inline', from, from + cell.trim().length);
      at += cell.length + 1;
    }
  }
}

/** The cells of a row, and an empty one for a pipe at either end; an escape is replaced by two points. */
function splitRow(row: string): string[] {
  return row.replace(/\\[\\|]/g, '..').split('|');
}

function countCells(row: string): number {
  const cells = splitRow(row);
  return cells.length - (cells[0] === '' ? 1 : 0) - (cells.length > 1 && cells.at(-1) === '' ? 1 : 0);
}
