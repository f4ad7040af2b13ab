import { type Dated, dated, dateInFigures, isoDate } from './calendar';
import type { DateForm, Parts } from './dateForm';

/** 2025-07-16, 2025/7/16, 2025-07, but not in the name or address of a file; 16.7.2025; 16/07/2025 and 16-07-2025 where it is beyond doubt. */
export const FIGURE_FORMS: readonly DateForm[] = [
  {
    pattern: '(?=\\d)(?<![\\d/-]|\\b[Vv](?:ersion )?)(?<y>\\d{4})([-/.])(?<mo>\\d{1,2})\\2(?<d>\\d{1,2})(?![\\d/-])',
    read: inFigures,
  },
  { pattern: '(?<![\\d-]|\\p{Lu}{2} )(?<y>\\d{4})-(?<mo>0[1-9]|1[0-2])(?![\\d-])', read: inFigures },
  {
    pattern: '(?<![\\d./-])(?<whole>\\d{1,2}([./-])\\d{1,2}\\2\\d{4})(?![\\d-])',
    read: ({ whole }) => dated(dateInFigures(whole!)),
  },
];

/** From one day to another, 2026-05-30 to 2026-06-13. @param to what is between them: the source of a regular expression. */
export function daysInFigures(to: string): DateForm {
  const day = '\\d{4}(?:-\\d\\d-\\d\\d|[./]\\d{1,2}[./]\\d{1,2})';
  return {
    pattern: `(?<![\\d/-])(?<from>${day})\\s?(?:${to})\\s?(?<until>${day})(?![\\d/-])`,
    read: ({ from, until }) => dated(dateInFigures(from!), dateInFigures(until!)),
  };
}

function inFigures({ y, mo, d }: Parts): Dated | undefined {
  return dated(isoDate(Number(y), Number(mo), d === undefined ? undefined : Number(d)));
}
