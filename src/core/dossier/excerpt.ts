import { firstIndex } from '../base/firstIndex';
import type { Span } from '../base/span';
import { endsSentence } from '../languages/sentenceEnds';
import type { Ranges } from '../markdown/rangeList';
import type { Zones } from '../markdown/zones';
import { explicitLinks } from '../mentions/explicitLinks';

/** A stretch of a sentence; `mark` where it names the entity in question. */
export interface ExcerptPiece {
  readonly text: string;
  readonly mark: boolean;
}

/** A line that is not the continuation of the one above: an item, a heading, a row of a table, a fence; or an empty one. */
const BEGINS_BLOCK = /^\s*(?:[-*+|]|#{1,6}\s|\d+[.)]\s|```|~~~)|^\s*$/;
const HEADING = /^\s*#{1,6}\s/;
const CLOSING = /["'”’»)）」』】\]*_]/;
/** In UTF-16 units on each side of a mention. Sentences that are longer are cut. */
const REACH = 160;

/** The sentence around a mention: in one paragraph, item or row of a table. UTF-16 units of `text`. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const block = blockAround(text, { start, end });
  let from = block.start;
  for (let at = block.start; at < start; at++) if (endsSentence(text, at)) from = afterClosing(text, at + 1, start);
  let to = end;
  while (to < block.end && !endsSentence(text, to)) to++;
  return { start: from, end: afterClosing(text, Math.min(to + 1, block.end), block.end) };
}

/**
 * The sentence as a reader sees it, on one line and without mark-up; cut with an ellipsis where it is long.
 *
 * @param marks the mentions to mark, in order; `around` is the one whose sentence it is.
 */
export function excerptOf(
  text: string,
  zones: Zones,
  sentence: Span,
  around: Span,
  marks: readonly Span[],
): readonly ExcerptPiece[] {
  const start = Math.max(sentence.start, around.start - REACH);
  const end = Math.min(sentence.end, around.end + REACH);
  const pieces: ExcerptPiece[] = start > sentence.start ? [{ text: '…', mark: false }] : [];
  const hidden = hiddenIn(text, start, end);
  let last = start;
  for (const span of rangesIn(zones, start, end)) {
    const gap = text.slice(last, span.start);
    last = span.end;
    if (pieces.length > 0 && /[|\n\r]|<br/.test(gap))
      pieces.push({ text: gap.includes('|') ? ' · ' : ' ', mark: false });
    const shown = splitAt(span, hidden).filter(({ mark }) => !mark);
    for (const { start: from, end: to, mark } of shown.flatMap((each) => splitAt(each, marks))) {
      pieces.push({ text: plainText(text.slice(from, to), span.isCode), mark });
    }
  }
  if (end < sentence.end) pieces.push({ text: '…', mark: false });
  return trimmed(pieces);
}

/** What a reader sees of a span, on one line. */
export function withoutMarkup(text: string, zones: Zones, span: Span): string {
  return excerptOf(text, zones, span, span, [])
    .map((piece) => piece.text)
    .join('');
}

function blockAround(text: string, { start, end }: Span): Span {
  let from = lineStart(text, start);
  while (from > 0 && !BEGINS_BLOCK.test(lineAt(text, from))) {
    const above = lineStart(text, from - 1);
    if (/^\s*$/.test(lineAt(text, above)) || HEADING.test(lineAt(text, above))) break;
    from = above;
  }
  let to = lineEnd(text, end);
  // A heading ends with its line.
  const isHeading = HEADING.test(lineAt(text, from));
  while (!isHeading && !BEGINS_BLOCK.test(lineAt(text, to + 1))) to = lineEnd(text, to + 1);
  return { start: from, end: to };
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}

/** The line without the signs of quotations. */
function lineAt(text: string, start: number): string {
  return text.slice(start, lineEnd(text, start)).replace(/^\s*(?:>\s?)+/, '');
}

/** After closing quotation marks and brackets from `at` on. */
function afterClosing(text: string, at: number, limit: number): number {
  let after = at;
  while (after < limit && CLOSING.test(text.charAt(after))) after++;
  return after;
}

interface ShownRange extends Span {
  readonly isCode: boolean;
}

/** The prose and the code between two places, in order. */
function rangesIn({ prose, code }: Zones, start: number, end: number): readonly ShownRange[] {
  const cut = (ranges: Ranges, isCode: boolean): ShownRange[] => {
    const found: ShownRange[] = [];
    const first = firstIndex(ranges.length / 2, (index) => ranges[index * 2 + 1]! > start);
    for (let at = first * 2; at < ranges.length && ranges[at]! < end; at += 2) {
      found.push({ start: Math.max(ranges[at]!, start), end: Math.min(ranges[at + 1]!, end), isCode });
    }
    return found;
  };
  return [...cut(prose, false), ...cut(code, true)].sort((a, b) => a.start - b.start);
}

/** Of `[[target|label]]`, all but the label. */
function hiddenIn(text: string, start: number, end: number): readonly Span[] {
  return explicitLinks(text.slice(start, end), []).flatMap((link) => [
    { start: start + link.start, end: start + link.shownStart },
    { start: start + link.shownEnd, end: start + link.end },
  ]);
}

function plainText(text: string, isCode: boolean): string {
  const line = text.replace(/\s+/g, ' ');
  return isCode ? line.replace(/^`+ ?| ?`+$/g, '') : line;
}

/** A span in pieces, those inside one of `marks` (in order) marked. */
function splitAt({ start, end }: Span, marks: readonly Span[]): readonly (Span & { readonly mark: boolean })[] {
  const pieces: (Span & { mark: boolean })[] = [];
  let at = start;
  for (const mark of marks) {
    const [from, to] = [Math.max(mark.start, at), Math.min(mark.end, end)];
    if (from >= to) continue;
    if (from > at) pieces.push({ start: at, end: from, mark: false });
    pieces.push({ start: from, end: to, mark: true });
    at = to;
  }
  if (at < end) pieces.push({ start: at, end, mark: false });
  return pieces;
}

function trimmed(pieces: readonly ExcerptPiece[]): readonly ExcerptPiece[] {
  const shown = pieces.filter(({ text }) => text !== '');
  return shown.map(({ text, mark }, index) => {
    const begun = index === 0 ? text.replace(/^[\s"'“‘]*\s/, '').trimStart() : text;
    return { text: index === shown.length - 1 ? begun.trimEnd() : begun, mark };
  });
}
