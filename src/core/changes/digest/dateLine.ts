import { wholeDate } from '../../notes/sentences/sentenceDate';
import { lazy } from '../../text/base/lazy';
import { dateOfParts } from '../../text/languages/calendar';
import { datePartsOf } from '../../text/languages/guessDate';
import { LANGUAGES } from '../../text/languages/languages';
import type { When } from '../incoming/proposals';

const DATES = LANGUAGES.map(({ dates }) => dates);

/** In UTF-16 units: longer lines are not dates. */
const LONGEST = 60;

const TO = lazy(() => new RegExp([String.raw`\s*[-–—~～]+\s*`, ...DATES.map(({ to }) => to)].join('|'), 'giu'));

/** The date of a line that has nothing but a date. */
export interface ReadDate {
  readonly when: When;
  /** Whether it says more than the date: `By end of May 2025`. */
  readonly loose: boolean;
}

/**
 * Reads a line that is a date or a span: `June 9-10, 2025`, `From May 2025:`, `2025年6月9日至10日`.
 *
 * @param year taken where the line has none.
 * @returns undefined where the line is not a date.
 */
export function readDateLine(line: string, year: string | undefined): ReadDate | undefined {
  if (line.length > LONGEST) return undefined;
  const written = line.trim().replace(/\s*[:：]$/, '');
  const bare = DATES.reduce(
    (text, { lineBefore, lineAfter }) => text.replace(lineBefore, '').replace(lineAfter ?? '', ''),
    written,
  ).trim();
  const when = period(bare) ?? single(bare, year) ?? span(bare, year);
  if (!when) return undefined;
  const isOpen = 'date' in when && DATES.some(({ lineOpen }) => lineOpen.test(written));
  return { when: isOpen ? { startDate: when.date } : when, loose: bare !== written };
}

/** Quarters and halves, and other spans as sentences have them. */
function period(text: string): When | undefined {
  const { date: startDate, endDate } = wholeDate(text) ?? {};
  return startDate !== undefined && endDate !== undefined ? { startDate, endDate } : undefined;
}

function single(text: string, year: string | undefined): When | undefined {
  const parts = datePartsOf(text);
  const date = parts && dateOfParts(parts.month === undefined ? parts : { ...parts, year: parts.year ?? year });
  return date === undefined ? undefined : { date };
}

/** Reads a range of dates. A part that one side leaves out is taken from the other: `June 9-10, 2025`. */
function span(text: string, year: string | undefined): When | undefined {
  for (const { index, 0: sign } of text.matchAll(TO())) {
    const [left, right] = [datePartsOf(text.slice(0, index)), datePartsOf(text.slice(index + sign.length))];
    if (!left || !right) continue;
    const month = left.month ?? (left.day ? right.month : undefined);
    const ofYear = left.year ?? right.year ?? year;
    const startDate = dateOfParts({ ...left, month, year: ofYear });
    const endDate = dateOfParts({
      ...right,
      month: right.month ?? (right.day ? month : undefined),
      year: right.year ?? ofYear,
    });
    if (startDate !== undefined && endDate !== undefined && startDate <= endDate) return { startDate, endDate };
  }
  return undefined;
}
