import { characterEntitiesHtml4 } from 'character-entities-html4';
import type { NonProse } from './nonProse';
import { HTML_SECTIONS, LOOSE_TAG, MARKUP, matchEnd, OPAQUE, TAG_NAME } from './patterns';

/** Finds escapes, character references, autolinks and HTML in a leaf, and the content of opaque elements. */
export class Markup {
  readonly #text: string;
  readonly #nonProse: NonProse;
  readonly #html: boolean;
  /** The opaque element that is open, and the part that is its content. */
  #element = '';
  #elementRange = 0;
  /** Marks that are known not to follow. */
  #unclosed: Set<string> | undefined;

  /** In an `html` block an element hides all up to its closing tag; in a paragraph other constructs go before that. */
  constructor(text: string, nonProse: NonProse, html: boolean) {
    this.#text = text;
    this.#nonProse = nonProse;
    this.#html = html;
  }

  /** The end of what begins at `at`, or `at` if nothing does. */
  read(at: number): number {
    const text = this.#text;
    const nonProse = this.#nonProse;
    const html = this.#html;
    TAG_NAME.lastIndex = at;
    const [, slash, written = ''] = (text[at] === '<' && TAG_NAME.exec(text)) || [];
    const name = written.toLowerCase();
    const closes = name !== '' && name === this.#element && slash === '/';
    if (html && this.#element !== '' && !closes) return at;
    const known = matchEnd(html && text[at] === '<' ? LOOSE_TAG : MARKUP, text, at);
    const end = known < 0 && text[at] === '<' ? this.#sectionEnd(at) : known;
    if (end < 0 || isUnknownReference(text, at, end)) return at;
    if (closes) this.closeElement(at);
    nonProse.add(at, end);
    if (this.#element === '' && !slash && OPAQUE.test(name)) {
      this.#element = name;
      this.#elementRange = nonProse.next;
      nonProse.add(end, end, true);
    }
    return text[at] === '\\' && end === at + 1 ? at + 2 : end;
  }

  /** An element that is not closed goes on to the end of the leaf. */
  closeElement(at: number): void {
    if (this.#element !== '') this.#nonProse.setEnd(this.#elementRange, at);
    this.#element = '';
  }

  /**
   * Where the comment, instruction or declaration at `at` ends. One that is open ends with its HTML block; elsewhere it
   * is text.
   */
  #sectionEnd(at: number): number {
    const close = HTML_SECTIONS.find(([start]) => start.test(this.#text.slice(at, at + 9)))?.[1];
    if (close === undefined) return -1;
    const found = this.#unclosed?.has(close) ? -1 : this.#text.indexOf(close, at + 2);
    if (found >= 0) return found + close.length;
    this.#unclosed = (this.#unclosed ?? new Set()).add(close);
    return this.#html ? this.#text.length : -1;
  }
}

/**
 * Whether it looks like a character reference but has no name of HTML 4, as in `Ernst&Young;`: that is text (CommonMark
 * 6.2). The rarer names of HTML 5 are text too, which no name of an entity resembles.
 */
function isUnknownReference(text: string, at: number, end: number): boolean {
  if (text[at] !== '&' || text[at + 1] === '#') return false;
  const name = text.slice(at + 1, end - 1);
  return name !== 'apos' && !Object.hasOwn(characterEntitiesHtml4, name);
}
