import { withoutEnd } from '../../text/withoutEnd';
import type { CommentedItem, CommentedValue } from './commentedValue';
import type { Quote } from './writeScalar';
import { writeScalar } from './writeScalar';

/**
 * The lines of a value written anew in block style, at a column: every pair and item on a line of its own, comments at
 * their pair or item, texts below `|` as such, and what anchors name in full.
 */
export function blockStyle(value: CommentedValue, column: number, quote: Quote): readonly string[] {
  const indent = ' '.repeat(column);
  const tail = value.tail.map((comment) => indent + comment);
  if (value.items.length === 0) return [...tail, `${indent}${value.kind === 'list' ? '[]' : '{}'}`];
  const lines = value.items.flatMap((item) => {
    const above = item.above.map((comment) => indent + comment);
    return [...above, ...(item.key === undefined ? itemLines(item, column, quote) : pairLines(item, column, quote))];
  });
  return [...lines, ...tail];
}

/** The lines of an entry after a dash. */
export function blockEntry(value: CommentedValue, dash: number, column: number, quote: Quote): readonly string[] {
  const [first = '', ...rest] = blockStyle(value, column, quote);
  return [`${' '.repeat(dash)}-`.padEnd(column) + first.slice(column), ...rest];
}

function pairLines({ key = '', value, beside }: CommentedItem, column: number, quote: Quote): readonly string[] {
  return withHead(`${' '.repeat(column)}${writeScalar(key, quote)}:`, value, beside, column, quote);
}

function itemLines(item: CommentedItem, column: number, quote: Quote): readonly string[] {
  const { value, beside } = item;
  const dash = `${' '.repeat(column)}-`;
  const hasLines = value.items.length > 0;
  if (!hasLines) return withHead(dash, value, beside, column, quote);
  const [first = '', ...rest] = blockStyle(value, column + 2, quote);
  if (beside.length === 0) return [`${dash} ${first.trimStart()}`, ...rest];
  return [...comments(dash, beside, column + 2), first, ...rest];
}

function withHead(
  head: string,
  value: CommentedValue,
  beside: readonly string[],
  column: number,
  quote: Quote,
): readonly string[] {
  if (value.kind === 'nothing') return comments(head, beside, column);
  if (value.items.length > 0) return [...comments(head, beside, column + 2), ...blockStyle(value, column + 2, quote)];
  if (value.kind !== 'text') {
    const tail = value.tail.map((comment) => ' '.repeat(column) + comment);
    return [...comments(`${head} ${value.kind === 'map' ? '{}' : '[]'}`, beside, column), ...tail];
  }
  const block = value.isBlock ? blockText(value.text, column + 2) : undefined;
  if (!block) return comments(`${head} ${written(value, quote)}`, beside, column);
  const [first, ...others] = beside;
  const above = others.map((comment) => ' '.repeat(column) + comment);
  return [...above, `${head} ${block.sign}${first === undefined ? '' : ` ${first}`}`, ...block.lines];
}

function written({ text, isPlain }: CommentedValue, quote: Quote): string {
  // `~`, dates and numbers stay as they were.
  return isPlain && /^(?:~|[\w.+-]+)$/.test(text) ? text : writeScalar(text, quote);
}

/** A line with its comments: the first on it, the others below. */
function comments(line: string, [first, ...others]: readonly string[], column: number): readonly string[] {
  return [first === undefined ? line : `${line} ${first}`, ...others.map((each) => ' '.repeat(column) + each)];
}

/** A text below `|`; undefined where it would not be read as itself. */
function blockText(text: string, column: number) {
  if (
    text.trim() === '' ||
    /[^\n\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ud800-\udfff\ue000-\ufefe\uff00-\ufffd]/.test(text)
  )
    return undefined;
  const ends = text.length - withoutEnd(text, /\n/).length;
  const lines = text.slice(0, text.length - ends).split('\n');
  const blank = Array.from({ length: Math.max(0, ends - 1) }, () => '');
  const indicator = /^[ \t]|^\n/.test(text) ? '2' : '';
  const indent = ' '.repeat(column);
  return {
    sign: `|${indicator}${ends === 0 ? '-' : ends === 1 ? '' : '+'}`,
    lines: [...lines.map((line) => (line === '' ? '' : indent + line)), ...blank],
  };
}
