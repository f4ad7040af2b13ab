import type { Span } from '../base/textEdit';

const OPEN = /^\uFEFF?(---|\+\+\+)[\t ]*(?:\r\n?|\n)/;
const CLOSE_YAML = /(?<=[\r\n])(?:---|\.\.\.)[\t ]*(?:\r\n?|\n|$)/g;
const CLOSE_TOML = /(?<=[\r\n])\+\+\+[\t ]*(?:\r\n?|\n|$)/g;

/**
 * YAML or TOML between fences of three characters at the very beginning of a note: what is between the fences, with
 * its last line ending, and where Markdown begins, after all that or after a byte order mark.
 */
export function findFrontMatter(text: string): { readonly content: Span | undefined; readonly end: number } {
  const open = OPEN.exec(text);
  const pattern = open?.[1] === '+++' ? CLOSE_TOML : CLOSE_YAML;
  pattern.lastIndex = open?.[0].length ?? text.length;
  const close = open && pattern.exec(text);
  if (!open || !close) return { content: undefined, end: text.charCodeAt(0) === 0xfeff ? 1 : 0 };
  return { content: { start: open[0].length, end: close.index }, end: close.index + close[0].length };
}
