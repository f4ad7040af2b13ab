import { COUNTRY_CODES, guessCountry } from '../../languages/guessCountry';
import { languageOfName } from '../../languages/letters';
import { PROPERTY_ROWS } from '../../registry/vocabulary/tables/properties';
import { BUILT_IN, PROPERTY_KEYS, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import { propertyWord, schemaPlural, schemaWord } from '../../registry/vocabulary/words';
import { foldedName } from '../../text/canonical';
import type { Table, TableRow } from './table';

/**
 * What a column holds: a key of an entry, `name.en` or `name.zh` for a name in one language, `percentage` for the share of the
 * owner or parent in the same row, or '' for a column that is left out.
 */
export type Meaning = string;

/** Meanings that are no property, in the order in which a user is asked for one. */
export const OWN_MEANINGS = [
  'name',
  'name.en',
  'name.zh',
  'alias',
  'schema',
  'id',
  'summary',
  'description',
  'percentage',
] as const;

/** The properties that a table may hold. */
const COLUMN_ROWS = PROPERTY_ROWS.filter(
  ({ key, kind, columns }) =>
    PROPERTY_KEYS.includes(key) && kind !== 'source' && key !== 'at' && (kind !== 'reference' || columns !== undefined),
);
/** All meanings that a column may have, besides ''. */
export const MEANINGS: readonly Meaning[] = [
  ...OWN_MEANINGS,
  ...COLUMN_ROWS.filter(({ kind }) => kind === 'reference').map(({ key }) => key),
  ...COLUMN_ROWS.filter(({ kind }) => kind !== 'reference').map(({ key }) => key),
];

/** Words over columns that hold no property, as spreadsheets have them, beside the keys of the registry and their words. */
const HEADERS: Readonly<Record<Meaning, string>> = {
  name: 'name, entity, entity name, company, company name, organisation, organization, issuer, full name, legal name, 名称, 实体, 公司, 公司名称, 企业, 企业名称, 机构, 机构名称, 全称',
  'name.en': 'english name, name en, name (en), name (english), 英文名, 英文名称, 英文',
  'name.zh': 'chinese name, name zh, name (zh), name (chinese), 中文名, 中文名称, 中文',
  alias: 'alias, aliases, also known as, aka, other names, short name, abbreviation, 别名, 又名, 其他名称, 简称, 缩写',
  schema: 'kind, type, schema, category, 类别, 类型, 种类',
  id: 'id, entity id, dossier id, 标识',
  summary: 'summary, about, business, 简介, 摘要, 主营业务',
  description: 'description, 描述, 说明',
};

const BY_HEADER: ReadonlyMap<string, Meaning> = new Map([
  ...MEANINGS.flatMap((key) =>
    [key, propertyWord(BUILT_IN, key, 'en'), propertyWord(BUILT_IN, key, 'zh')].map(
      (word) => [headerKey(word), key] as const,
    ),
  ),
  ...[...Object.entries(HEADERS), ...PROPERTY_ROWS.map(({ key, columns }) => [key, columns ?? ''] as const)].flatMap(
    ([key, words]) => (words === '' ? [] : words.split(', ').map((word) => [headerKey(word), key] as const)),
  ),
]);

/** What a word over a column means by itself; undefined for words that say nothing. */
export function meaningOfHeader(word: string): Meaning | undefined {
  return BY_HEADER.get(headerKey(word));
}

function headerKey(header: string): string {
  return foldedName(header)
    .replace(/[_\s.%-]+/g, ' ')
    .trim();
}

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200;
/** Of the cells that are not empty, how many have to have a form before a column is taken for it. */
const MOST = 0.8;

/**
 * What each column most likely holds, by the word over it and by its cells. No meaning is given twice, but to aliases. At
 * least one column is the name where any may be.
 */
export function columnsOf({ header, rows }: Table): readonly Meaning[] {
  const sample = rows.slice(0, SAMPLE);
  const found = header.map((word, index) => {
    const known = BY_HEADER.get(headerKey(word));
    return known !== undefined && fits(known, cellsOf(sample, index)) ? known : byCells(cellsOf(sample, index));
  });
  const isTaken = (meaning: Meaning, index: number): boolean => meaning !== 'alias' && found.indexOf(meaning) < index;
  const columns = found.map((meaning, index) => (meaning !== '' && isTaken(meaning, index) ? '' : meaning));
  if (!columns.some((meaning) => meaning.startsWith('name'))) {
    const at = columns.findIndex((meaning, index) => meaning === '' && mayBeNames(cellsOf(sample, index)));
    if (at >= 0) columns[at] = 'name';
  }
  const chinese = columns.indexOf('name.zh');
  const name = columns.indexOf('name');
  if (
    name >= 0 &&
    chinese < 0 &&
    columns.includes('name.en') &&
    share(cellsOf(sample, name), (cell) => languageOfName(cell) === 'zh') >= MOST
  )
    columns[name] = 'name.zh';
  return columns;
}

function cellsOf(rows: readonly TableRow[], index: number): readonly string[] {
  return rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** Forms that cells of a column have to have; a word over it does not make a number a country. */
const FORMS: Readonly<Record<Meaning, (cell: string) => boolean>> = {
  leiCode: isLei,
  isinCode: isIsin,
  wikidataId: (cell) => /^Q[1-9]\d*$/i.test(cell),
  website: (cell) =>
    /^(?:https?:\/\/|www\.)\S+$/i.test(cell) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(cell),
  country: (cell) => countryOf(cell) !== undefined,
  percentage: (cell) => percentOf(cell) !== undefined,
  schema: (cell) => schemaOf(BUILT_IN, cell) !== undefined,
};

function fits(meaning: Meaning, cells: readonly string[]): boolean {
  const form = FORMS[meaning];
  // Kinds may be the user's own words.
  return !form || meaning === 'schema' || cells.length === 0 || share(cells, form) >= 0.5;
}

function byCells(cells: readonly string[]): Meaning {
  const sure: readonly Meaning[] = ['leiCode', 'isinCode', 'wikidataId', 'website', 'country', 'schema'];
  return (
    sure.find(
      (meaning) =>
        share(cells, FORMS[meaning]!) >= MOST && (meaning !== 'country' || new Set(cells).size > 1 || cells.length < 3),
    ) ?? ''
  );
}

/** Names differ, and have letters. */
function mayBeNames(cells: readonly string[]): boolean {
  return (
    cells.length > 0 &&
    share(cells, (cell) => /\p{L}{2}/u.test(cell) && cell.length <= 100) >= MOST &&
    new Set(cells).size >= cells.length * MOST
  );
}

/** The ISO 3166 code of a country by its code or name; undefined if it is neither. */
export function countryOf(cell: string): string | undefined {
  const code = cell.toLowerCase();
  return COUNTRY_CODES.includes(code) ? code : guessCountry(cell);
}

/** A number without a percent sign; undefined for anything else, and for more than 100. */
export function percentOf(cell: string): string | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)\s*[%％]?$/.exec(cell) ?? [];
  return number !== undefined && Number(number) <= 100 ? number : undefined;
}

/** The schema that a word names, in either language, for one or several; undefined for other words. */
export function schemaOf(vocabulary: Vocabulary, cell: string): string | undefined {
  const key = foldedName(cell);
  return vocabulary.schemas.find((schema) => {
    const words = ['en', 'zh'].flatMap((locale) => [
      schemaWord(vocabulary, schema, locale),
      schemaPlural(vocabulary, schema, locale),
    ]);
    return [schema, ...words].some((word) => foldedName(word) === key);
  });
}

/** ISO 17442: 18 letters and digits and two check digits (ISO 7064, MOD 97-10). */
function isLei(cell: string): boolean {
  if (!/^[0-9A-Z]{18}\d{2}$/i.test(cell)) return false;
  return [...cell].reduce((rest, sign) => Number(`${rest}${Number.parseInt(sign, 36)}`) % 97, 0) === 1;
}

/** ISO 6166: a country, nine letters and digits, and a check digit (ISO 7812, after letters became numbers). */
function isIsin(cell: string): boolean {
  if (!/^[A-Z]{2}[0-9A-Z]{9}\d$/i.test(cell)) return false;
  const digits = [...cell].map((sign) => Number.parseInt(sign, 36)).join('');
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
