import { hasLetter } from '../../text/units/letterCase';
import type { When } from '../incoming/proposals';
import { readDateLine } from './dateLine';
import type { DigestEvent, DigestText } from './digest';
import { part } from './nameLine';

interface Dated {
  readonly dateLine: string;
  readonly when: When | undefined;
  readonly loose: boolean;
}

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
export function readEvents(lines: readonly DigestText[], year: string | undefined): readonly DigestEvent[] {
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
    if (line.value === '' || open(line.value)) continue;
    if (LIKE_A_DATE.test(line.value)) {
      dated = { dateLine: line.value.slice(0, -1), when: undefined, loose: false };
      continue;
    }
    let text = afterDate(line, open);
    if (!text) {
      const [head = '', label] = LABEL.exec(line.value) ?? [];
      if (label !== undefined) dated = { dateLine: label, when: undefined, loose: false };
      text = part(line, head.length, line.value.length);
    }
    if (dated) for (const each of piecesOf(text)) events.push({ ...each, ...dated });
  }
  return events;
}

/** The text after a date on the same line. */
function afterDate(line: DigestText, open: (line: string) => boolean): DigestText | undefined {
  for (const pattern of [/(?:\*\*|__)?[:：](?:\*\*|__)?/g, /(?:\*\*|__)?\s+[–—-]+\s+|\*\*\s*|\s*[|｜，]\s*|——/g]) {
    for (const { index, 0: sign } of line.value.slice(0, LONGEST_HEAD).matchAll(pattern)) {
      if (open(line.value.slice(0, index))) return part(line, index + sign.length, line.value.length);
    }
  }
  return undefined;
}

function piecesOf(text: DigestText): readonly DigestText[] {
  const pieces: DigestText[] = [];
  let from = 0;
  for (const { index, 0: sign } of text.value.matchAll(/;\s+(?:and\s+)?|；\s*/g)) {
    pieces.push(part(text, from, index));
    from = index + sign.length;
  }
  return [...pieces, part(text, from, text.value.length)].filter(({ value }) => hasLetter(value));
}
