import { CSV_START, csvLine, VALUE_SEPARATOR } from '../core/text/units/csv';
import type { Format } from './command';
import { singleSpaced } from './terminal';

/** What a command prints, a value or a list of values for each column. */
export type Row<Column extends string> = Readonly<Record<Column, unknown>>;

interface Writer<Column extends string> {
  readonly start: string;
  readonly between: string;
  row(row: Row<Column>): string;
  end(isEmpty: boolean): string;
}

function writerOf<Column extends string>(format: Format, columns: readonly Column[]): Writer<Column> {
  switch (format) {
    case 'json':
      return {
        start: '[',
        between: ',',
        // JSON writes a line break inside a text as `\n`, so each line feed here is between two values.
        row: (row) => `\n  ${JSON.stringify(row, undefined, 2).replaceAll('\n', '\n  ')}`,
        end: (isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
      };
    case 'jsonl':
      return { start: '', between: '', row: (row) => `${JSON.stringify(row)}\n`, end: () => '' };
    case 'csv':
      return {
        start: CSV_START + csvLine(columns),
        between: '',
        row: (row) => csvLine(columns.map((column) => cellOf(row[column], VALUE_SEPARATOR))),
        end: () => '',
      };
    default:
      return {
        start: '',
        between: '',
        row: (row) => `${columns.map((column) => lineCell(row[column])).join('\t')}\n`,
        end: () => '',
      };
  }
}

/** Rows in one of their formats (as text in any other), in pieces. */
export function* printRows<Column extends string>(
  rows: Iterable<Row<Column>>,
  columns: readonly Column[],
  format: Format,
): Generator<string> {
  const writer = writerOf(format, columns);
  yield writer.start;
  let isEmpty = true;
  for (const row of rows) {
    yield isEmpty ? writer.row(row) : writer.between + writer.row(row);
    isEmpty = false;
  }
  yield writer.end(isEmpty);
}

/** Most cells of a million rows are numbers and words that need no change. */
function lineCell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = cellOf(value, ', ');
  return /[^\S ]| {2}/.test(text) ? singleSpaced(text) : text;
}

function cellOf(value: unknown, separator: string): string {
  return Array.isArray(value) ? value.join(separator) : String(value);
}
