import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import type { Ranges } from './rangeList';

/**
 * Where the blocks of a note are that have no blocks inside: paragraphs, headings, cells of tables, code. Without the marks of
 * lists and the first of quotes; a quote that goes on has its `>` inside. Like the front matter, blank lines are in none.
 */
export function blocksOf(text: string): Ranges {
  const lexer = new BlockLexer(text);
  lexer.lex(findFrontMatter(text).end);
  return lexer.list.leaves.flatMap(({ start, end, shift }) => [start + shift, end + shift]);
}
