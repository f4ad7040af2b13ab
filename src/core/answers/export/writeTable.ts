import { CSV_START, csvLine } from '../../text/units/csv';

export type TableFormat = 'csv' | 'markdown';

/**
 * A table as a text: CSV (RFC 4180) in UTF-8 with a byte order mark, which Excel needs for Chinese, or Markdown.
 *
 * @param rows the header first.
 */
export function writeTable(rows: readonly (readonly string[])[], format: TableFormat): string {
  if (format === 'csv') return CSV_START + rows.map((cells) => csvLine(cells)).join('');
  const [header = [], ...others] = rows;
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownCell).join(' | ')} |\n`;
  return `${line(header)}${line(header.map(() => '---'))}${others.map(line).join('')}`;
}

function markdownCell(text: string): string {
  return text.replace(/\s+/gu, ' ').replaceAll('|', '\\|');
}
