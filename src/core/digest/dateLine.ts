import type { When } from '../incoming/proposals';
import { monthNumber } from '../languages/guessDate';
import { isoDateOf } from '../text/isoDate';
import { wholeDate } from '../writing/sentenceDate';

/** Words around a date. Those of `OPEN` say that it is a beginning. */
const BEFORE =
  /^(?:(?:by|from|since|starting|beginning|as of|until|before|after|around|about|in|on|during|the|end|late|early|mid|middle|of|between)\b[\s-]*)+|^(?:截至|截止|从|自|到|约|在)\s*/i;
const AFTER = /(?:至今|以来|以后|之后|以前|之前|前后|左右|期间|上旬|中旬|下旬|起|前|后|初|底|末)+$/;
const OPEN = /^(?:from|since|starting|beginning)\b|^[从自]|(?:至今|以来|起)$/i;

/** In UTF-16 units: longer lines are not dates. */
const LONGEST = 60;

const SEPARATOR = /\s*[-–—~～至到]+\s*|\s+(?:to|until|through|and)\s+/giu;

const ENGLISH =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+|$))?(?:([a-z]{3,9})\.?)?(?:\s*(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s*(\d{4}))?$/i;
const CHINESE = /^(?:(\d{4})\s*年)?\s*(?:(\d{1,2})\s*月)?(?:份)?\s*(?:(\d{1,2})\s*[日号])?$/;
const FIGURES = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

interface Parts {
  readonly year: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/** What a line with a date and nothing else says. */
export interface ReadDate {
  readonly when: When;
  /** Whether it says more than the date: `By end of May 2025`. */
  readonly loose: boolean;
}

/**
 * Reads a line that is a date or a span, in English or Chinese: `June 9-10, 2025`, `From May 2025:`, `2025年6月9日至10日`.
 *
 * @param year taken where the line has none.
 * @returns undefined where the line is not a date.
 */
export function readDateLine(line: string, year: string | undefined): ReadDate | undefined {
  if (line.length > LONGEST) return undefined;
  const written = line.trim().replace(/\s*[:：]$/, '');
  const bare = written.replace(BEFORE, '').replace(AFTER, '').trim();
  const when = period(bare) ?? single(bare, year) ?? span(bare, year);
  if (!when) return undefined;
  const isOpen = OPEN.test(written) && 'date' in when;
  return { when: isOpen ? { startDate: when.date } : when, loose: bare !== written };
}

/** Quarters and halves, and other spans as sentences have them. */
function period(text: string): When | undefined {
  const { date: startDate, endDate } = wholeDate(text) ?? {};
  return startDate !== undefined && endDate !== undefined ? { startDate, endDate } : undefined;
}

function single(text: string, year: string | undefined): When | undefined {
  const parts = partsOf(text);
  const date = parts && parts.month !== undefined ? iso({ ...parts, year: parts.year ?? year }) : parts && iso(parts);
  return date === undefined ? undefined : { date };
}

/** What one side leaves out is that of the other: `June 9-10, 2025`. */
function span(text: string, year: string | undefined): When | undefined {
  for (const { index, 0: sign } of text.matchAll(SEPARATOR)) {
    const [left, right] = [partsOf(text.slice(0, index)), partsOf(text.slice(index + sign.length))];
    if (!left || !right) continue;
    const month = left.month ?? (left.day ? right.month : undefined);
    const ofYear = left.year ?? right.year ?? year;
    const startDate = iso({ ...left, month, year: ofYear });
    const endDate = iso({
      ...right,
      month: right.month ?? (right.day ? month : undefined),
      year: right.year ?? ofYear,
    });
    if (startDate !== undefined && endDate !== undefined && startDate <= endDate) return { startDate, endDate };
  }
  return undefined;
}

function partsOf(written: string): Parts | undefined {
  const text = written.trim();
  if (text === '') return undefined;
  const figures = FIGURES.exec(text) ?? CHINESE.exec(text);
  if (figures) return { year: figures[1], month: figures[2], day: figures[3] };
  const english = ENGLISH.exec(text);
  if (!english) return undefined;
  const [, before, word, after, year] = english;
  const month = word === undefined ? undefined : monthNumber(word);
  if ((word !== undefined && month === undefined) || (before && after)) return undefined;
  return { year, month: month === undefined ? undefined : String(month), day: before ?? after };
}

function iso({ year, month, day }: Parts): string | undefined {
  if (year === undefined || (day !== undefined && month === undefined)) return undefined;
  return isoDateOf(year, month, day);
}
