import { LINK_TYPES } from '../core/registry/vocabulary/vocabulary';
import type { Dated } from '../core/writing/calendar';
import { readDates } from '../core/writing/writtenDates';
import { UsageError } from './usageError';

/** Options of `add fact` and `add relation`. */
export const STATEMENT_OPTIONS = ['entity', 'from', 'to', 'type', 'date'] as const;
type Option = (typeof STATEMENT_OPTIONS)[number];

export interface StatementArguments {
  readonly note: string;
  /** From 1. */
  readonly line: number;
  /** From 1; undefined for the first sentence of the line that names enough entities. */
  readonly column: number | undefined;
  readonly entity: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly type: string | undefined;
  /** undefined for the proposed one; an empty object for none. */
  readonly date: { readonly dated?: Dated } | undefined;
}

/** @throws UsageError where the words are not a place, or an option is not for this command. */
export function statementArguments(
  command: 'add fact' | 'add relation',
  words: readonly string[],
  values: Readonly<Partial<Record<Option, string>>>,
): StatementArguments {
  const [place, ...more] = words;
  const [, note, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(place ?? '') ?? [];
  if (note === undefined || line === undefined || more.length > 0) {
    throw new UsageError(`"${command}" needs one place, such as note.md:12 or note.md:12:5`);
  }
  const foreign = (command === 'add fact' ? (['from', 'to', 'type'] as const) : (['entity'] as const)).find(
    (option) => values[option] !== undefined,
  );
  if (foreign) throw new UsageError(`--${foreign} is not for "${command}"`);
  const { entity, from, to, type, date: written } = values;
  const date = written === undefined ? undefined : readDates(written);
  if (written !== undefined && !date) throw new UsageError(`--date needs a date such as 2025-07-17, not "${written}"`);
  if (type !== undefined && !LINK_TYPES.includes(type)) {
    throw new UsageError(`unknown type "${type}"; the types are ${LINK_TYPES.join(', ')}`);
  }
  if ((from === undefined) !== (to === undefined)) throw new UsageError('--from and --to go together');
  return {
    note,
    line: Number(line),
    column: column === undefined ? undefined : Number(column),
    entity,
    from,
    to,
    type,
    date,
  };
}
