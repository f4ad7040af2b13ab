import { isUnspacedAt, oneLine, withoutEnd } from '../../../core/text/units/blanks';

/** All ASCII punctuation that has a meaning in Markdown, GFM's autolinks or VS Code's `$(icon)`. */
const MARKUP = /[!#$&()*+\-./:<=>@[\\\]^_`{|}~]/g;

/**
 * Text from a registry or a note as Markdown that shows exactly that text on one line: no emphasis, no list, no link
 * (bare addresses included), no image, no HTML, no icon. Runs of white space become one space.
 */
export function escapeMarkdown(text: string): string {
  return (
    oneLine(text)
      .replace(MARKUP, '\\$&')
      // Icons are inserted after the Markdown is rendered, when the backslashes are gone: a character reference remains.
      .replaceAll('\\$\\(', () => '\\$&#40;')
  );
}

/**
 * The text cut at a word (a text without spaces anywhere) to at most `length` UTF-16 units; with an ellipsis if it was cut, and then
 * still between quotation marks if it was.
 */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const end = /^“.*”$/su.test(text) ? '…”' : '…';
  const cut = text.slice(0, length - end.length).replace(/[\uD800-\uDBFF]$/u, '');
  const words = cut.replace(/[\s,;:，；：、][^\s,;:，；：、]{0,20}$/u, '');
  const shortened = isUnspacedAt(cut, cut.length - 1) ? cut : words;
  return `${withoutEnd(shortened, /[\s,;:，；：、]/)}${end}`;
}
