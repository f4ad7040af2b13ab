import type { Resumable } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import { SIGN } from '../../text/languages/readerSigns';
import type { Zones } from '../../text/markdown/zones';
import { explicitLinks } from '../mentions/explicitLinks';
import type { Mention } from '../mentions/mention';

// The note as a reader sees it, at the same offsets: what is not prose is replaced unit by unit, so that names are sought
// in one plain string, and places found in it are places of the note.

const RANGES_A_STEP = 2000;

/** Linear in the text. */
export function* readerText(text: string, zones: Zones, mentions: readonly Mention[]): Resumable<string> {
  const links = text.includes('[[') ? explicitLinks(text, zones.code) : [];
  const prose = yield* proseOnly(text, zones);
  return yield* cover(prose, links.length === 0 ? mentions : [...mentions, ...links]);
}

function* proseOnly(text: string, { prose, code }: Zones): Resumable<string> {
  const parts: string[] = [];
  let at = 0;
  let codeAt = 0;
  for (let index = 0; index < prose.length; index += 2) {
    if (index % RANGES_A_STEP === 0) yield;
    const [start, end] = [prose[index]!, prose[index + 1]!];
    while (codeAt < code.length && code[codeAt + 1]! <= at) codeAt += 2;
    const hasCode = codeAt < code.length && code[codeAt]! < start;
    if (start > at) parts.push(between(text, at, start, hasCode));
    parts.push(text.slice(start, end));
    at = end;
  }
  if (text.length > at) parts.push(SIGN.break.repeat(text.length - at));
  return parts.join('');
}

/** The text that replaces the units between two ranges of prose. */
function between(text: string, from: number, to: number, hasCode: boolean): string {
  const last = text.charCodeAt(from - 1);
  const goesOn = from > 0 && (last === 0x0a || last === 0x0d);
  const gap = text.slice(from, to);
  // The beginning of a line in a quote or list; a link may end there too.
  if (goesOn && !/[\n\r\]]/.test(gap)) return SIGN.markUp.repeat(to - from);
  // What an image is called is a label too.
  if (from === 0 || goesOn || /[\n\r|]|<br|!\[$/i.test(gap)) {
    const line = text.slice(Math.max(text.lastIndexOf('\n', to - 1) + 1, from), to);
    return SIGN.break.repeat(to - from - 1) + (/^[ \t>*+-]*#{1,6}[ \t]/.test(line) ? SIGN.heading : SIGN.break);
  }
  return (hasCode ? SIGN.code : /[[\]]/.test(gap) ? SIGN.link : SIGN.markUp).repeat(to - from);
}

function* cover(text: string, spans: readonly Span[]): Resumable<string> {
  if (spans.length === 0) return text;
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const [index, { start, end }] of sorted.entries()) {
    if (index % RANGES_A_STEP === 0) yield;
    if (start > at) parts.push(text.slice(at, start));
    if (end <= at) continue;
    parts.push(SIGN.known.repeat(end - Math.max(start, at)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
