import { isEscaped } from '../units/escape';
import { BareLinks } from './bareLinks';
import { Brackets } from './brackets';
import { Delimiters, readDelimiter } from './delimiters';
import { type Leaf, nextSpecial } from './leaf';
import { Markup } from './markup';
import { NonProse, type RangeList } from './nonProse';
import { BLANKS, CHARACTER_RUN, matchEnd, TASK_MARKER } from './patterns';

/** Appends what of a leaf is prose and what is code, in offsets of the note; `labels` as `Brackets` takes them. */
export function lexLeaf(leaf: Leaf, labels: ReadonlySet<string>, prose: RangeList, code: RangeList): void {
  const { kind, start, end } = leaf;
  const shift = start + leaf.shift;
  const text = leaf.text.slice(start, end);
  const special = kind === 'code' ? text.length : nextSpecial(kind, text, 0);
  if (special === text.length) (kind === 'code' ? code : prose).append(shift, shift + text.length);
  else new InlineLexer(leaf, text, labels).read(special).appendTo(prose, code, shift, text.length);
}

/** Reads one leaf from left to right: https://spec.commonmark.org/0.31.2/#phase-2-inline-structure. Linear in time. */
class InlineLexer {
  readonly #leaf: Leaf;
  readonly #text: string;
  readonly #nonProse = new NonProse();
  readonly #markup: Markup;
  readonly #brackets: Brackets;
  readonly #runs = new Delimiters();
  #bareLinks: BareLinks | undefined;
  /** The end of the last construct other than `_`, which may belong to an e-mail address. */
  #floor = 0;
  /** The last places of strings of backticks by length, once it is known that one is not closed. */
  #backticks: Map<number, number> | undefined;

  constructor(leaf: Leaf, text: string, labels: ReadonlySet<string>) {
    this.#leaf = leaf;
    this.#text = text;
    this.#markup = new Markup(text, this.#nonProse, leaf.kind === 'html');
    this.#brackets = new Brackets(text, labels);
  }

  /** @param special where the first character is that may begin a construct. */
  read(special: number): NonProse {
    const text = this.#text;
    for (let at = special; at < text.length; ) {
      const after = this.#construct(at, text[at]!);
      if (after > at && text[at] !== '_') this.#floor = after;
      at = nextSpecial(this.#leaf.kind, text, Math.max(after, at + 1));
    }
    this.#pair(0);
    this.#markup.closeElement(text.length);
    return this.#nonProse;
  }

  /** The end of what begins at `at`, or `at` where the character is only itself. */
  #construct(at: number, character: string): number {
    if (character === '*' || character === '_' || character === '~') return this.#delimiterRun(at);
    if (character === '\n' || character === '\r') return this.#lineEnding(at);
    if (character === '[') return this.#openBracket(at);
    if (character === ']') return this.#closeBracket(at);
    if (character === '`') return this.#codeSpan(at);
    if (character === '$') return this.#hide(mathEnd(this.#text, at), at);
    if (character === '%') return this.#hide(commentEnd(this.#text, at), at);
    if (character === '\\' || character === '&' || character === '<') return this.#markup.read(at);
    return this.#bareLink(at);
  }

  /** Two spaces and more make it a hard break, unless a tab is among them. In a quote the next prefix is left out. */
  #lineEnding(at: number): number {
    const text = this.#text;
    const leaf = this.#leaf;
    const after = at + (text.startsWith('\r\n', at) ? 2 : 1);
    const next = leaf.shift > 0 ? matchEnd(BLANKS, text, after) : after;
    let spaces = at;
    while (text[spaces - 1] === ' ') spaces--;
    const hard = at - spaces > 1 && text[spaces - 1] !== '\t' && leaf.kind !== 'html';
    return hard || next > after ? this.#nonProse.add(hard ? spaces : after, next) : at;
  }

  #delimiterRun(at: number): number {
    const text = this.#text;
    const nonProse = this.#nonProse;
    const after = matchEnd(CHARACTER_RUN, text, at);
    if (text[at] === '~' && after - at > 2) return after;
    const run = readDelimiter(text, at, after, nonProse.next);
    if (!run.opens && !run.closes) return after;
    this.#runs.add(run);
    nonProse.add(at, at);
    return nonProse.add(after, after);
  }

  /** Pairs the runs from number `from` on. */
  #pair(from: number): void {
    for (const { part, start, end } of this.#runs.pair(from)) {
      this.#nonProse.setEnd(part, start);
      this.#nonProse.setStart(part + 1, end);
    }
  }

  #codeSpan(at: number): number {
    const text = this.#text;
    const open = matchEnd(CHARACTER_RUN, text, at);
    if (this.#backticks !== undefined && (this.#backticks.get(open - at) ?? -1) < open) return open;
    let seen: Map<number, number> | undefined;
    for (let from = text.indexOf('`', open), to = 0; from >= 0; from = text.indexOf('`', to)) {
      to = matchEnd(CHARACTER_RUN, text, from);
      if (to - from === open - at) return this.#nonProse.add(at, to, true);
      seen = (seen ?? new Map()).set(to - from, from);
    }
    this.#backticks = seen ?? new Map();
    return open;
  }

  #hide(end: number, at: number): number {
    return end < 0 ? at : this.#nonProse.add(at, end, true);
  }

  #bareLink(at: number): number {
    if (this.#brackets.pending) return at;
    this.#bareLinks ??= new BareLinks(this.#text);
    const link = this.#bareLinks.around(at, this.#floor);
    if (link === undefined) return at;
    this.#runs.dropFrom(link[0]);
    return this.#nonProse.add(link[0], link[1]);
  }

  #openBracket(at: number): number {
    const text = this.#text;
    const brackets = this.#brackets;
    const runs = this.#runs;
    const nonProse = this.#nonProse;
    const image = at > this.#floor && text[at - 1] === '!';
    const task = at === 0 && this.#leaf.kind === 'task' ? matchEnd(TASK_MARKER, text, at) : -1;
    const end = task < 0 && text[at + 1] === '^' ? brackets.footnoteEnd(at, image) : task;
    if (end >= 0) return nonProse.add(at, end);
    brackets.open({ start: image ? at - 1 : at, content: at + 1, image, part: nonProse.next, runs: runs.count });
    return nonProse.add(at, at) + 1;
  }

  #closeBracket(at: number): number {
    const [bracket, end] = this.#brackets.close(at) ?? [undefined, -1];
    if (bracket === undefined || end < 0) return at;
    this.#nonProse.setStart(bracket.part, bracket.start);
    this.#nonProse.setEnd(bracket.part, bracket.content);
    this.#pair(bracket.runs);
    return this.#nonProse.add(at, end);
  }
}

// What is in the text of a block but is not read as text, beyond CommonMark: mathematics, as the extension of VS
// Code's preview finds it (https://github.com/microsoft/vscode-markdown-it-katex), and Obsidian's comments
// (https://help.obsidian.md/syntax#Comments). Offsets are UTF-16 units.

const WORD_UNIT = /\w/;
/** The longest `$…$`, in UTF-16 units: between two prices there may be a whole paragraph. */
const LONGEST_INLINE_MATH = 120;

/** The exclusive end of `$…$` or `$$…$$` that begins at `at`; −1 where it is a sign for itself, as in `$400 million`. */
function mathEnd(text: string, at: number): number {
  const sign = text[at + 1] === '$' ? '$$' : '$';
  const start = at + sign.length;
  const before = text[at - 1] ?? '';
  const isOpen = sign === '$$' ? before !== '$' && text[start] !== '$' : before !== '$' && !WORD_UNIT.test(before);
  if (!isOpen) return -1;
  let close = text.indexOf(sign, start);
  while (close >= 0 && isEscaped(text, close)) close = text.indexOf(sign, close + sign.length);
  const end = close + sign.length;
  const after = text[end] ?? '';
  if (sign === '$' && end - at > LONGEST_INLINE_MATH) return -1;
  return close > start && after !== '$' && (sign === '$$' || !WORD_UNIT.test(after)) ? end : -1;
}

/** The exclusive end of `%%…%%` that begins at `at`; −1 where nothing closes it. */
function commentEnd(text: string, at: number): number {
  const close = text.indexOf('%%', at + 2);
  return close < 0 ? -1 : close + 2;
}
