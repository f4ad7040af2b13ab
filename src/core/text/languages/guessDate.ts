import { type DateParts, dateInFigures, dateOfParts } from './calendar';
import { LANGUAGES } from './languages';

/** The ISO 8601 date of a date in another form, in figures or in any language; undefined for anything else, and where it may be one of two. */
export function guessDate(written: string): string | undefined {
  const text = written.trim();
  return dateInFigures(text) ?? dateOfParts(datePartsOf(text) ?? {});
}

/** In UTF-16 units: longer texts are no dates. */
const LONGEST = 60;
const FIGURES = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/;

/** The parts of a text that is a date or a part of one, in figures or in any language; undefined for other text. */
export function datePartsOf(written: string): DateParts | undefined {
  const text = written.trim();
  if (text === '' || text.length > LONGEST) return undefined;
  const [, year, month, day] = FIGURES.exec(text) ?? [];
  if (year !== undefined) return { year, month, day };
  for (const { dates } of LANGUAGES) {
    const parts = dates.partsOf(text);
    if (parts) return parts;
  }
  return undefined;
}
