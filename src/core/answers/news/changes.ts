import { memoize } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import { compareIsoDates } from '../../text/units/isoDate';
import type { DatedItem } from '../entities/chronicle';
import { type DateRange, isIn } from '../entities/chronicleFilter';
import { dateOrder } from '../entities/dateOrder';
import { linkValues } from '../entities/referencesOf';
import { isComing } from '../entities/timeUntil';
import type { HashedStatement } from './statements';

/** What was seen of an entity when the user said so. It is kept as JSON. */
export interface Seen {
  /** As YYYY-MM-DD. */
  readonly on: string;
  /** Of each statement its key and its hash, one after the other. */
  readonly statements: readonly number[];
  /** The hashes of sentences, the newest notes first; one may be there several times. */
  readonly sentences: readonly number[];
}

export type NewsKind = 'new' | 'changed' | 'ended';

/** A statement, and what is new about it. */
export interface News {
  readonly statement: HashedStatement;
  readonly change: NewsKind;
}

/** A note, and the hashes of its sentences that name an entity, in the order of the text. */
export type SaidInNote = readonly [note: string, sentences: readonly number[]];

/** So many sentences of an entity are kept, the newest. */
export const MOST_KEPT = 20_000;

/** What is to be kept of what is known now. @param notes the newest first. */
export function seenNow(on: string, statements: readonly HashedStatement[], notes: Iterable<SaidInNote>): Seen {
  const sentences = Array.from(notes, ([, hashes]) => hashes).flat();
  return {
    on,
    statements: statements.flatMap(({ key, hash }) => [key, hash]),
    sentences: sentences.slice(0, MOST_KEPT),
  };
}

/** What was seen of several entities that are one now. */
export function seenTogether(all: readonly Seen[]): Seen | undefined {
  if (all.length < 2) return all[0];
  const on = all
    .map((seen) => seen.on)
    .sort()
    .at(-1)!;
  const [statements, sentences] = [all.flatMap((seen) => seen.statements), all.flatMap((seen) => seen.sentences)];
  return { on, statements, sentences };
}

/**
 * The statements that were not there, and those that were there and say something else now: these have ended if they have an
 * end that is not after today. What is there no longer is not among them.
 *
 * @param today YYYY-MM-DD.
 */
export function changedStatements(
  now: readonly HashedStatement[],
  { statements }: Pick<Seen, 'statements'>,
  today: string,
): readonly News[] {
  const before = new Map<number, Set<number>>();
  for (let at = 0; at < statements.length; at += 2) {
    memoize(before, statements[at]!, () => new Set()).add(statements[at + 1]!);
  }
  const unknown = now.filter(({ key, hash }) => !before.get(key)?.has(hash));
  for (const { key, hash } of now) before.get(key)?.delete(hash);
  const isOver = ({ end }: HashedStatement): boolean =>
    end !== undefined && (end === '' || compareIsoDates(end, today) <= 0);
  const changeOf = (statement: HashedStatement): NewsKind => {
    const [earlier] = before.get(statement.key) ?? [];
    if (earlier === undefined) return 'new';
    before.get(statement.key)!.delete(earlier);
    return isOver(statement) ? 'ended' : 'changed';
  };
  // Of several with one key, what ended last was known: the earlier of two posts.
  const ordered = greatestFirst(unknown, (each) => {
    if (!isOver(each)) return undefined;
    return each.end === '' ? Number.POSITIVE_INFINITY : dateOrder(each.end);
  });
  const changes = new Map(ordered.map((statement) => [statement, changeOf(statement)]));
  return unknown.map((statement) => ({ statement, change: changes.get(statement)! }));
}

/** The statements that begin or end within a range of dates; no others have a date. */
export function datedStatements(now: readonly HashedStatement[], range: DateRange): readonly News[] {
  return now.flatMap((statement): readonly News[] => {
    const change = dateChange(statement.item, statement.end, range);
    return change ? [{ statement, change }] : [];
  });
}

/** Whether something ends, or else begins, within a range of dates. @param end undefined for what has none, as an event. */
export function dateChange(
  { date, endDate }: Pick<DatedItem, 'date' | 'endDate'>,
  end: string | undefined,
  range: DateRange,
): 'new' | 'ended' | undefined {
  if (isDated(end, range)) return 'ended';
  return isDated(date, range) || isDated(endDate, range) ? 'new' : undefined;
}

/** When an item of a chronicle ends: only relations do. */
export function endOf({ said }: DatedItem): string | undefined {
  return 'from' in said && said.link ? linkValues(said.link, 'endDate')[0]?.value : undefined;
}

/** The statements that begin or end after today, and until a day. @param today YYYY-MM-DD, as `until`. */
export function comingStatements(
  now: readonly HashedStatement[],
  today: string,
  until: string,
): readonly HashedStatement[] {
  const isSoon = (date: string | undefined): boolean =>
    isComing(date, { asOf: undefined, today }) && isDated(date, { since: undefined, until });
  return now.filter(({ item: { date, endDate } }) => isSoon(date) || isSoon(endDate));
}

/**
 * The sentences of each note that were not seen, by note: a sentence that is in more notes than before is new in the newest of
 * these, so that a note may move and be renamed.
 *
 * @param notes the newest first.
 */
export function newSentences(
  notes: readonly SaidInNote[],
  { sentences }: Pick<Seen, 'sentences'>,
): ReadonlyMap<string, readonly number[]> {
  const left = new Map<number, number>();
  for (const hash of sentences) left.set(hash, (left.get(hash) ?? 0) + 1);
  const isSeen = (hash: number): boolean => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count > 0;
  };
  let room = MOST_KEPT;
  const compared = notes.map(([note, hashes]): SaidInNote => {
    const some = hashes.slice(0, Math.max(0, room));
    room -= hashes.length;
    return [note, some];
  });
  const found = compared.toReversed().map(([note, hashes]) => [note, hashes.filter((each) => !isSeen(each))] as const);
  return new Map(found.toReversed().filter(([, hashes]) => hashes.length > 0));
}

/** A day so many days later. @param day YYYY-MM-DD, as the result. @param days may be below 0. */
export function daysAfter(day: string, days: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, date + days)).toISOString().slice(0, 10);
}

function isDated(date: string | undefined, range: DateRange): boolean {
  return date !== undefined && date !== '' && isIn(range, { date, endDate: undefined });
}
