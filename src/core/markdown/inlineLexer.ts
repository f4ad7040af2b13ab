import { BareLinks } from './bareLinks';
import { Brackets } from './brackets';
import { type Delimiter, pairDelimiters, readDelimiter } from './delimiters';
import { appendRange, type Leaf, nextSpecial } from './leaf';
import {
  BLANKS,
  CHARACTER_RUN,
  LOOSE_TAG,
  MARKUP,
  matchEnd,
  OPAQUE,
  SECTIONS,
  TAG_NAME,
  TASK_MARKER,
} from './patterns';

/** Appends what of a leaf is prose and what is code, in offsets of the note; `labels` as `Brackets` takes them. */
export function lexLeaf(leaf: Leaf, labels: ReadonlySet<string>, prose: number[], code: number[]): void {
  if (leaf.kind === 'code') appendRange(code, leaf.start, leaf.end);
  else if (nextSpecial(leaf, leaf.start) < leaf.end) new InlineLexer(leaf, labels).lex(prose, code);
  else appendRange(prose, leaf.start + leaf.shift, leaf.end + leaf.shift);
}

/**
 * Mark-up is collected as holes in the order in which it begins; a hole whose end is learned later (a bracket, a
 * delimiter run, an element) is put down empty and filled in. Nothing is sought twice in vain, hence linear time.
 */
class InlineLexer {
  private readonly text: string;
  /** Triples: start, end, whether it is code. */
  private readonly holes: number[] = [];
  /** Where the last construct ended, but for `_`, which may belong to an e-mail address. */
  private floor = 0;
  private readonly brackets: Brackets;
  private readonly runs: Delimiter[] = [];
  private bareLinks: BareLinks | undefined;
  /** Marks that are known not to follow, and the last places of strings of backticks by length. */
  private readonly unclosed = new Set<string>();
  private backticks: Map<number, number> | undefined;
  /** The opaque element that is open, and the hole of its content. */
  private element = '';
  private elementHole = 0;

  constructor(
    private readonly leaf: Leaf,
    labels: ReadonlySet<string>,
  ) {
    this.text = leaf.text.slice(leaf.start, leaf.end);
    this.brackets = new Brackets(this.text, labels);
  }

  lex(prose: number[], code: number[]): void {
    const { leaf, text, holes } = this;
    for (let at = nextSpecial(leaf, leaf.start) - leaf.start; at < text.length; ) {
      const after = this.construct(at, text[at]!);
      if (after > at && text[at] !== '_') this.floor = after;
      at = nextSpecial(leaf, leaf.start + Math.max(after, at + 1)) - leaf.start;
    }
    this.pair(this.runs);
    if (this.element !== '') holes[this.elementHole + 1] = text.length;
    const shift = leaf.shift + leaf.start;
    let from = 0;
    for (let index = 0; index < holes.length; index += 3) {
      const start = holes[index]!;
      const end = holes[index + 1]!;
      if (start >= end) continue;
      appendRange(prose, from + shift, start + shift);
      if (holes[index + 2] === 1) appendRange(code, start + shift, end + shift);
      from = Math.max(from, end);
    }
    appendRange(prose, from + shift, text.length + shift);
  }

  /** The end of what begins at `at`, or `at` where the character stands for itself. */
  private construct(at: number, character: string): number {
    if (character === '*' || character === '_' || character === '~') return this.delimiterRun(at);
    if (character === '\n' || character === '\r') return this.lineEnding(at);
    if (character === '[') return this.openBracket(at);
    if (character === ']') return this.closeBracket(at);
    if (character === '`') return this.codeSpan(at);
    if (character === '\\' || character === '&' || character === '<') return this.markup(at);
    return this.bareLink(at);
  }

  private hole(start: number, end: number, code = 0): number {
    this.holes.push(start, end, code);
    return end;
  }

  /** Two spaces and more make it a hard break, unless a tab is among them. In a quote the next prefix is left out. */
  private lineEnding(at: number): number {
    const { text, leaf } = this;
    const after = at + (text.startsWith('\r\n', at) ? 2 : 1);
    const next = leaf.shift > 0 ? matchEnd(BLANKS, text, after) : after;
    let spaces = at;
    while (text[spaces - 1] === ' ') spaces--;
    const hard = at - spaces > 1 && text[spaces - 1] !== '\t' && leaf.kind !== 'html';
    return hard || next > after ? this.hole(hard ? spaces : after, next) : at;
  }

  private delimiterRun(at: number): number {
    const after = matchEnd(CHARACTER_RUN, this.text, at);
    if (this.text[at] === '~' && after - at > 2) return after;
    const run = readDelimiter(this.text, at, after, this.holes.length);
    if (!run.opens && !run.closes) return after;
    this.runs.push(run);
    this.hole(at, at);
    return this.hole(after, after);
  }

  private pair(runs: readonly Delimiter[]): void {
    pairDelimiters(runs);
    for (const { hole, start, end } of runs) {
      this.holes[hole + 1] = start;
      this.holes[hole + 3] = end;
    }
  }

  private codeSpan(at: number): number {
    const { text } = this;
    const open = matchEnd(CHARACTER_RUN, text, at);
    if (this.backticks !== undefined && (this.backticks.get(open - at) ?? -1) < open) return open;
    const seen = new Map<number, number>();
    for (let from = text.indexOf('`', open), to = 0; from >= 0; from = text.indexOf('`', to)) {
      to = matchEnd(CHARACTER_RUN, text, from);
      if (to - from === open - at) return this.hole(at, to, 1);
      seen.set(to - from, from);
    }
    this.backticks = seen;
    return open;
  }

  private markup(at: number): number {
    const { text } = this;
    const html = this.leaf.kind === 'html';
    TAG_NAME.lastIndex = at;
    const [, slash, written = ''] = (text[at] === '<' && TAG_NAME.exec(text)) || [];
    const name = written.toLowerCase();
    const closes = name !== '' && name === this.element && slash === '/';
    if (html && this.element !== '' && !closes) return at;
    let after = matchEnd(html && text[at] === '<' ? LOOSE_TAG : MARKUP, text, at);
    if (after < 0 && text[at] === '<') after = this.sectionEnd(at);
    if (after < 0) return at;
    if (closes) {
      this.holes[this.elementHole + 1] = at;
      this.element = '';
    }
    this.hole(at, after);
    if (this.element === '' && !slash && OPAQUE.test(name)) {
      this.element = name;
      this.elementHole = this.holes.length;
      this.hole(after, after, 1);
    }
    return text[at] === '\\' && after === at + 1 ? at + 2 : after;
  }

  /** An open one goes on to the end of an HTML block; elsewhere it is none. */
  private sectionEnd(at: number): number {
    const close = SECTIONS.find(([start]) => start.test(this.text.slice(at, at + 9)))?.[1];
    if (close === undefined) return -1;
    const found = this.unclosed.has(close) ? -1 : this.text.indexOf(close, at + 2);
    if (found >= 0) return found + close.length;
    this.unclosed.add(close);
    return this.leaf.kind === 'html' ? this.text.length : -1;
  }

  private bareLink(at: number): number {
    if (this.brackets.pending) return at;
    this.bareLinks ??= new BareLinks(this.text);
    const link = this.bareLinks.around(at, this.floor);
    if (link === undefined) return at;
    while ((this.runs.at(-1)?.start ?? -1) >= link[0]) this.runs.pop();
    return this.hole(link[0], link[1]);
  }

  private openBracket(at: number): number {
    const { text, brackets, runs, holes } = this;
    const image = text[at - 1] === '!' && at > this.floor;
    const task = at === 0 && this.leaf.kind === 'task' ? matchEnd(TASK_MARKER, text, at) : -1;
    const end = task < 0 && text[at + 1] === '^' ? brackets.footnoteEnd(at, image) : task;
    if (end >= 0) return this.hole(at, end);
    brackets.open({ start: image ? at - 1 : at, content: at + 1, image, hole: holes.length, runs: runs.length });
    return this.hole(at, at) + 1;
  }

  private closeBracket(at: number): number {
    const [bracket, end] = this.brackets.close(at) ?? [undefined, -1];
    if (bracket === undefined || end < 0) return at;
    this.holes[bracket.hole] = bracket.start;
    this.holes[bracket.hole + 1] = bracket.content;
    this.pair(this.runs.splice(bracket.runs));
    return this.hole(at, end);
  }
}
