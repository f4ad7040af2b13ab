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

/** In UTF-16 units of the note, and in lines that are neither empty nor headings: below that a date says nothing of the whole note. */
const HEAD = 600;
const FIRST_LINES = 5;
/** `Date: …`, `**时间**：…`: a line that says what it gives. */
const LABEL = /^[\s>*_-]*(?:date|time|日期|时间|時間)[*_]*\s*[:：][*_]*\s*(.+)/i;
/** A line like "Meeting note, 23 July 2025" is short and no sentence, and begins or ends with its date. */
const LONGEST_LINE = 60;
const SENTENCE = /[.!?](?=\s|$)|[。！？；]|^[\s>*_-]*(?:on|in|since|by|until|from|during|after|before)\s/i;
/** What makes a date at the end of a line a part of what the line says: "founded in May 2020", 成立于2020年5月. */
const SAID_BEFORE = /(?:\b(?:on|in|since|by|until|till|from|to|of|during|after|before|for)|[于在自至到从截至])\s*$/i;

/**
 * The day, month or year that a note is of, in ISO 8601: the `date` of its front matter, else `updated`, else a date in
 * the name of its file, else one in its first heading, else one that its first lines state, such as `时间：2025年7月30日` or
 * "Meeting note, 23 July 2025". Names, headings and lines must have at least a month. Undefined if there is none: when a file
 * was changed says nothing about it.
 */
export function noteDate(text: string, fileName: string): string | undefined {
  const { content, end } = findFrontMatter(text);
  const frontMatter = content ? text.slice(content.start, content.end) : '';
  return (
    dateOfValue(DATE.exec(frontMatter)?.[1]) ??
    dateOfValue(UPDATED.exec(frontMatter)?.[1]) ??
    dateIn(fileName) ??
    dateIn(HEADING.exec(text.slice(end))?.[1] ?? '') ??
    dateOfFirstLines(text.slice(end, end + HEAD))
  );
}

function dateOfFirstLines(head: string): string | undefined {
  const lines = head.split('\n').filter((line) => !/^\s*(?:#{1,6}\s|$)/.test(line));
  for (const [index, line] of lines.slice(0, FIRST_LINES).entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) return undefined;
    // The first line may go on after "Meeting note, 23 July 2025."
    const short = index === 0 ? line.replace(/[.。](?:\s.*)?$/su, '') : line;
    const date = dateIn(LABEL.exec(line)?.[1] ?? '') ?? dateOfShortLine(short.replace(/[\s>*_]+$|^[\s>*_-]+/g, ''));
    if (date !== undefined) return date;
  }
  return undefined;
}

function dateOfShortLine(line: string): string | undefined {
  if (line.length > LONGEST_LINE || SENTENCE.test(line)) return undefined;
  const { index, 0: written = '' } = IN_FIGURES.exec(line) ?? IN_WORDS.exec(line) ?? {};
  if (index === undefined) return undefined;
  const isAtEnd = index + written.length === line.length && !SAID_BEFORE.test(line.slice(0, index));
  return index === 0 || isAtEnd ? dateIn(line) : undefined;
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
