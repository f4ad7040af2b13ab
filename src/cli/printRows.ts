import type { Listing } from '../core/answers/questions/question';
import { CSV_START, csvLine, VALUE_SEPARATOR } from '../core/text/units/csv';
import type { Arguments, Format } from './command';
import { singleSpaced } from './terminal';

interface Writer<R> {
  readonly start: string;
  readonly between: string;
  row(row: R): string;
  end(isEmpty: boolean): string;
}

/** How rows are printed. */
type Layout<I, R> = Pick<Listing<I, R>, 'row' | 'line' | 'none'>;

function writerOf<I, R extends object>(
  format: Format,
  { row: { properties }, line, none }: Layout<I, R>,
  input: I,
): Writer<R> {
  const columns = Object.keys(properties);
  const valuesOf = (row: R): readonly unknown[] => columns.map((column) => row[column as keyof R]);
  // A row may have more than its columns.
  const json = (row: R, indent?: number): string => JSON.stringify(row, columns, indent);
  switch (format) {
    case 'json':
      return {
        start: '[',
        between: ',',
        // JSON writes a line break inside a text as `\n`, so each line feed here is between two values.
        row: (row) => `\n  ${json(row, 2).replaceAll('\n', '\n  ')}`,
        end: (isEmpty) => (isEmpty ? ']\n' : '\n]\n'),
      };
    case 'jsonl':
      return { start: '', between: '', row: (row) => `${json(row)}\n`, end: () => '' };
    case 'csv':
      return {
        start: CSV_START + csvLine(columns),
        between: '',
        row: (row) => csvLine(valuesOf(row).map((value) => cellOf(value, VALUE_SEPARATOR))),
        end: () => '',
      };
    default:
      return {
        start: '',
        between: '',
        row: (row) => `${line ? singleSpaced(line(row)) : valuesOf(row).map(lineCell).join('\t')}\n`,
        end: (isEmpty) => (isEmpty && none ? `${none(input)}\n` : ''),
      };
  }
}

/** Rows in one of their formats (as text in any other), in pieces. */
export function* printRows<I, R extends object>(
  rows: Iterable<R | undefined>,
  layout: Layout<I, R>,
  { format, input }: Pick<Arguments<I>, 'format' | 'input'>,
): Generator<string> {
  const writer = writerOf(format, layout, input);
  yield writer.start;
  let isEmpty = true;
  for (const row of rows) {
    if (!row) continue;
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
