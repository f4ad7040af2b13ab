/** The part of a markdown-it token that Dossier reads. */
export interface PreviewToken {
  readonly type: string;
  readonly content: string;
  readonly markup: string;
  /** The first line of a block and the one after the last, from 0; tokens inside a block have none. */
  readonly map: readonly [number, number] | null;
  readonly children: readonly PreviewToken[] | null;
}

/** A part of the visible text. Only `text` may be marked: what is in a link or an image stays as it is. */
export interface VisiblePart {
  readonly token: PreviewToken;
  readonly start: number;
  readonly end: number;
  /** `automatic` is the text of a link that is only an address. */
  readonly kind: 'text' | 'linked' | 'automatic';
}

/** The text of a block as a reader sees it, with a line ending for each break, and the parts of it that are text of the note. */
export interface VisibleText {
  readonly text: string;
  /** In order, without overlaps. */
  readonly parts: readonly VisiblePart[];
}

/** Elements whose content is not prose for Dossier either. */
const OPAQUE = /^<(\/?)(?:code|pre|script|style|textarea)(?![\w-])/i;
const LINK = /^<(\/?)a(?![\w-])/i;

/** The visible text of a block, from its inline tokens: several in a row of a table. */
export function visibleText(inlines: readonly PreviewToken[]): VisibleText {
  const reader = new Reader();
  for (const { children } of inlines) reader.read(children ?? []);
  return reader;
}

class Reader implements VisibleText {
  text = '';
  readonly parts: VisiblePart[] = [];

  /** @param inside the kind of everything in it, if it is the alternative text of an image. */
  read(tokens: readonly PreviewToken[], inside?: 'linked'): void {
    let links = 0;
    let htmlLinks = 0;
    let opaque = 0;
    let isAutomatic = false;
    for (const token of tokens) {
      const { type, content, markup } = token;
      if (type === 'link_open') {
        links++;
        isAutomatic = markup === 'linkify' || markup === 'autolink';
      } else if (type === 'link_close') {
        links--;
        isAutomatic = false;
      } else if (type === 'html_inline') {
        htmlLinks = Math.max(0, htmlLinks + change(LINK.exec(content)));
        opaque = Math.max(0, opaque + change(OPAQUE.exec(content)));
      } else if (type === 'softbreak' || type === 'hardbreak') {
        this.text += '\n';
      } else if (type === 'image') {
        this.read(token.children ?? [], 'linked');
      } else if (type.startsWith('text') && opaque === 0) {
        const start = this.text.length;
        this.text += content;
        const isLinked = links + htmlLinks > 0 || type !== 'text';
        const kind = isAutomatic ? 'automatic' : (inside ?? (isLinked ? 'linked' : 'text'));
        this.parts.push({ token, start, end: this.text.length, kind });
      }
    }
    // Between two cells of a table.
    this.text += '\n';
  }
}

function change(tag: RegExpExecArray | null): number {
  if (!tag) return 0;
  return tag[1] === '/' ? -1 : 1;
}
