import type { Source } from '../../registry/model';
import { firstIndex } from '../../text/base/lists';
import type { Span } from '../../text/base/textEdit';
import type { Ranges } from '../../text/markdown/nonProse';
import { DELIMITER_ROW } from '../../text/markdown/patterns';
import { citationText } from '../entities/citation';
import type { TimelineItem } from '../entities/timelineItems';
import { dateText } from '../entities/valueText';
import { bracketed, type ExportPaths } from './exportStatement';
import { fileTarget, markdownLink, markdownText, webTarget } from './markdownText';

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
  return text.slice(start, end).includes('|');
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

/** Where a source can be read. */
interface CitedFile extends Pick<Source, 'file' | 'url'> {
  readonly note: { readonly value: string } | undefined;
}

/**
 * What happened as Markdown on one line, with its date and its source, as it is written into a note: "Nvidia: Meets the
 * minister (2025-07-10; [Caixin, para. 2](https://…))." What registries say stays text.
 *
 * @param sources all that are known, by id.
 * @param places from where the Markdown is; undefined leaves out links to files.
 * @param language BCP 47.
 */
export function citedMarkdown(
  { date, endDate, text, citations }: Pick<TimelineItem, 'date' | 'endDate' | 'text' | 'citations'>,
  sources: ReadonlyMap<string, CitedFile>,
  places: Pick<ExportPaths, 'path'> | undefined,
  language: string,
): string {
  const [, sentence = '', stop = ''] = /^(.*?)([.。]?)$/s.exec(text.trim()) ?? [];
  const parts = [
    ...(date === undefined ? [] : [markdownText(dateText(date, endDate))]),
    ...citations.flatMap((citation) => {
      const label = citationText(citation, language);
      return label === '' ? [] : [markdownLink(label, targetOf(sources.get(citation.source ?? ''), places))];
    }),
  ];
  return `${markdownText(sentence)}${bracketed(parts, language)}${stop}`;
}

/** The link target of a source: its address on the web, or else the note. */
function targetOf(source: CitedFile | undefined, places: Pick<ExportPaths, 'path'> | undefined): string | undefined {
  const path = source?.note && places?.path(source.file, source.note.value);
  return webTarget(source?.url) ?? (path === undefined ? undefined : fileTarget(path));
}
