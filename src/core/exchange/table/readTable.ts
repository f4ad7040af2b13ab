import { type ParsedRows, Parser, parse } from 'papaparse';
import type { Resumable } from '../../base/resumable';
import { markdownTable } from './markdownTable';
import type { Table, TableProblem, TableRow } from './table';
import { withoutApostrophe } from './writeTable';

/** UTF-16 units that are read between two pauses: more than the 32,767 that a spreadsheet has in a cell. */
const STEP = 1 << 16;
/** In a table with more cells that do not end, quotation marks are signs like all others. */
const MOST_OPEN = 100;
/** No text has it, so that quotation marks are signs like all others. */
const NO_QUOTE = '\0';

/**
 * Reads a table: a Markdown table where the text has one, else CSV (RFC 4180) with commas, semicolons, tabs or bars, which is
 * told from the first rows. The first row is the header. Empty rows are left out. Undefined where there are not two columns or
 * no row below the header.
 */
export function* readTable(text: string): Resumable<Table | undefined> {
  const read = markdownTable(text) ?? (yield* readSeparated(text.replace(/^\ufeff/, '')));
  const [first, ...rest] = read.rows;
  if (!first || rest.length === 0 || first.cells.length < 2) return undefined;
  const header = withoutEmptyEnd(first.cells);
  const problems: TableProblem[] = [...read.problems];
  header.forEach((column, index) => {
    if (column !== '' && header.indexOf(column) < index) problems.push({ line: first.line, code: 'header', column });
  });
  const rows: TableRow[] = [];
  for (const { line, cells } of rest) {
    const own = withoutEmptyEnd(cells);
    if (own.length > header.length) problems.push({ line, code: 'more' });
    else if (cells.length < header.length) problems.push({ line, code: 'fewer' });
    rows.push({ line, cells: header.map((_, index) => own[index] ?? '') });
    if (rows.length % 2000 === 0) yield;
  }
  return { header, rows, problems: problems.sort((a, b) => a.line - b.line) };
}

interface Read {
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

/** Spreadsheets write empty cells for columns that are empty in all rows. */
function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

function* readSeparated(text: string): Resumable<Read> {
  const newline = parse(text.slice(0, STEP), { preview: 1 }).meta.linebreak;
  const delimiter = delimiterOf(text.slice(0, STEP), newline);
  const parser = new Parser({ delimiter, newline });
  const plain = new Parser({ delimiter, newline, quoteChar: NO_QUOTE });
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let line = 1;
  let open = 0;
  const take = ({ data, errors }: ParsedRows): void => {
    const wrong = new Set(errors.map(({ row }) => row));
    for (const [index, cells] of data.entries()) {
      if (wrong.has(index)) problems.push({ line, code: 'quote' });
      if (cells.some((cell) => cell.trim() !== ''))
        rows.push({ line, cells: cells.map((cell) => withoutApostrophe(cell.trim())) });
      line += cells.reduce((breaks, cell) => breaks + cell.split(newline).length - 1, 1);
    }
  };
  for (let at = 0; at < text.length; ) {
    const chunk = text.slice(at, at + STEP);
    const isLast = at + STEP >= text.length;
    const current = open < MOST_OPEN ? parser : plain;
    const whole = current.parse(chunk, 0, true);
    const last = whole.data.length === 0 && isLast ? current.parse(chunk, 0, false) : undefined;
    if (whole.data.length > 0) {
      take(whole);
      at += whole.meta.cursor;
    } else if (last && !last.errors.some(({ code }) => code === 'MissingQuotes')) {
      take(last);
      at = text.length;
    } else {
      // A cell does not end: its line is read as if quotation marks were nothing.
      const feed = text.indexOf(newline, at);
      const end = feed < 0 ? text.length : feed + newline.length;
      problems.push({ line, code: 'quote' });
      take(plain.parse(text.slice(at, feed < 0 ? end : feed), 0, false));
      at = end;
      open++;
    }
    yield;
  }
  return { rows, problems };
}

/** The sign that most often cuts the first rows into as many cells as the header. */
function delimiterOf(text: string, newline: string): string {
  const ranked = DELIMITERS.map((delimiter) => {
    const rows = new Parser({ delimiter, newline, preview: MOST_LOOKED_AT }).parse(text, 0, false).data;
    const width = rows[0]?.length ?? 0;
    return { delimiter, fitting: width < 2 ? 0 : rows.filter((cells) => cells.length === width).length, width };
  });
  return ranked.reduce((best, each) => {
    if (each.fitting !== best.fitting) return each.fitting > best.fitting ? each : best;
    return each.width > best.width ? each : best;
  }).delimiter;
}

const DELIMITERS = [',', '\t', ';', '|'];
/** Rows. */
const MOST_LOOKED_AT = 20;
