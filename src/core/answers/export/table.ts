import type { Entity } from '../../registry/model';
import type { Localizer } from '../../registry/problemMessage';
import { CSV_START, csvLine, VALUE_SEPARATOR } from '../../text/units/csv';

/** A row of a table, with at most as many cells as its header; those that it lacks at its end are empty. */
export interface TableRow {
  /** The line of the text that it begins in, from 1. */
  readonly line: number;
  /** Without white space around them. */
  readonly cells: readonly string[];
}

/** What is wrong with a row: it is read as far as possible. */
export interface TableProblem {
  readonly line: number;
  /** `quote`: a quotation mark has no other one; `more`, `fewer`: more or fewer cells than the header; `header`: two columns have that name. */
  readonly code: 'quote' | 'more' | 'fewer' | 'header';
  /** The name of the column, for `header`. */
  readonly column?: string;
}

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly TableProblem[];
}

const PROBLEMS: Readonly<Record<TableProblem['code'], (column: string, l10n: Localizer) => string>> = {
  quote: (_, l10n) => l10n.t('has an unmatched quotation mark'),
  more: (_, l10n) => l10n.t('has more cells than the headings'),
  fewer: (_, l10n) => l10n.t('has fewer cells than the headings'),
  header: (column, l10n) => l10n.t('has the heading "{column}" twice', { column }),
};

/**
 * What is wrong with rows, in words, by their lines.
 *
 * @param nameless the lines of rows that are left out since they have no name.
 */
export function problemsInTable(
  { problems }: Table,
  nameless: readonly string[],
  l10n: Localizer,
): readonly { readonly line: number; readonly words: string }[] {
  const said = problems.map(({ line, code, column = '' }) => ({ line, words: PROBLEMS[code](column, l10n) }));
  const left = nameless.map((line) => ({ line: Number(line), words: l10n.t('has no name and is left out') }));
  return [...said, ...left].sort((one, other) => one.line - other.line);
}

/** Columns that come first; properties follow in the order in which they first appear. */
const FIRST: readonly string[] = ['id', 'schema', 'name', 'name.en', 'name.zh', 'alias', 'summary', 'description'];

/** The columns with what is the user's own: remarks, and the paths of notes. */
export const OWN_COLUMNS: readonly string[] = ['note', 'profile'];

/** The columns that at least one of the entities has something in. */
export function columnsWith(entities: readonly Entity[]): readonly string[] {
  const keys = new Set(entities.flatMap(({ properties }) => [...properties.keys()]));
  return [...FIRST, ...keys].filter((column) => entities.some((entity) => cellOf(entity, column) !== ''));
}

/** The rows of a table of entities: the keys of the columns, then a row an entity. The import reads them as what they are. */
export function tableOf(entities: readonly Entity[], columns: readonly string[]): readonly (readonly string[])[] {
  return [columns, ...entities.map((entity) => columns.map((column) => cellOf(entity, column)))];
}

function cellOf(entity: Entity, column: string): string {
  switch (column) {
    case 'id':
    case 'schema':
      return entity[column];
    case 'summary':
    case 'description':
      return entity[column].map(({ value }) => value).join(VALUE_SEPARATOR);
    default:
      return namesOr(entity, column).join(VALUE_SEPARATOR);
  }
}

/** Without a language of its own, a headline is what an event is called. */
function namesOr(entity: Entity, column: string): readonly string[] {
  const shown = entity.names.flatMap(({ item }) => (item.kind === 'name' ? [item] : []));
  const titles = shown.length > 0 ? shown : entity.headline.map(({ item }) => item);
  const first = (lang: string): readonly string[] => {
    return titles
      .filter((each) => each.lang === lang)
      .slice(0, 1)
      .map(({ value }) => value);
  };
  if (column === 'name')
    return titles.some(({ lang }) => lang === 'en' || lang === 'zh')
      ? []
      : titles.slice(0, 1).map(({ value }) => value);
  if (column === 'name.en') return first('en');
  if (column === 'name.zh') return first('zh');
  if (column === 'alias')
    return [...new Set(entity.names.flatMap(({ item }) => (item.kind === 'alias' ? item.value : [])))];
  return (entity.properties.get(column) ?? []).map(({ item }) => item.value);
}

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
