import type { Span } from './span';

/** The line around an offset, without its line end. */
export function lineOf(text: string, offset: number): Span {
  const start = offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const feed = text.indexOf('\n', Math.max(start, offset));
  const end = feed < 0 ? text.length : feed;
  return { start, end: end > start && text[end - 1] === '\r' ? end - 1 : end };
}

/** The offset after the line end of the line around an offset. */
export function afterLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', Math.max(0, offset));
  return feed < 0 ? text.length : feed + 1;
}

/** The line end that a text uses; a line feed where it has none. */
export function lineEndOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/**
 * The white space with which a line must begin to have its content below `offset`: the same tabs, and a blank for
 * everything else.
 */
export function columnOf(text: string, offset: number): string {
  const { start } = lineOf(text, offset);
  return text.slice(start, offset).replace(/[^\t]/g, ' ');
}

/** How many lines are above the one around an offset. */
export function lineIndexAt(text: string, offset: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
