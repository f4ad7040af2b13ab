import { lazy } from '../../text/base/lazy';
import type { Dated } from '../../text/languages/calendar';
import { guessDate } from '../../text/languages/guessDate';
import { LANGUAGES } from '../../text/languages/languages';

/** A hyphen or a slash without blanks may be inside one date. */
const TO = lazy(() => {
  const signs = String.raw`\s*[–—]\s*|(?<=\d{4}-\d\d-\d\d)\/|\s+[-/]\s+`;
  return new RegExp([signs, ...LANGUAGES.map(({ dates }) => dates.to)].join('|'));
});

/** In UTF-16 units: a longer text is not two dates. */
const LONGEST = 120;

/** A date as a person writes it into a box: "2025-07-16", or "2025-07-16 – 2025-07-20"; '' for none. */
export function writtenDates(dated: Dated | undefined): string {
  if (!dated) return '';
  return dated.endDate === undefined ? dated.date : `${dated.date} – ${dated.endDate}`;
}

/**
 * What was written into such a box, in any form that is a date beyond doubt.
 *
 * @returns undefined where it is not a date, or the end is before the beginning; an empty object for nothing.
 */
export function readDates(written: string): { readonly dated?: Dated } | undefined {
  const text = written.trim();
  if (text === '') return {};
  if (text.length > LONGEST) return undefined;
  const [first = '', last, ...more] = text.split(TO());
  if (last === undefined) {
    const date = guessDate(first);
    return date === undefined ? undefined : { dated: { date } };
  }
  const [start, end] = [readDates(first)?.dated, readDates(last)?.dated];
  if (!start || !end || more.length > 0 || start.date >= end.date) return undefined;
  return { dated: { date: start.date, endDate: end.date } };
}
