import { isoDateOf } from '../text/isoDate';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = '([A-Za-z]{3,9})\\.?';

/** Where a pattern has its year, month and day among its groups; 0 for a part that it does not have. */
const FORMS: readonly (readonly [pattern: RegExp, year: number, month: number, day: number])[] = [
  [/^(\d{4})\s*[-/._]\s*(\d{1,2})\s*[-/._]\s*(\d{1,2})(?:[T ].*)?$/, 1, 2, 3],
  [/^(\d{4})\s*[-/._]\s*(\d{1,2})$/, 1, 2, 0],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [/^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/, 1, 2, 3],
  [/^(\d{4})\s*年\s*(\d{1,2})\s*月$/, 1, 2, 0],
  [/^(\d{4})\s*年$/, 1, 0, 0],
  [new RegExp(`^${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})$`), 3, 1, 2],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+${MONTH},?\\s+(\\d{4})$`), 3, 2, 1],
  [new RegExp(`^${MONTH},?\\s+(\\d{4})$`), 2, 1, 0],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, 3, 2, 1],
];

/** A slash between numbers is read day first in some countries and month first in others. */
const SLASHES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** The ISO 8601 date of a date in another form; undefined for anything else, and where it may be one of two. */
export function guessDate(written: string): string | undefined {
  const text = written.trim();
  const slashes = SLASHES.exec(text);
  if (slashes) {
    const [, first = '', second = '', year = ''] = slashes;
    const dates = new Set([iso(year, first, second), iso(year, second, first)].filter((date) => date !== undefined));
    return dates.size === 1 ? [...dates][0] : undefined;
  }
  for (const [pattern, year, month, day] of FORMS) {
    const parts = pattern.exec(text);
    if (parts) return iso(parts[year] ?? '', month > 0 ? parts[month] : undefined, day > 0 ? parts[day] : undefined);
  }
  return undefined;
}

function iso(year: string, month: string | undefined, day: string | undefined): string | undefined {
  const isWord = month !== undefined && /^\D/.test(month);
  const number = isWord ? String(monthNumber(month) ?? 0) : month;
  return isoDateOf(year, number, day);
}

/** From 1 to 12, by an English name or its first three letters or more; undefined for other words. */
export function monthNumber(word: string): number | undefined {
  const index = MONTHS.findIndex((name) => word.length >= 3 && name.startsWith(word.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}
