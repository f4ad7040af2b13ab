import { VALUE_SEPARATOR } from '../core/exchange/table/table';
import { CSV_START, csvLine } from '../core/exchange/table/writeTable';
import { type Format, ROW_FORMATS, type RowFormat } from './command';
import { oneLine } from './terminal';

/** What a command prints, a value or a list of values for each column. */
export type Row<Column extends string = string> = Readonly<Record<Column, unknown>>;

/** In UTF-16 units: about how much is written at a time. */
const PIECE = 65_536;

interface Writer {
  readonly start: string;
  readonly between: string;
  row(row: Row): string;
  end(isEmpty: boolean): string;
}

const WRITERS: Readonly<Record<RowFormat, (columns: readonly string[]) => Writer>> = {
  text: (columns) => ({
    start: '',
    between: '',
    row: (row) => `${columns.map((column) => oneLine(cellOf(row[column], ', '))).join('\t')}\n`,
    end: () => '',
  }),
  json: () => ({
    start: '[',
    between: ',',
    // JSON writes a line break inside a text as `\n`, so each line feed here is between two values.
    row: (row) => `\n  ${JSON.stringify(row, undefined, 2).replaceAll('\n', '\n  ')}`,
    end: (isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
  }),
  jsonl: () => ({ start: '', between: '', row: (row) => `${JSON.stringify(row)}\n`, end: () => '' }),
  csv: (columns) => ({
    start: CSV_START + csvLine(columns),
    between: '',
    row: (row) => csvLine(columns.map((column) => cellOf(row[column], VALUE_SEPARATOR))),
    end: () => '',
  }),
};

/** Rows in one of their formats (as text in any other); in pieces, since the whole may be longer than a string can be. */
export function* printRows(rows: Iterable<Row>, columns: readonly string[], format: Format): Generator<string> {
  const known = ROW_FORMATS.find((each) => each === format) ?? 'text';
  const { start, between, row: written, end } = WRITERS[known](columns);
  let piece = start;
  let isEmpty = true;
  for (const row of rows) {
    piece += isEmpty ? written(row) : between + written(row);
    isEmpty = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  piece += end(isEmpty);
  if (piece !== '') yield piece;
}

function cellOf(value: unknown, separator: string): string {
  return Array.isArray(value) ? value.join(separator) : String(value);
}
