import { oneLine } from './terminal';

/** In UTF-16 units: about how much is written at a time. */
const PIECE = 65_536;

/**
 * Rows as one JSON array, or as lines of their values with tabs between; in pieces, since the whole may be longer than
 * a string can be.
 */
export function* printRows(rows: Iterable<object>, json: boolean): Generator<string> {
  let piece = '';
  let first = true;
  for (const row of rows) {
    piece += json ? `${first ? '[' : ','}\n${indented(row)}` : `${cellsOf(row).join('\t')}\n`;
    first = false;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (json) piece += first ? '[]\n' : '\n]\n';
  if (piece !== '') yield piece;
}

/** JSON writes a line break inside a text as `\n`, so each line feed here is between two values. */
function indented(row: object): string {
  return `  ${JSON.stringify(row, undefined, 2).replaceAll('\n', '\n  ')}`;
}

function cellsOf(row: object): readonly string[] {
  return Object.values(row).map((value) => oneLine(Array.isArray(value) ? value.join(', ') : String(value)));
}
