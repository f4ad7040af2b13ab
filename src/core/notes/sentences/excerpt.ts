import { characterEntitiesHtml4 } from 'character-entities-html4';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import type { Ranges } from '../../text/markdown/nonProse';
import type { Zones } from '../../text/markdown/zones';
import { withoutEnd } from '../../text/units/blanks';
import { explicitLinks } from '../mentions/explicitLinks';

/** A piece of a sentence; `mark` if it names the entity in question. */
export interface ExcerptPiece {
  readonly text: string;
  readonly mark: boolean;
}

/** In UTF-16 units on each side of a mention. Sentences that are longer are cut. */
const REACH = 160;

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
  for (const span of rangesIn(text, zones, start, end)) {
    const gap = text.slice(last, span.start);
    // Where the sentence is cut, the mark-up may be half an address.
    const between = last === start && pieces.length > 0 ? '' : shownGap(gap);
    if (between === '' && isBlankAfter(gap, text[span.start]!)) dropLastBlank(pieces);
    pieces.push({ text: pieces.length > 0 ? between : between.replace(/^[ ·]+/, ''), mark: false });
    last = span.end;
    const shown = splitAt(span, hidden).filter(({ mark }) => !mark);
    for (const { start: from, end: to, mark } of shown.flatMap((each) => splitAt(each, marks))) {
      pieces.push({ text: plainText(text.slice(from, to), span.isCode), mark });
    }
  }
  pieces.push({ text: end < sentence.end ? '…' : withoutEnd(shownGap(text.slice(last, end)), /[ ·]/), mark: false });
  return trimmed(pieces);
}

/** Whether a blank before mark-up that shows nothing would be a second one, or one before a Chinese mark. */
function isBlankAfter(gap: string, next: string): boolean {
  return /[^*_~\\[]/.test(gap) && /[\s，。、；：！？）]/.test(next);
}

function dropLastBlank(pieces: ExcerptPiece[]): void {
  const last = pieces.pop();
  if (last) pieces.push({ ...last, text: last.text.trimEnd() });
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z][A-Za-z\d]{1,30}));/g;

/**
 * The text that a reader sees for what is no prose between two ranges: addresses, characters written as references, and a
 * blank for a new line or cell.
 */
function shownGap(gap: string): string {
  let [shown, divider] = ['', ''];
  for (const part of withoutComments(gap).split(/(\||[\n\r]|<br)/)) {
    if (part === '|') divider = ' · ';
    else if (/^(?:[\n\r]|<br)$/.test(part)) divider ||= ' ';
    else {
      const said = addressIn(part) ?? part.match(REFERENCE)?.join('') ?? '';
      if (said === '') continue;
      shown += divider + said.replace(REFERENCE, (_, ...groups: (string | undefined)[]) => referred(groups));
      divider = '';
    }
  }
  return shown.replaceAll('\u00a0', ' ') + divider;
}

function withoutComments(gap: string): string {
  const [first = '', ...begun] = gap.split('<!--');
  return [first, ...begun.flatMap((part) => part.split('-->').slice(1))].join('');
}

/** The address with which mark-up begins, but for signs of emphasis: where a link leads is after a bracket. */
function addressIn(part: string): string | undefined {
  const [, written = ''] = /^<?([^\s<>]+)/.exec(part.replace(/^[\s>*_~/]+/, '')) ?? [];
  return /^(?:[a-z][a-z\d+.-]{1,31}:|www\.|[\w.+-]{1,99}@)/i.test(written) ? withoutEnd(written, /[*_~]/) : undefined;
}

/** The character that a reference names. */
function referred([decimal, hex, name]: readonly (string | undefined)[]): string {
  if (name === 'apos') return "'";
  if (name !== undefined) return Object.hasOwn(characterEntitiesHtml4, name) ? characterEntitiesHtml4[name]! : '';
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** The text of a span as a reader sees it, on one line. */
export function withoutMarkup(text: string, zones: Zones, span: Span): string {
  return excerptOf(text, zones, span, span, [])
    .map((piece) => piece.text)
    .join('');
}

interface ShownRange extends Span {
  readonly isCode: boolean;
}

/** A comment of Obsidian or HTML is in the code of a note, and not shown. */
const COMMENT = /^(?:%%|<!--)/;

/** The prose and the code between two places, in order. */
function rangesIn(text: string, { prose, code }: Zones, start: number, end: number): readonly ShownRange[] {
  const cut = (ranges: Ranges, isCode: boolean): ShownRange[] => {
    const found: ShownRange[] = [];
    const first = firstIndex(ranges.length / 2, (index) => ranges[index * 2 + 1]! > start);
    for (let at = first * 2; at < ranges.length && ranges[at]! < end; at += 2) {
      found.push({ start: Math.max(ranges[at]!, start), end: Math.min(ranges[at + 1]!, end), isCode });
    }
    return found;
  };
  const shownCode = cut(code, true).filter((range) => !COMMENT.test(text.slice(range.start, range.start + 4)));
  return [...cut(prose, false), ...shownCode].sort((a, b) => a.start - b.start);
}

/** The spans of links that a reader does not see: of `[[target|label]]` all but the label. */
function hiddenIn(text: string, start: number, end: number): readonly Span[] {
  return explicitLinks(text.slice(start, end), []).flatMap((link) => [
    { start: start + link.start, end: start + link.shownStart },
    { start: start + link.shownEnd, end: start + link.end },
  ]);
}

function plainText(text: string, isCode: boolean): string {
  const line = text.replace(/\s+/g, ' ');
  if (!isCode) return line;
  const bare = withoutEnd(line, /`/);
  return (bare === line ? line : bare.replace(/ $/, '')).replace(/^`+ ?/, '');
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
