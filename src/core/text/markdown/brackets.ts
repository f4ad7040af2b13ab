import { normalizeLabel } from './leaf';
import { FOOTNOTE_LABEL, LABEL, matchEnd, RESOURCE } from './patterns';

/** An opened `[` or `![` and what the lexer had when it came there. */
export interface Bracket {
  readonly start: number;
  /** The offset after it. */
  readonly content: number;
  readonly image: boolean;
  readonly part: number;
  readonly runs: number;
}

/** Finds links and images: https://spec.commonmark.org/0.31.2/#look-for-link-or-image. */
export class Brackets {
  readonly #text: string;
  readonly #labels: ReadonlySet<string>;
  readonly #stack: Bracket[] = [];
  /** Links among the brackets below this height hold a link and so cannot become one. */
  #inactive = 0;
  /**
   * The offset of the last bracket of any kind. A label holds no bracket, so one that begins before it need not be
   * looked up.
   */
  #last = -1;

  /** `labels` are those that the note defines, those of footnotes with a `^` in front, those of links with a `[`. */
  constructor(text: string, labels: ReadonlySet<string>) {
    this.#text = text;
    this.#labels = labels;
  }

  get pending(): boolean {
    return this.#stack.length > 0;
  }

  open(bracket: Bracket): void {
    this.#stack.push(bracket);
    this.#last = bracket.content;
  }

  /**
   * Closes the last open bracket with the `]` at `at`. Returns it, and where the link or image ends, -1 if it is
   * neither.
   */
  close(at: number): readonly [bracket: Bracket, end: number] | undefined {
    const bracket = this.#stack.pop();
    if (bracket === undefined) return undefined;
    const height = this.#stack.length;
    const end = bracket.image || height >= this.#inactive ? this.#linkEnd(bracket.content, at + 1) : -1;
    this.#inactive = end >= 0 && !bracket.image ? height : Math.min(this.#inactive, height);
    return [bracket, end];
  }

  /** The end of the footnote that is called at `at`, or −1. The text of an image is not a footnote. */
  footnoteEnd(at: number, image: boolean): number {
    this.#last = at + 1;
    const end = matchEnd(FOOTNOTE_LABEL, this.#text, at);
    if (end < 0 || (image && /[([]/.test(this.#text[end] ?? ''))) return -1;
    return this.#has('^', at + 2, end - 1) ? end : -1;
  }

  #linkEnd(content: number, after: number): number {
    const text = this.#text;
    const resource = matchEnd(RESOURCE, text, after);
    if (resource >= 0) return resource;
    const label = matchEnd(LABEL, text, after);
    if (label >= 0 && this.#has('[', after + 1, label - 1)) return label;
    const collapsed = text.startsWith('[]', after);
    if (this.#last > content || (text[after] === '[' && !collapsed) || after - content > 1000) return -1;
    return this.#has('[', content, after - 1) ? after + (collapsed ? 2 : 0) : -1;
  }

  #has(kind: '[' | '^', start: number, end: number): boolean {
    return this.#labels.size > 0 && this.#labels.has(kind + normalizeLabel(this.#text.slice(start, end)));
  }
}
