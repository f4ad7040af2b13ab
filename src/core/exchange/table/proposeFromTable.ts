import type { Resumable } from '../../base/resumable';
import type { Proposals } from '../../incoming/proposals';
import { canBeName } from '../../registry/drafts/namesInSelection';
import { BUILT_IN, type Vocabulary } from '../../registry/vocabulary/vocabulary';
import type { Snapshot } from '../../snapshot';
import { trimmedParts } from '../../text/trimmedParts';
import type { IncomingRecord, IncomingTie } from '../incomingRecord';
import { IncomingRecords } from '../incomingRecords';
import { countryOf, type Meaning, percentOf, schemaOf } from './columns';
import { type Table, type TableRow, VALUE_SEPARATOR } from './table';

/** What a table offers to a registry, and the lines of the rows without a name, which are left out. */
export interface TableProposals {
  readonly proposals: Proposals;
  readonly nameless: readonly number[];
}

/** Rows between two pauses. */
const STEP = 50;
/** Signs between several values in a cell. A comma may be part of a name. */
const SEPARATORS = /[;；|｜、\n]/;
/** Keys whose cells hold several values. */
const LISTS = ['alias', 'topics', 'keywords'];

/**
 * What the rows of a table offer to a registry, as `IncomingRecords` has it.
 *
 * @param columns what each column holds; as long as the header.
 * @param kind the schema of rows that do not say theirs.
 */
export function* proposeFromTable(
  table: Table,
  columns: readonly Meaning[],
  kind: string,
  snapshot: Snapshot,
): Resumable<TableProposals> {
  const records = yield* IncomingRecords.beside(snapshot, VALUE_SEPARATOR);
  const { vocabulary } = snapshot.registry;
  const nameless: number[] = [];
  const isFractional = yield* isFraction(table.rows, columns.indexOf('percentage'));
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP === 0) yield;
    if (!records.add(recordOf(row, columns, { kind, isFractional, vocabulary }))) nameless.push(row.line);
  }
  yield* records.tie();
  return { proposals: records.proposals(), nameless };
}

/** Whether a column of shares has 0.3 for 30 percent: no number is greater than 1, and one is neither 0 nor 1. */
function* isFraction(rows: readonly TableRow[], column: number): Resumable<boolean> {
  if (column < 0) return false;
  let hasPart = false;
  for (const [index, { cells }] of rows.entries()) {
    if (index % 2000 === 0) yield;
    const share = percentOf(cells[column] ?? '');
    if (share === undefined) continue;
    if (Number(share) > 1 || /[%％]/.test(cells[column] ?? '')) return false;
    hasPart ||= Number(share) > 0 && Number(share) < 1;
  }
  return hasPart;
}

interface Reading {
  readonly kind: string;
  readonly isFractional: boolean;
  readonly vocabulary: Vocabulary;
}

function recordOf(
  { cells }: TableRow,
  columns: readonly Meaning[],
  { kind, isFractional, vocabulary }: Reading,
): IncomingRecord {
  const valuesOf = (meaning: Meaning): readonly string[] =>
    cells.filter((cell, index) => columns[index] === meaning && cell !== '');
  const [schema = ''] = valuesOf('schema');
  const share = shareOf(valuesOf('percentage')[0] ?? '', isFractional);
  const values: [string, string | readonly string[]][] = [];
  const ties: IncomingTie[] = [];
  for (const [index, cell] of cells.entries()) {
    const key = columns[index] ?? '';
    if (cell === '' || key === '' || OWN_KEYS.has(key)) continue;
    if (vocabulary.valueKind(key) === 'reference') ties.push(tieOf(key, cell, share));
    else values.push([key, readValue(key, cell)]);
  }
  return {
    id: valuesOf('id')[0] ?? '',
    names: ['name.en', 'name', 'name.zh'].flatMap(valuesOf).filter(canBeName),
    aliases: valuesOf('alias')
      .flatMap((cell) => trimmedParts(cell, SEPARATORS))
      .filter(canBeName),
    schema: schema === '' ? kind : (schemaOf(vocabulary, schema) ?? schema),
    values,
    ties,
  };
}

/** An owner or parent whose share is known is a relation. */
function tieOf(key: string, name: string, share: string | undefined): IncomingTie {
  if (share === undefined || (key !== 'owner' && key !== 'parent')) return { key, names: [name] };
  return { key: 'owner', type: 'Ownership', names: [name], values: { percentage: share } };
}

function shareOf(cell: string, isFractional: boolean): string | undefined {
  const share = percentOf(cell);
  return share !== undefined && isFractional ? `${Number((Number(share) * 100).toFixed(4))}` : share;
}

/** Keys that are read with the whole row. */
const OWN_KEYS: ReadonlySet<string> = new Set(['id', 'schema', 'name', 'name.en', 'name.zh', 'alias', 'percentage']);

function readValue(key: string, cell: string): string | readonly string[] {
  if (BUILT_IN.valueKind(key) === 'country') return countryOf(cell) ?? cell;
  if (!LISTS.includes(key)) return cell;
  const values = trimmedParts(cell, SEPARATORS);
  return values.length === 1 ? values[0]! : values;
}
