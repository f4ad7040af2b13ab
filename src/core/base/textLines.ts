import type { Span } from './span';

/** The line around an offset, without its line end. */
export function lineOf(text: string, offset: number): Span {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return { start, end: start + text.slice(start).search(/[\r\n]|$/) };
}

/** Behind the line end of the line around an offset. */
export function behindLine(text: string, offset: number): number {
  const { end } = lineOf(text, offset);
  return end + /^(?:\r\n|\r|\n)?/.exec(text.slice(end, end + 2))![0].length;
}

export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The white space that a line begins with, and a dash with the white space behind it as blanks: where its key stands. */
export function columnOf(text: string, offset: number): string {
  const { start } = lineOf(text, offset);
  return text.slice(start, offset).replace(/[^\t]/g, ' ');
}
