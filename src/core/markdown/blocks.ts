import type { Span } from '../base/span';
import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import type { Ranges } from './rangeList';
import { isInCode, type Zones } from './zones';

/**
 * Where the blocks of a note are that have no blocks inside: paragraphs, headings, cells of tables, code. Without the marks of
 * lists and the first of quotes; a quote that goes on has its `>` inside. Like the front matter, blank lines are in none.
 */
export function blocksOf(text: string): Ranges {
  const lexer = new BlockLexer(text);
  lexer.lex(findFrontMatter(text).end);
  return lexer.list.leaves.flatMap(({ start, end, shift }) => [start + shift, end + shift]);
}

/** An ATX heading of CommonMark, with its text without the signs around it. */
const HEADING = /^ {0,3}#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*$/dgm;

/** The texts of the headings in the style `# Heading` that begin before `limit`, in order. In UTF-16 units of the note. */
export function* headings(text: string, zones: Zones, limit: number): Generator<Span> {
  for (const { index, indices } of text.slice(0, limit).matchAll(HEADING)) {
    const [start, end] = indices![1]!;
    if (!isInCode(zones, index, index + 1)) yield { start, end };
  }
}
