import type { Table } from '../../../answers/export/table';
import type { Vocabulary } from '../../../registry/vocabulary/vocabulary';
import { memoize, type Resumable } from '../../../text/base/lazy';
import type { ProposalDoubt } from '../../incoming/proposals';
import type { Meaning, Meanings } from '../../records/meanings';
import { readRecord, type Said, type SaidShare } from '../../records/readRecord';
import type { IncomingRecord } from '../../records/record';
import { headWords, kindOfCell, percentOf } from './columns';

/** Rows between two pauses. */
const STEP = 50;

/**
 * What each row of a table says of an entity; its `from` is the line. Rows of kinds that the user leaves out are not among them.
 *
 * @param columns what each column holds; as long as the header.
 */
export function* recordsOfTable(
  { header, rows }: Table,
  columns: readonly Meaning[],
  meanings: Meanings,
  vocabulary: Vocabulary,
): Resumable<readonly IncomingRecord[]> {
  const words = headWords(header);
  const idColumn = columns.indexOf('id');
  const kindColumn = columns.indexOf('schema');
  const shareColumn = columns.indexOf('percentage');
  const shareOf = shareReader(rows.map(({ cells }) => cells[shareColumn] ?? ''));
  const kinds = new Map<string, string>();
  const records: IncomingRecord[] = [];
  for (const [index, { line, cells }] of rows.entries()) {
    if (index % STEP === 0) yield;
    const kindWord = cells[kindColumn] ?? '';
    const schema = memoize(kinds, kindWord, () => kindOfCell(kindWord, meanings, vocabulary));
    if (schema === '') continue;
    const said = cells.flatMap((text, at): readonly Said[] =>
      text === '' ? [] : [{ word: words[at]!, meaning: columns[at]!, values: [{ text, isLink: false }] }],
    );
    const id = cells[idColumn] ?? '';
    const base = { from: `${line}`, id, names: [], aliases: [], schema, values: [], ties: [] };
    records.push(readRecord(base, said, vocabulary, shareOf(cells[shareColumn] ?? '')));
  }
  return records;
}

/**
 * Reads the shares of a column. In one with a percent sign anywhere, a number of at most 1 without a sign may be a percentage or a
 * fraction: both are given, each with a doubt. In one without any, where none is above 1 and one is below, all are fractions.
 */
function shareReader(cells: readonly string[]): (cell: string) => readonly SaidShare[] {
  const numbers = cells.flatMap((cell) => percentOf(cell) ?? []).map(Number);
  const hasSign = cells.some((cell) => percentOf(cell) !== undefined && SIGN.test(cell));
  const areFractions =
    !hasSign && numbers.every((number) => number <= 1) && numbers.some((number) => number > 0 && number < 1);
  return (cell) => {
    const written = percentOf(cell);
    if (written === undefined) return [];
    const whole = `${Number((Number(written) * 100).toFixed(4))}`;
    if (areFractions) return [{ percentage: whole, doubts: [] }];
    const isOpen = hasSign && !SIGN.test(cell) && Number(written) > 0 && Number(written) <= 1;
    if (!isOpen) return [{ percentage: written, doubts: [] }];
    const doubts: readonly ProposalDoubt[] = [{ code: 'share', parameters: { one: written, other: whole } }];
    return [written, whole].map((percentage) => ({ percentage, doubts }));
  };
}

const SIGN = /[%％]/;
