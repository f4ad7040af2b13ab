/** The first sign of what a spreadsheet takes for a formula, half and full width (OWASP, CSV Injection), and the apostrophe that is written before it. */
const FORMULA = /^['=+\-@\t\r\n＝＋－＠]/;

export type TableFormat = 'csv' | 'markdown';

/**
 * A table as a text: CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs for Chinese, or Markdown. In CSV an
 * apostrophe goes before what a spreadsheet would run as a formula, and before an apostrophe.
 *
 * @param rows the header first.
 */
export function writeTable(rows: readonly (readonly string[])[], format: TableFormat): string {
  if (format === 'csv') return CSV_START + rows.map(csvLine).join('');
  const [header = [], ...others] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return `${line(header)}${line(header.map(() => '---'))}${others.map(line).join('')}`;
}

/** A byte order mark. */
export const CSV_START = '\ufeff';

/** A row of a table as a line of CSV, as `writeTable` writes it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

/** The cell of a CSV table without the apostrophe that `writeTable` put before it. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function markdownCell(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
}
