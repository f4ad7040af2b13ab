import type { Span } from '../base/span';

const OPEN = /^\uFEFF?(---|\+\+\+)[\t ]*(?:\r\n?|\n)/;
const CLOSE_YAML = /(?<=[\r\n])(?:---|\.\.\.)[\t ]*(?:\r\n?|\n|$)/g;
const CLOSE_TOML = /(?<=[\r\n])\+\+\+[\t ]*(?:\r\n?|\n|$)/g;

/** YAML or TOML between fences at the very beginning of a note. */
export interface FrontMatter {
  /** What stands between the fences, with its last line ending. */
  readonly content: Span;
  /** Behind the second fence and its line ending. */
  readonly end: number;
}

/** Undefined where a note begins otherwise, or the second fence is missing. */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const open = OPEN.exec(text);
  if (open === null) return undefined;
  const pattern = open[1] === '+++' ? CLOSE_TOML : CLOSE_YAML;
  pattern.lastIndex = open[0].length;
  const close = pattern.exec(text);
  if (close === null) return undefined;
  return { content: { start: open[0].length, end: close.index }, end: pattern.lastIndex };
}
