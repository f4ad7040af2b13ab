/** A block without blocks inside it, `[start, end)` of `text`, which begins at `shift` in the note. */
export interface Leaf {
  readonly kind: 'code' | 'html' | 'inline' | 'task';
  /** The note, or the lines of a block with blanks in place of the marks of the quotes around it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly shift: number;
}

/** Labels as they are compared: https://spec.commonmark.org/0.31.2/#matches. */
export function normalizeLabel(label: string): string {
  const collapsed = label.replace(/[\t\n\r ]+/g, ' ').replace(/^ | $/g, '');
  return collapsed.toLowerCase().toUpperCase();
}

export function characterTable(characters: string): Uint8Array {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

const HTML = /[&<]|[\n\r](?=[\t ])/g;
/** A point matters after `w`, a colon before `/`, a per cent sign before another, a line ending beside a space or tab. */
const INLINE = /[&<\\*_~[\]`@$]|(?<=[Ww])\.|:(?=\/)|%(?=%)|(?<= )[\n\r]|[\n\r](?=[\t ])/g;

/** The offset of the next character that may begin or end a construct in the text of a leaf; the length of the text if there is none. */
export function nextSpecial(kind: Leaf['kind'], text: string, from: number): number {
  const pattern = kind === 'html' ? HTML : INLINE;
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex - 1 : text.length;
}
