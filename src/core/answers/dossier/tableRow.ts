import { firstIndex } from '../../text/base/firstIndex';
import type { Span } from '../../text/base/span';
import { DELIMITER_ROW } from '../../text/markdown/patterns';
import type { Ranges } from '../../text/markdown/rangeList';

/** A cell of a table, and the one at the head of its column. */
export interface HeadedCell {
  readonly head: Span;
  readonly cell: Span;
}

/**
 * The cells of the row of a table on the line of `span`, without the empty ones; none for the head of a table, and undefined
 * where the line is in no table.
 *
 * @param blocks those of the note, by `blocksOf`: each cell is one.
 */
export function rowWithHeads(text: string, blocks: Ranges, span: Span): readonly HeadedCell[] | undefined {
  const row = lineAt(text, span.start);
  if (!isRow(text, row)) return undefined;
  if (row.end < text.length && isDelimiter(text, lineAt(text, row.end + 1))) return [];
  let above = row;
  do {
    if (above.start === 0) return undefined;
    above = lineAt(text, above.start - 1);
    if (!isRow(text, above)) return undefined;
  } while (!isDelimiter(text, above));
  if (above.start === 0) return undefined;
  const heads = new Map(cellsIn(text, blocks, lineAt(text, above.start - 1)));
  return cellsIn(text, blocks, row).map(([column, cell]) => ({
    head: heads.get(column) ?? { start: cell.start, end: cell.start },
    cell,
  }));
}

function lineAt(text: string, offset: number): Span {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
}

function isRow(text: string, { start, end }: Span): boolean {
  const bar = text.indexOf('|', start);
  return bar >= 0 && bar < end;
}

/** Whether the line is between the head and the rows of a table, perhaps in a quote. It has at least one `|`. */
function isDelimiter(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end).trimEnd();
  return line.includes('|') && DELIMITER_ROW.test(line.replace(/^[\s>]*/, ''));
}

/** The cells of a line by their columns. */
function cellsIn(text: string, blocks: Ranges, line: Span): readonly (readonly [column: number, cell: Span])[] {
  const cells: [number, Span][] = [];
  const first = firstIndex(blocks.length / 2, (index) => blocks[index * 2]! >= line.start);
  for (let at = first * 2; at < blocks.length && blocks[at]! < line.end; at += 2) {
    const before = text.slice(line.start, blocks[at]).replace(/^[\s>]*\|?/, '');
    cells.push([before.match(/(?<!\\)\|/g)?.length ?? 0, { start: blocks[at]!, end: blocks[at + 1]! }]);
  }
  return cells;
}
