import { isLei } from '../../../answers/dossier/identifierAddress';
import type { Table, TableRow } from '../../../answers/export/table';
import { BUILT_IN, ENTRY_KEYS, propertyRowOf, type Vocabulary } from '../../../registry/vocabulary/vocabulary';
import { languageOfName } from '../../../text/languages/letters';
import { isId } from '../../../text/units/slug';
import {
  countedWords,
  type ForeignWord,
  keyOfWord,
  kindOfWord,
  type Meaning,
  type Meanings,
  meaningOf,
  schemaOf,
} from '../../records/meanings';
import { countryOf } from '../../records/readRecord';

/** The words over the columns, each once: one that is there before or is empty has the number of its column. */
export function headWords(header: readonly string[]): readonly string[] {
  const seen = new Set(['']);
  return header.map((word, index) => {
    if (seen.has(word)) return `${word} #${index + 1}`.trim();
    seen.add(word);
    return word;
  });
}

/** Rows that are looked at to tell what a column holds. */
const SAMPLE = 200;
/** Of the cells that are not empty, how many have to have a form before a column is taken for it. */
const MOST = 0.8;

/**
 * What each column most likely holds, as the user said, by the word over it, or by its cells; a column of the user's own is kept
 * under its word. No meaning is given twice, but to aliases and relations. At least one column is the name where any may be.
 */
export function columnsOf({ header, rows }: Table, meanings: Meanings, vocabulary: Vocabulary): readonly Meaning[] {
  const sample = rows.slice(0, SAMPLE);
  const words = headWords(header);
  const isSaid = (index: number): boolean => meanings.keys.has(keyOfWord(words[index]!));
  const isKept = (meaning: Meaning, index: number): boolean =>
    meaning === '' ||
    (meaning === header[index] && vocabulary.valueKind(meaning) === 'text' && !propertyRowOf(meaning));
  const found = header.map((word, index) => {
    if (isSaid(index)) return meaningOf(words[index]!, meanings, vocabulary, 'column');
    const cells = cellsOf(sample, index);
    const known = meaningOf(word, meanings, vocabulary, 'column');
    if (known === 'sourceUrl' && cells.every(isId)) return 'source';
    if (isKept(known, index)) return byCells(cells) || known;
    return fits(known, cells) ? known : byCells(cells);
  });
  const columns = found.map((meaning, index) => {
    const mayBeTwice = meaning === '' || meaning === 'alias' || vocabulary.linkLabel(meaning.split('=')[0]!);
    if (isSaid(index) || mayBeTwice || found.indexOf(meaning) === index) return meaning;
    // Of two words that mean the same, the second is kept as it is written.
    const word = header[index]!;
    return header.indexOf(word) < index || ENTRY_KEYS.includes(word) || propertyRowOf(word) ? '' : word;
  });
  if (!columns.some((meaning) => meaning.startsWith('name'))) {
    const at = columns.findIndex(
      (meaning, index) => !isSaid(index) && isKept(meaning, index) && mayBeNames(cellsOf(sample, index)),
    );
    if (at >= 0) columns[at] = 'name';
  }
  // A share of nothing is a number of the user's own.
  const shares = columns.indexOf('percentage');
  const hasOwner = columns.some((meaning) => ['owner', 'parent', 'Ownership.owner'].includes(meaning));
  if (shares >= 0 && !hasOwner && !isSaid(shares) && !propertyRowOf(header[shares]!)) columns[shares] = header[shares]!;
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

/** The words over columns with what they mean, as a user is asked about them. */
export function columnWords({ header, rows }: Table, columns: readonly Meaning[]): readonly ForeignWord[] {
  return headWords(header).map((word, index) => {
    const cells = cellsOf(rows, index);
    return { word, count: cells.length, meaning: columns[index], samples: [...new Set(cells)].slice(0, 4) };
  });
}

/** The words of the column of kinds with what they mean, and '' for rows that do not say theirs. */
export function kindsInTable(
  { rows }: Table,
  columns: readonly Meaning[],
  meanings: Meanings,
  vocabulary: Vocabulary,
): readonly ForeignWord[] {
  const column = columns.indexOf('schema');
  const words = rows.map(({ cells }) => ({ word: cells[column] ?? '', sample: cells[0] ?? '' }));
  return countedWords(words, (word) => kindOfCell(word, meanings, vocabulary));
}

/** The schema that a cell of the column of kinds says: another word than is known as it is written, and a company where it is empty. */
export function kindOfCell(word: string, meanings: Meanings, vocabulary: Vocabulary): string {
  return kindOfWord(word, meanings, vocabulary) ?? (word || 'Company');
}

function cellsOf(rows: readonly TableRow[], index: number): readonly string[] {
  return rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell !== '');
}

function share(cells: readonly string[], is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

/** Forms that cells of a column have to have; a word over it does not make a number a country. */
const FORMS: Readonly<Record<Meaning, (cell: string) => boolean>> = {
  leiCode: (cell) => isLei(cell.toUpperCase()),
  isinCode: isIsin,
  wikidataId: (cell) => /^Q[1-9]\d*$/i.test(cell),
  website: (cell) =>
    // 688777.SH and SAP.DE are codes of shares.
    /^(?:https?:\/\/|www\.)\S+$/i.test(cell) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/.test(cell),
  country: (cell) => countryOf(cell) !== undefined,
  percentage: (cell) => percentOf(cell) !== undefined,
  schema: (cell) => schemaOf(BUILT_IN, cell) !== undefined,
};

function fits(meaning: Meaning, cells: readonly string[]): boolean {
  const form = FORMS[meaning];
  // Under their own word, websites may be in capitals.
  const written = meaning === 'website' ? cells.map((cell) => cell.toLowerCase()) : cells;
  // Kinds may be the user's own words.
  return !form || meaning === 'schema' || cells.length === 0 || share(written, form) >= 0.5;
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

/** A number without a percent sign; undefined for anything else, and for more than 100. */
export function percentOf(cell: string): string | undefined {
  const [, number] = /^(\d+(?:\.\d+)?)\s*[%％]?$/.exec(cell) ?? [];
  return number !== undefined && Number(number) <= 100 ? number : undefined;
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
