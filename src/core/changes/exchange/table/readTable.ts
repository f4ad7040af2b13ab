import type { Table, TableProblem, TableRow } from '../../../answers/export/table';
import type { Resumable } from '../../../text/base/lazy';
import { DELIMITER_ROW } from '../../../text/markdown/patterns';
import { withoutApostrophe } from '../../../text/units/csv';

/** A row of a table whose cells a sign separates. */
interface SeparatedRow {
  /** The line that it begins in, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether a cell begins with a quotation mark and does not end with one: its marks are read as other signs are. */
  readonly isWrong: boolean;
}

/**
 * The rows of CSV (RFC 4180), one after another, with any ends of lines.
 *
 * @param separator one sign; no quotation mark and no end of a line.
 */
function* separatedRows(text: string, separator: string): Generator<SeparatedRow, void> {
  const border = `${separator}\r\n`;
  // In quotation marks, of which those within are doubled and after the last of which there is only white space, or else as it is.
  // With millions of marks within, which a regular expression cannot hold, it counts as not closed.
  const content = `"([^"]*(?:""[^"]*){0,1000000})"[^\\S\r\n]*?(?=[${border}]|$)|([^${border}]*)`;
  const cell = new RegExp(`(?:${content})(\r\n|[${border}]|$)`, 'y');
  let line = 1;
  let row = { line, cells: [] as string[], isWrong: false };
  while (cell.lastIndex < text.length || row.cells.length > 0) {
    const [, quoted, bare = '', end] = cell.exec(text)!;
    row.cells.push(withoutApostrophe((quoted?.replaceAll('""', '"') ?? bare).trim()));
    row.isWrong ||= bare.startsWith('"');
    line += (quoted ?? '').split(BREAK).length - 1;
    if (end === separator) continue;
    yield row;
    row = { line: ++line, cells: [], isWrong: false };
  }
}

const BREAK = /\r\n|\r|\n/;

const ROWS_A_STEP = 500;

/**
 * Reads a table: a Markdown table where the text has one, else CSV (RFC 4180) with commas, semicolons, tabs or bars, which is
 * told from the first rows. The first row is the header. Empty rows are left out. Undefined where there are not two columns or
 * no row below the header.
 */
export function* readTable(text: string): Resumable<Table | undefined> {
  const bare = text.replace(/^\ufeff/, '');
  let header: readonly string[] | undefined;
  const rows: TableRow[] = [];
  const problems: TableProblem[] = [];
  let count = 0;
  for (const { line, cells, isWrong } of markdownRows(bare) ?? separatedRows(bare, separatorOf(bare))) {
    if (++count % ROWS_A_STEP === 0) yield;
    if (isWrong) problems.push({ line, code: 'quote' });
    // Spreadsheets write empty cells for columns that are empty in all rows.
    const own = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
    if (own.length === 0) continue;
    if (!header) {
      if (cells.length < 2) return undefined;
      header = own;
      const seen = new Set(['']);
      for (const column of own) {
        if (column !== '' && seen.has(column)) problems.push({ line, code: 'header', column });
        seen.add(column);
      }
      continue;
    }
    if (own.length > header.length) problems.push({ line, code: 'more' });
    else if (cells.length < header.length) problems.push({ line, code: 'fewer' });
    rows.push({ line, cells: own.slice(0, header.length) });
  }
  return header && rows.length > 0 ? { header, rows, problems } : undefined;
}

/** The sign that most often cuts the first rows into as many cells as the header. */
function separatorOf(text: string): string {
  const ranked = SEPARATORS.map((separator) => {
    const rows = firstRows(text, separator);
    const width = rows[0]?.cells.length ?? 0;
    return { separator, fitting: width < 2 ? 0 : rows.filter(({ cells }) => cells.length === width).length, width };
  });
  return ranked.reduce((best, each) => {
    if (each.fitting !== best.fitting) return each.fitting > best.fitting ? each : best;
    return each.width > best.width ? each : best;
  }).separator;
}

function firstRows(text: string, separator: string): readonly SeparatedRow[] {
  const rows: SeparatedRow[] = [];
  for (const row of separatedRows(text, separator)) {
    rows.push(row);
    if (rows.length === MOST_LOOKED_AT) break;
  }
  return rows;
}

const SEPARATORS = [',', '\t', ';', '|'];
/** Rows. */
const MOST_LOOKED_AT = 20;

/** The rows of the first Markdown table of a text, the header first; undefined where it has none. */
function markdownRows(text: string): readonly SeparatedRow[] | undefined {
  const lines = text.split(/\r\n|\n|\r/);
  const at = lines.findIndex(
    (line, index) => index > 0 && line.includes('|') && isDelimiterRow(line) && lines[index - 1]!.includes('|'),
  );
  if (at < 0) return undefined;
  const end = lines.findIndex((line, index) => index > at && !line.includes('|'));
  const own = lines.slice(at - 1, end < 0 ? undefined : end);
  return own.flatMap((line, index) =>
    index === 1 ? [] : [{ line: at + index, cells: cellsOf(line), isWrong: false }],
  );
}

/** Whether it is the line below the header (GitHub Flavored Markdown, section 4.10). */
function isDelimiterRow(line: string): boolean {
  return /^ {0,3}[^ ]/.test(line) && DELIMITER_ROW.test(line.trim());
}

/** The text between the bars of a row, perhaps without the first and the last one; `\\|` is none. */
function rowCells(line: string): readonly string[] {
  const cells = line.trim().split(/(?<!\\)\|/);
  if (cells.length > 1 && cells[0] === '') cells.shift();
  if (cells.length > 1 && cells.at(-1) === '') cells.pop();
  return cells;
}

/** The cells of a line without their marks: `\\|` is a bar, `[[id|Name]]` and `**Name**` are Name. */
function cellsOf(line: string): readonly string[] {
  return rowCells(line.replace(/\[\[[^[\]|]*\|([^[\]|]*)\]\]/g, '[[$1]]')).map((cell) =>
    withoutMarks(cell.replaceAll('\\|', '|').trim()),
  );
}

function withoutMarks(cell: string): string {
  const isLink = cell.startsWith('[[') && cell.endsWith(']]');
  const shown = isLink ? cell.slice(Math.max(2, cell.lastIndexOf('|') + 1), -2) : cell;
  const mark = MARKS.find((each) => shown.length > 2 * each.length && shown.startsWith(each) && shown.endsWith(each));
  return mark === undefined ? shown : shown.slice(mark.length, -mark.length);
}

/** Around a cell in bold, italics or code. */
const MARKS = ['**', '__', '*', '_', '`'];
