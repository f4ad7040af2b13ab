import { hasLetter } from '../../text/units/letterCase';
import { readDateLine } from './dateLine';
import type { DigestEvent } from './digest';

type Dated = Omit<DigestEvent, 'text'>;

/** A line that ends like the date lines of digests, but not with a date that can be read. */
const LIKE_A_DATE = /^[^.。]{1,40}[:：]$/;

/** In UTF-16 units: longer text before a colon is not a date. */
const LONGEST_HEAD = 60;

/** Bold words before a colon, which are not a date. */
const LABEL = /^([^*_]{1,40}?)(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])\s*/;

/**
 * The items of *What Happened When*: a date on a line of its own, or before a colon or a dash, and below or after it the
 * text, which may hold several events between semicolons. Text above the first date is left.
 *
 * @param year of the dates that have none, until one has.
 */
export function readEvents(lines: readonly string[], year: string | undefined): readonly DigestEvent[] {
  const events: DigestEvent[] = [];
  let dated: Dated | undefined;
  let lastYear = year;
  const open = (line: string): boolean => {
    const found = readDateLine(line, lastYear);
    if (!found) return false;
    dated = { dateLine: line.replace(/\s*[:：]$/, ''), ...found };
    lastYear = ('date' in found.when ? found.when.date : found.when.startDate).slice(0, 4);
    return true;
  };
  for (const line of lines) {
    if (line === '' || open(line)) continue;
    if (LIKE_A_DATE.test(line)) {
      dated = { dateLine: line.slice(0, -1), when: undefined, loose: false };
      continue;
    }
    let text = afterDate(line, open);
    if (text === undefined) {
      const [head = '', label] = LABEL.exec(line) ?? [];
      if (label !== undefined) dated = { dateLine: label, when: undefined, loose: false };
      text = line.slice(head.length);
    }
    if (dated) for (const each of piecesOf(text)) events.push({ text: each, ...dated });
  }
  return events;
}

/** The text after a date on the same line. */
function afterDate(line: string, open: (line: string) => boolean): string | undefined {
  for (const pattern of [/(?:\*\*|__)?[:：](?:\*\*|__)?/g, /(?:\*\*|__)?\s+[–—-]+\s+|\*\*\s*|\s*[|｜，]\s*|——/g]) {
    for (const { index, 0: sign } of line.slice(0, LONGEST_HEAD).matchAll(pattern)) {
      if (open(line.slice(0, index))) return line.slice(index + sign.length);
    }
  }
  return undefined;
}

function piecesOf(text: string): readonly string[] {
  return text
    .split(/;\s+(?:and\s+)?|；\s*/)
    .map((piece) => piece.trim())
    .filter(hasLetter);
}
