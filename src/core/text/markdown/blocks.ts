import type { Span } from '../base/textEdit';
import { withoutEnd } from '../units/blanks';
import { BlockLexer } from './blockLexer';
import { findFrontMatter } from './frontMatter';
import type { Ranges } from './nonProse';
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

/** An ATX heading of CommonMark: the signs before its text, and the rest of its line. */
const HEADING = /^( {0,3}#{1,6}[ \t]+)(?![ \t])(.+)/gm;

/** The texts of the headings in the style `# Heading` that begin before `limit`, in order. In UTF-16 units of the note. */
export function* headings(text: string, zones: Zones, limit: number): Generator<Span> {
  for (const { index, 1: signs, 2: rest } of text.slice(0, limit).matchAll(HEADING)) {
    const start = index + signs!.length;
    if (!isInCode(zones, index, index + 1)) yield { start, end: start + withoutClosing(rest!).length };
  }
}

/** The text of a heading without the white space and the signs that may close it, before which there is white space. */
function withoutClosing(heading: string): string {
  const text = withoutEnd(heading, /[ \t]/);
  const bare = withoutEnd(text, /#/);
  return /[ \t]$/.test(bare) ? withoutEnd(bare, /[ \t]/) : text;
}
