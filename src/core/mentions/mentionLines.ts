import type { Span } from '../base/span';

/** A line break, the spaces around it, and the signs of the block quotes that the next line is in. */
const BREAK = /[^\S\r\n]*(?:\r\n|\r|\n)[\s>]*/g;

/** The part of a mention on each of its lines, without the prefix of the next line: a name continues after `> `. */
export function mentionLines(text: string, mention: Span): readonly Span[] {
  const lines: Span[] = [];
  let { start } = mention;
  for (const { index, 0: gap } of text.slice(mention.start, mention.end).matchAll(BREAK)) {
    lines.push({ start, end: mention.start + index });
    start = mention.start + index + gap.length;
  }
  return [...lines, { start, end: mention.end }];
}
