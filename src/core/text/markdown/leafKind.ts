import { characterTable } from './leaf';
import type { LineCursor } from './lineCursor';
import { COMMENT_BLOCK, COMMENT_CLOSE, FENCE, HEADING, HTML_BLOCKS, MATH_BLOCK, MATH_CLOSE } from './patterns';

export type LeafKind = 'heading' | 'break' | 'fence' | 'html' | 'hidden' | 'indented' | 'paragraph' | 'table';

/** The leaf that lines may still be added to. */
export interface OpenLeaf {
  readonly kind: LeafKind;
  /** The offsets at which each line begins and ends, without white space. */
  readonly lines: number[];
  /** Columns before the last line of a paragraph. */
  lastIndent: number;
  /** A paragraph that may begin with a task marker. */
  readonly task: boolean;
  /** Inside a quote, so that its lines have prefixes to be taken off. */
  readonly quoted: boolean;
  /** The fence that opened it, what the last line of an HTML or hidden block has, or ''. */
  readonly close: string | RegExp;
}

const STARTS = characterTable('#*_`~<-$%');

/** The kind of leaf that begins with a line that is not indented like code. Not all may interrupt a paragraph. */
export function leafKind(cursor: LineCursor, interrupting: boolean): LeafKind {
  if (!cursor.startsWith(STARTS)) return 'paragraph';
  const { rest } = cursor;
  if (HEADING.test(rest)) return 'heading';
  if (cursor.thematicBreak) return 'break';
  if (FENCE.test(rest)) return 'fence';
  if (MATH_BLOCK.test(rest) || COMMENT_BLOCK.test(rest)) return 'hidden';
  return rest[0] === '<' && htmlBlockEnd(rest, interrupting) !== undefined ? 'html' : 'paragraph';
}

/** How a leaf of that kind that begins with the line is closed. */
export function closeOf(kind: LeafKind, line: string): string | RegExp {
  if (kind === 'fence') return FENCE.exec(line)![0];
  if (kind === 'hidden') return line[0] === '$' ? MATH_CLOSE : COMMENT_CLOSE;
  return (kind === 'html' && htmlBlockEnd(line, false)) || '';
}

function htmlBlockEnd(line: string, interrupting: boolean): RegExp | undefined {
  return HTML_BLOCKS.find(([start], index) => start.test(line) && !(interrupting && index === 6))?.[1];
}

/** Whether the leaf ends with this line. */
export function isClosedBy({ close }: OpenLeaf, line: string, indent: number): boolean {
  if (typeof close !== 'string') return close.test(line);
  return indent < 4 && line.startsWith(close) && /^(.)\1*$/.test(line);
}
