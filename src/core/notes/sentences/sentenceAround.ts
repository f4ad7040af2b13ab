import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import { endsSentence } from '../../text/languages/sentenceEnds';
import { isInRanges, type Ranges } from '../../text/markdown/nonProse';
import type { Zones } from '../../text/markdown/zones';

const CLOSING = /["'”’»)）」』】\]*_]/;
/** Matches the mark with which GitHub and Obsidian begin a callout; it is not part of a sentence. */
const CALLOUT = /^\[![\w-]+\][+-]?[ \t]*(?:\r?\n[ \t]*>[ \t]*)?/;

/**
 * The sentence around a mention or a cursor: in one paragraph, item, heading or row of a table. Where there is no block, it is
 * the span itself. In UTF-16 units of `text`; the time grows with the length of the sentence alone.
 *
 * @param blocks those of the note, by `blocksOf`.
 */
export function sentenceAround(text: string, blocks: Ranges, { prose }: Zones, { start, end }: Span): Span {
  const block = blockAround(text, blocks, start);
  if (!block) return { start, end };
  const isEnd = (at: number): boolean => endsSentence(text, at) && isInRanges(prose, at);
  let from = Math.min(start, block.end);
  while (from > block.start && !isEnd(from - 1)) from--;
  if (from > block.start) from = afterClosing(text, from, start);
  let to = Math.min(end, block.end);
  while (to < block.end && !isEnd(to)) to++;
  return { start: from, end: afterClosing(text, Math.min(to + 1, block.end), block.end) };
}

/** The block at `at`, or the last one before it on its line; of a row of a table, all cells. */
function blockAround(text: string, blocks: Ranges, at: number): Span | undefined {
  const count = blocks.length / 2;
  const index = firstIndex(count, (each) => blocks[each * 2]! > at) - 1;
  const isOneLine = (from: number, to: number): boolean => !text.slice(from, to).includes('\n');
  const end = blocks[index * 2 + 1];
  if (end === undefined || !isOneLine(end, at)) return undefined;
  let first = index;
  while (first > 0 && isOneLine(blocks[first * 2 - 1]!, blocks[first * 2]!)) first--;
  let last = index;
  while (last + 1 < count && isOneLine(blocks[last * 2 + 1]!, blocks[last * 2 + 2]!)) last++;
  const start = blocks[first * 2]!;
  const skipped = text.startsWith('[!', start) ? (CALLOUT.exec(text.slice(start, start + 60))?.[0].length ?? 0) : 0;
  return { start: start + skipped, end: blocks[last * 2 + 1]! };
}

/** After closing quotation marks and brackets from `at` on. */
function afterClosing(text: string, at: number, limit: number): number {
  let after = at;
  while (after < limit && CLOSING.test(text.charAt(after))) after++;
  return after;
}
