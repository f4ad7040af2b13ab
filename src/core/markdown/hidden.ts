// What is in the text of a block but is not read as text, beyond CommonMark: mathematics, as the extension of VS
// Code's preview finds it (https://github.com/microsoft/vscode-markdown-it-katex), and Obsidian's comments
// (https://help.obsidian.md/syntax#Comments). Offsets are UTF-16 units.

import { isEscaped } from '../text/isEscaped';

const WORD_UNIT = /\w/;
/** The longest `$…$`, in UTF-16 units: between two prices there may be a whole paragraph. */
const LONGEST_INLINE_MATH = 120;

/** The exclusive end of `$…$` or `$$…$$` that begins at `at`; −1 where it is a sign for itself, as in `$400 million`. */
export function mathEnd(text: string, at: number): number {
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
export function commentEnd(text: string, at: number): number {
  const close = text.indexOf('%%', at + 2);
  return close < 0 ? -1 : close + 2;
}
