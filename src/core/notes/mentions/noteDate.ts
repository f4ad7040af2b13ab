import { lazy } from '../../text/base/lazy';
import { guessDate } from '../../text/languages/guessDate';
import { LANGUAGES } from '../../text/languages/languages';
import { findFrontMatter } from '../../text/markdown/frontMatter';
import { withoutEnd } from '../../text/units/blanks';
import { parseYaml } from '../../text/yaml/read/yaml';
import { valueOfKey } from '../../text/yaml/read/yamlNode';

/**
 * The front matter of an exported page, which says whose page it is: it repeats what registries and other notes say, so
 * its mentions do not count.
 */
export function exportedPageMark(id: string): string {
  return `---\ndossier: { page: ${JSON.stringify(id)} }\n---\n`;
}

/** Whether a note is a page that was exported. */
export function isExportedPage(text: string): boolean {
  const { content } = findFrontMatter(text);
  const yaml = content ? text.slice(content.start, content.end) : '';
  if (!/\bpage\b/.test(yaml)) return false;
  return valueOfKey(valueOfKey(parseYaml(yaml).root, 'dossier'), 'page')?.kind === 'scalar';
}

const DATES = LANGUAGES.map(({ dates }) => dates);
/** `2025-07-16`, `2025_07`, `2025/7/6`, `20250716`, or a date in words, with no other digit beside it. */
const WRITTEN = lazy(() => {
  const inFigures = '\\d{4}(?:([-_./])(?:\\d{1,2}\\1\\d{1,2}|\\d{2})|\\d{4})';
  return new RegExp(`(?<!\\d)(?:${[inFigures, ...DATES.map(({ written }) => written)].join('|')})(?!\\d)`);
});

/** In every date that is read: most names of files and first lines have none, and the pattern of all languages takes long to make. */
const YEAR = /\d{4}/;

/** A key of YAML or TOML at the margin, with the rest of its line. */
const DATE = /^["']?date["']?[ \t]*[:=][ \t]*["']?(.+)/m;
const UPDATED = /^["']?updated["']?[ \t]*[:=][ \t]*["']?(.+)/m;
/** The first heading in the style `# Heading`, unless there is a fenced block before it. */
const HEADING = /^ {0,3}(?:#{1,6}[ \t]+(.*)|```|~~~)/m;

/** In UTF-16 units of the note, and in lines that are neither empty nor headings: below that a date says nothing of the whole note. */
const HEAD = 600;
const FIRST_LINES = 5;
/** `Date: …`, `**时间**：…`: a line that says what it gives. */
const LABEL = lazy(() => new RegExp(`^[\\s>*_-]*(?:${dateLabels()})[*_]*\\s*[:：][*_]*\\s*(.+)`, 'i'));
/** A line like "Meeting note, 23 July 2025" is short and no sentence, and begins or ends with its date. */
const LONGEST_LINE = 60;
const SENTENCE = /[.!?](?=\s|$)|[。！？；]/;

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
  if (!YEAR.test(head)) return undefined;
  const lines = head.split('\n').filter((line) => !/^\s*(?:#{1,6}\s|$)/.test(line));
  for (const [index, line] of lines.slice(0, FIRST_LINES).entries()) {
    if (/^\s*(?:```|~~~)/.test(line)) return undefined;
    // The first line may go on after "Meeting note, 23 July 2025."
    const short = index === 0 ? line.replace(/[.。](?:\s.*)?$/s, '') : line;
    const date =
      dateIn(LABEL().exec(line)?.[1] ?? '') ?? dateOfShortLine(withoutEnd(short, /[\s>*_]/).replace(/^[\s>*_-]+/, ''));
    if (date !== undefined) return date;
  }
  return undefined;
}

function dateOfShortLine(line: string): string | undefined {
  if (line.length > LONGEST_LINE || SENTENCE.test(line)) return undefined;
  const { index, 0: written = '' } = WRITTEN().exec(line) ?? {};
  if (index === undefined) return undefined;
  const isAtEnd = index + written.length === line.length;
  // "In Beijing, 16 July 2025" and "founded in May 2020" are parts of sentences.
  const isSaid = [/^\S+\s/.exec(line)?.[0] ?? '', line.slice(0, index)].some((before) =>
    DATES.some(({ saidBefore }) => saidBefore.test(before)),
  );
  return index === 0 || (isAtEnd && !isSaid) ? guessDate(written) : undefined;
}

/** The day that a heading begins or ends with, as in a diary (`2026-05-08`, `Friday, 8 May 2026`); undefined for a month or a sentence. */
export function dayOfHeading(heading: string): string | undefined {
  const date = dateOfShortLine(heading);
  return date?.length === '2026-05-08'.length ? date : undefined;
}

function dateOfValue(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const [year] = /^\d{4}(?=["'\s]*(?:#|$))/.exec(value) ?? [];
  return dateIn(value) ?? year;
}

/** The first date in a text that has at least a month. */
export function dateIn(text: string): string | undefined {
  const [written] = (YEAR.test(text) && WRITTEN().exec(text)) || [];
  return written === undefined ? undefined : guessDate(written);
}

/** The source of a regular expression for labels of dates, `Date:`, in all languages. */
export function dateLabels(): string {
  return DATES.map(({ labels }) => labels).join('|');
}
