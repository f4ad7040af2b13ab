import { autolinkEnd, BareLinks } from './autolinks';
import { type Delimiter, pairDelimiters, readDelimiter } from './delimiters';
import { inlineHtmlEnd, OpaqueElements } from './html';
import { footnoteLabelEnd, labelEnd, normalizeLabel, resourceEnd } from './links';
import type { IntegerList } from './ranges';
import type { Source } from './source';

/** The labels that a note defines, normalised. They must be known before any inline content is lexed. */
export interface Labels {
  readonly links: ReadonlySet<string>;
  readonly footnotes: ReadonlySet<string>;
}

/** An opened `[` or `![`. */
interface Bracket {
  readonly image: boolean;
  /** Behind the bracket. */
  readonly content: number;
  readonly hole: number;
  /** How many delimiter runs came before it. */
  readonly runs: number;
  /** A label cannot hold brackets, so none need be looked up once there is one inside. */
  nested: boolean;
}

const REFERENCE = /&(?:[a-z][a-z0-9]{1,30}|#[0-9]{1,7}|#x[0-9a-f]{1,6});/iy;
const TASK = /\[[\t\n\r xX]\](?=[\t\n\r ])/y;
const SPECIAL = new Uint8Array(128);
for (const character of '\n\r&*_~<[]\\`@:.') SPECIAL[character.charCodeAt(0)] = 1;

/**
 * Lexes the inline content of one block after another and appends what is prose and what is code. Mark-up is collected
 * as holes in the order in which it begins; a hole whose end is learned later (a bracket, a delimiter run) is put down
 * empty and filled in. Every step either moves on or is bounded by a memory of what has been sought in vain.
 */
export class InlineLexer {
  private source!: Source;
  private text = '';
  private start = 0;
  private end = 0;
  /** Triples: start, end, whether it is code. */
  private readonly holes: number[] = [];
  private readonly brackets: Bracket[] = [];
  /** Links among the brackets below this height are inactive: there is a link inside them. */
  private inactive = 0;
  private runs: Delimiter[] = [];
  private firstMarker = '';
  /** Title marks that nothing closes; last places of backtick strings by length, once all have been seen. */
  private unclosed = new Set<string>();
  private backticks: Map<number, number> | undefined;
  private opaque = new OpaqueElements();
  private opaqueHole = 0;
  private bareLinks: BareLinks | undefined;

  constructor(
    private readonly labels: Labels,
    private readonly prose: IntegerList,
    private readonly code: IntegerList,
  ) {}

  /** `[start, end)` of the source is the content of one block, without white space around it. */
  lex(source: Source, start: number, end: number, task: boolean): void {
    this.source = source;
    this.text = source.text;
    this.start = start;
    this.end = end;
    const { text } = this;
    let floor = start;
    let plain = true;
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      if (code > 127 || SPECIAL[code] === 0) {
        at++;
        continue;
      }
      plain = false;
      const after = this.construct(at, floor, task);
      // An underscore may belong to an e-mail address.
      if (after > at && code !== 95) floor = after;
      at = Math.max(after, at + 1);
    }
    if (plain) source.append(this.prose, start, end);
    else this.finish();
  }

  /** The end of the construct that begins at `at`, or `at` where the character stands for itself. */
  private construct(at: number, floor: number, task: boolean): number {
    const { text, end } = this;
    switch (text[at]) {
      case '\\':
        return this.escape(at);
      case '\n':
      case '\r':
        return this.lineEnding(at);
      case '*':
      case '_':
      case '~':
        return this.delimiterRun(at);
      case '[':
        return this.openBracket(at, floor, task);
      case ']':
        return this.closeBracket(at);
      case '`':
        return this.codeSpan(at);
      case '&': {
        REFERENCE.lastIndex = at;
        return REFERENCE.test(text) && REFERENCE.lastIndex <= end ? this.hole(at, REFERENCE.lastIndex) : at;
      }
      case '<': {
        const link = autolinkEnd(text, at, end);
        return link >= 0 ? this.hole(at, link) : this.html(at);
      }
      default:
        return this.bareLink(at, floor);
    }
  }

  private hole(start: number, end: number, code = 0): number {
    this.holes.push(start, end, code);
    return end;
  }

  private escape(at: number): number {
    const next = this.text[at + 1] ?? '';
    if (at + 1 >= this.end) return at;
    if (next === '\r' || next === '\n') return this.hole(at, this.afterLineEnding(at + 1));
    if (!/[!-/:-@[-`{-~]/.test(next)) return at;
    this.hole(at, at + 1);
    return at + 2;
  }

  private afterLineEnding(at: number): number {
    return at + (this.text[at] === '\r' && this.text[at + 1] === '\n' ? 2 : 1);
  }

  /** Two spaces and more before it make it a hard break; a tab among them does not. */
  private lineEnding(at: number): number {
    let from = at;
    while (this.text[from - 1] === ' ' && from > this.start) from--;
    if (at - from < 2 || (this.text[from - 1] === '\t' && from > this.start)) return at;
    return this.hole(from, this.afterLineEnding(at));
  }

  private delimiterRun(at: number): number {
    const { text, start, end } = this;
    let to = at + 1;
    while (to < end && text[to] === text[at]) to++;
    if (text[at] === '~' && to - at > 2) return to;
    this.firstMarker ||= text[at]!;
    const run = readDelimiter(text, at, to, start, end, this.holes.length);
    if (run.opens || run.closes) {
      this.runs.push(run);
      this.hole(at, at);
      this.hole(to, to);
    }
    return to;
  }

  private codeSpan(at: number): number {
    const { text, end } = this;
    let open = at + 1;
    while (open < end && text[open] === '`') open++;
    const size = open - at;
    if (this.backticks !== undefined && (this.backticks.get(size) ?? -1) < open) return open;
    const seen = new Map<number, number>();
    for (let from = text.indexOf('`', open); from >= 0 && from < end; ) {
      let to = from + 1;
      while (to < end && text[to] === '`') to++;
      if (to - from === size) return this.hole(at, to, 1);
      seen.set(to - from, from);
      from = text.indexOf('`', to);
    }
    this.backticks = seen;
    return open;
  }

  private html(at: number): number {
    const after = inlineHtmlEnd(this.source, at, this.end);
    if (after < 0) return at;
    if (/[a-z/]/i.test(this.text[at + 1]!)) {
      const change = this.opaque.tag(this.text, at);
      // The hole of the element's content is the one behind its opening tag.
      if (change < 0) this.holes[this.opaqueHole + 1] = at;
      this.hole(at, after);
      if (change > 0) {
        this.opaqueHole = this.holes.length;
        this.hole(after, after, 1);
      }
      return after;
    }
    return this.hole(at, after);
  }

  private bareLink(at: number, floor: number): number {
    if (this.brackets.length > 0 || (this.text[at] === '.' && !/w/i.test(this.text[at - 1] ?? ''))) return at;
    this.bareLinks ??= new BareLinks(this.text, this.start, this.end);
    const link = this.bareLinks.around(at, floor);
    if (link === undefined) return at;
    while (this.runs.length > 0 && this.runs[this.runs.length - 1]!.start >= link[0]) this.runs.pop();
    return this.hole(link[0], link[1]);
  }

  private openBracket(at: number, floor: number, task: boolean): number {
    const { text, start, end } = this;
    const outer = this.brackets[this.brackets.length - 1];
    if (outer !== undefined) outer.nested = true;
    if (text[at + 1] === '^') {
      const after = footnoteLabelEnd(text, at, end);
      if (after >= 0 && this.labels.footnotes.has(normalizeLabel(text.slice(at + 2, after - 1)))) {
        return this.hole(at, after);
      }
    }
    TASK.lastIndex = at;
    if (task && at === start && TASK.test(text) && TASK.lastIndex < end) return this.hole(at, TASK.lastIndex);
    const image = text[at - 1] === '!' && at > floor;
    this.brackets.push({ image, content: at + 1, hole: this.holes.length, runs: this.runs.length, nested: false });
    this.hole(at, at);
    return at + 1;
  }

  private closeBracket(at: number): number {
    const bracket = this.brackets.pop();
    if (bracket === undefined) return at;
    const active = bracket.image || this.brackets.length >= this.inactive;
    this.inactive = Math.min(this.inactive, this.brackets.length);
    const { image, content, hole } = bracket;
    const after = active ? this.linkEnd(at, bracket) : -1;
    if (after >= 0) {
      this.holes[hole] = image ? content - 2 : content - 1;
      this.holes[hole + 1] = content;
      if (!image) this.inactive = this.brackets.length;
      this.pair(this.runs.splice(bracket.runs), true);
      return this.hole(at, after);
    }
    // GFM reads `![^label]` as an exclamation mark and a footnote.
    if (image && this.text[content] === '^' && at - content < 1000) {
      if (this.labels.footnotes.has(normalizeLabel(this.text.slice(content + 1, at)))) {
        this.runs.length = bracket.runs;
        this.holes[hole + 1] = at + 1;
        return at + 1;
      }
    }
    return at;
  }

  /** Where the link or image ends whose text ends at `at`, or -1. */
  private linkEnd(at: number, { content, nested }: Bracket): number {
    const { text, end } = this;
    const after = at + 1;
    const next = after < end ? text[after] : '';
    if (next === '(') {
      const resource = resourceEnd(text, after, end, this.unclosed);
      if (resource >= 0) return resource;
    }
    const { links } = this.labels;
    if (links.size === 0) return -1;
    if (next === '[') {
      const label = labelEnd(text, after, end);
      if (label >= 0 && links.has(normalizeLabel(text.slice(after + 1, label - 1)))) return label;
      if (text[after + 1] !== ']' || after + 1 >= end) return -1;
    }
    if (nested || at - content > 999 || !links.has(normalizeLabel(text.slice(content, at)))) return -1;
    return next === '[' ? after + 2 : after;
  }

  private pair(runs: readonly Delimiter[], tildesFirst: boolean): void {
    if (runs.length < 2) return;
    pairDelimiters(runs, tildesFirst);
    for (const { hole, start, end } of runs) {
      this.holes[hole + 1] = start;
      this.holes[hole + 3] = end;
    }
  }

  private finish(): void {
    const { holes, source, end } = this;
    this.pair(this.runs, this.firstMarker === '~');
    if (this.opaque.inside) holes[this.opaqueHole + 1] = end;
    let at = this.start;
    for (let index = 0; index < holes.length; index += 3) {
      const from = holes[index]!;
      const to = holes[index + 1]!;
      if (to <= from) continue;
      if (from > at) source.append(this.prose, at, from);
      if (holes[index + 2] === 1) source.append(this.code, from, to);
      if (to > at) at = to;
    }
    source.append(this.prose, at, end);
    this.holes.length = 0;
    this.brackets.length = 0;
    this.inactive = 0;
    this.runs = [];
    this.firstMarker = '';
    this.unclosed.clear();
    this.backticks = undefined;
    this.opaque = new OpaqueElements();
    this.bareLinks = undefined;
  }
}
