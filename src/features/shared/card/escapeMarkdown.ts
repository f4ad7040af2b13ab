/** All ASCII punctuation that Markdown, GFM's autolinks or VS Code's `$(icon)` could take for mark-up. */
const MARKUP = /[!#$&()*+\-./:<=>@[\\\]^_`{|}~]/g;

/**
 * Text from a registry or a note as Markdown that shows exactly that text on one line and nothing else: no emphasis, no
 * list, no link (bare addresses included), no image, no HTML, no icon. Runs of white space become one space.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(MARKUP, '\\$&')
      // Icons are put in after the Markdown is rendered, when a backslash has gone: a reference lasts longer.
      .replaceAll('\\$\\(', () => '\\$&#40;')
  );
}

/** The text cut at a word, or in Han anywhere, so that it has at most `length` UTF-16 units; with an ellipsis if cut. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/u, '');
  const words = cut.replace(/[\s,;:，；：、][^\s,;:，；：、]{0,20}$/u, '');
  const kept = /\p{Script=Han}$/u.test(cut) ? cut : words;
  return `${kept.replace(/[\s,;:，；：、]+$/u, '')}…`;
}
