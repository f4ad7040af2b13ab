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

const HTML = characterTable('&<\n\r');
const INLINE = characterTable('&<\n\r\\*_~[]`@:.$%');

/** Where the next character is that may begin or end a construct; the end of the leaf if there is none. */
export function nextSpecial({ kind, text, end, shift }: Leaf, from: number): number {
  const table = kind === 'html' ? HTML : INLINE;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 127 || table[code] === 0) continue;
    if (code === 46 && (text.charCodeAt(at - 1) | 32) !== 119) continue; // `.` matters in `www.`,
    if (code === 58 && text.charCodeAt(at + 1) !== 47) continue; // `:` in `://`,
    if (code === 37 && text.charCodeAt(at + 1) !== 37) continue; // `%` in `%%`,
    if (code < 14 && shift === 0 && text.charCodeAt(at - 1) !== 32) continue; // line endings after spaces and in quotes.
    return at;
  }
  return end;
}
