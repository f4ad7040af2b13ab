import type { Listing } from '../core/answers/questions/question';
import { CSV_START, csvLine, VALUE_SEPARATOR } from '../core/text/units/csv';
import type { Arguments, Format } from './command';
import { singleSpaced } from './terminal';

/** How rows are printed. */
type Layout<R> = Pick<Listing<object, R>, 'row' | 'line'>;

/**
 * Rows in one of their formats (as text in any other), in pieces.
 *
 * @param none what is said as text where there is no row.
 */
export function* printRows<R extends object>(
  rows: Iterable<R | undefined>,
  { row: { properties }, line }: Layout<R>,
  { format }: Pick<Arguments, 'format'>,
  none = (): string | undefined => undefined,
): Generator<string> {
  const columns = Object.keys(properties);
  const print = writerOf<R>(format, columns, line);
  const isArray = format === 'json';
  if (isArray) yield '[';
  if (format === 'csv') yield CSV_START + csvLine(columns);
  let isEmpty = true;
  for (const row of rows) {
    if (!row) continue;
    if (isArray) yield isEmpty ? '\n  ' : ',\n  ';
    yield print(row);
    isEmpty = false;
  }
  if (isArray) yield isEmpty ? ']\n' : '\n]\n';
  const said = isEmpty && format === 'text' ? none() : undefined;
  if (said !== undefined) yield `${singleSpaced(said)}\n`;
}

function writerOf<R>(format: Format, columns: readonly string[], line: ((row: R) => string) | undefined) {
  const valuesOf = (row: R): readonly unknown[] => columns.map((column) => row[column as keyof R]);
  // A row may have more than its columns.
  const json = (row: R, indent?: number): string => JSON.stringify(row, [...columns], indent);
  switch (format) {
    case 'json':
      // JSON writes a line break inside a text as `\n`, so each line feed here is between two values.
      return (row: R) => json(row, 2).replaceAll('\n', '\n  ');
    case 'jsonl':
      return (row: R) => `${json(row)}\n`;
    case 'csv':
      return (row: R) => csvLine(valuesOf(row).map((value) => cellOf(value, VALUE_SEPARATOR)));
    default:
      return (row: R) => `${line ? singleSpaced(line(row)) : valuesOf(row).map(lineCell).join('\t')}\n`;
  }
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
