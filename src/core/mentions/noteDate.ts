import { guessDate } from '../languages/guessDate';
import { findFrontMatter } from '../markdown/frontMatter';
import { isoDateOf } from '../text/isoDate';

/** `2025-07-16`, `2025_07`, `2025/7/6`, `20250716`, `2025年7月16日`, with no other digit beside it. */
const IN_FIGURES =
  /(?<!\d)(\d{4})(?:([-_./])(?:(\d{1,2})\2(\d{1,2})|(\d{2}))|(\d{2})(\d{2})| ?年 ?(\d{1,2}) ?月(?: ?(\d{1,2}) ?[日号])?)(?!\d)/;
/** `July 16, 2025`, `16 Jul 2025`, `July 2025`. */
const IN_WORDS =
  /\b(?:[A-Z][a-z]{2,8}\.?(?: \d{1,2}(?:st|nd|rd|th)?)?|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8}\.?),? \d{4}\b/;

/** A key of YAML or TOML at the margin, with the rest of its line. */
const DATE = /^["']?date["']?[ \t]*[:=][ \t]*["']?(.+)/m;
const UPDATED = /^["']?updated["']?[ \t]*[:=][ \t]*["']?(.+)/m;
/** The first heading in the style `# Heading`, unless there is a fenced block before it. */
const HEADING = /^ {0,3}(?:#{1,6}[ \t]+(.*)|```|~~~)/m;

/**
 * The day, month or year that a note is of, in ISO 8601: the `date` of its front matter, else `updated`, else a date in
 * the name of its file, else one in its first heading. Names and headings must have at least a month. Undefined if there
 * is none: when a file was changed says nothing about it.
 */
export function noteDate(text: string, fileName: string): string | undefined {
  const { content, end } = findFrontMatter(text);
  const frontMatter = content ? text.slice(content.start, content.end) : '';
  return (
    dateOfValue(DATE.exec(frontMatter)?.[1]) ??
    dateOfValue(UPDATED.exec(frontMatter)?.[1]) ??
    dateIn(fileName) ??
    dateIn(HEADING.exec(text.slice(end))?.[1] ?? '')
  );
}

function dateOfValue(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const [year] = /^\d{4}(?=["'\s]*(?:#|$))/.exec(value) ?? [];
  return dateIn(value) ?? year;
}

/** The first date in a text that has at least a month. */
export function dateIn(text: string): string | undefined {
  const parts = IN_FIGURES.exec(text);
  if (!parts) {
    const [words] = IN_WORDS.exec(text) ?? [];
    return words ? guessDate(words) : undefined;
  }
  const [, year, , month = parts[5] ?? parts[6] ?? parts[8], day = parts[7] ?? parts[9]] = parts;
  return isoDateOf(year, month, day);
}
