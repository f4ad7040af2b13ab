import { memoize } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import { compareIsoDates } from '../../text/units/isoDate';
import type { DatedItem } from '../entities/chronicle';
import { type DateRange, isIn } from '../entities/chronicleFilter';
import { dateOrder } from '../entities/dateOrder';
import { linkValues } from '../entities/referencesOf';
import { DAY_IN_MS, isComing } from '../entities/timeUntil';
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

/** What is stated, and what is new about it. */
export interface News {
  readonly item: DatedItem;
  readonly change: NewsKind;
}

/** A note, and the hashes of its sentences that name an entity, in the order of the text. */
export type SaidInNote = readonly [note: string, sentences: readonly number[]];

/** What is new of an entity. */
export interface EntityNews {
  readonly id: string;
  /** As YYYY-MM-DD: when it was seen, or the date that was asked for. */
  readonly since: string;
  /** Whether only dates were compared, so that what has none is not in it. */
  readonly isByDate: boolean;
  /** The latest first. */
  readonly news: readonly News[];
  /** By note with new sentences, the newest first, the hashes of these; where it is not watched, none, and all are new. */
  readonly saidIn: ReadonlyMap<string, readonly number[]>;
  /** What begins or ends soon, without what is new. */
  readonly coming: readonly DatedItem[];
  /** What is to be kept once all this has been seen. */
  readonly now: Seen;
}

/** What is asked of an entity. */
interface NewsQuestion {
  /** undefined where only dates are compared. */
  readonly seen: Seen | undefined;
  /** The day, month or year with which it begins then; undefined for the last thirty days. */
  readonly since: string | undefined;
  /** As YYYY-MM-DD. */
  readonly today: string;
  /** The date of a note: see `noteDate`. */
  dateOf(note: string): string | undefined;
}

/** So far back it goes before the user has said for the first time that all is seen, in days. */
const FIRST_LOOK = 30;
/** So far it looks ahead, in days. */
const SOON = 30;
/** So many sentences of an entity are kept, the newest. */
export const MOST_KEPT = 20_000;

/**
 * What is new of an entity since it was seen, or else by dates alone.
 *
 * @param notes those that name it, the newest first.
 */
export function entityNews(
  id: string,
  statements: readonly HashedStatement[],
  notes: readonly SaidInNote[],
  { seen, since, today, dateOf }: NewsQuestion,
): EntityNews {
  const items = statements.map(({ item }) => item);
  const range = { since: seen?.on ?? since ?? daysAfter(today, -FIRST_LOOK), until: today };
  const isIn = ([note]: SaidInNote): boolean => isDated(dateOf(note), range);
  const news = seen ? changedStatements(statements, seen, today) : datedNews(items, range);
  const listed = new Set(news.map(({ item }) => item));
  return {
    ...{ id, since: range.since, isByDate: !seen },
    news: greatestFirst(news, ({ item }) => item.order),
    saidIn: seen ? newSentences(notes, seen.sentences) : new Map(notes.filter(isIn)),
    coming: comingItems(items, today, daysAfter(today, SOON)).filter((item) => !listed.has(item)),
    now: seenNow(today, statements, notes),
  };
}

/** What is to be kept of what is known now. @param notes the newest first. */
export function seenNow(on: string, statements: readonly HashedStatement[], notes: Iterable<SaidInNote>): Seen {
  const sentences = Array.from(notes, ([, hashes]) => hashes).flat();
  return {
    on,
    statements: statements.flatMap(({ key, hash }) => [key, hash]),
    sentences: sentences.slice(0, MOST_KEPT),
  };
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
  // Of several with one key, what ended last was known: the earlier of two posts.
  const byEnd = greatestFirst(unknown, (each) => (isOver(each) ? dateOrder(each.end || today) : undefined));
  return byEnd.map((statement): News => {
    const earlier = before.get(statement.key);
    const [known] = earlier ?? [];
    earlier?.delete(known!);
    const change = known === undefined ? 'new' : isOver(statement) ? 'ended' : 'changed';
    return { item: statement.item, change };
  });
}

/** What ends, as only relations do, or else begins, within a range of dates; what has no date is not among them. */
export function datedNews(
  items: readonly DatedItem[],
  range: DateRange,
): readonly (News & { readonly change: 'new' | 'ended' })[] {
  return items.flatMap((item) => {
    const { date, endDate, said } = item;
    const end = 'from' in said && said.link ? linkValues(said.link, 'endDate')[0]?.value : undefined;
    if (isDated(end, range)) return { item, change: 'ended' };
    return [date, endDate].some((each) => isDated(each, range)) ? { item, change: 'new' } : [];
  });
}

/** What begins or ends after today, and until a day. @param today YYYY-MM-DD, as `until`. */
export function comingItems(items: readonly DatedItem[], today: string, until: string): readonly DatedItem[] {
  const isSoon = (date: string | undefined): boolean =>
    isComing(date, { asOf: undefined, today }) && isDated(date, { since: undefined, until });
  return items.filter(({ date, endDate }) => isSoon(date) || isSoon(endDate));
}

/**
 * The sentences of each note that were not seen, by note: a sentence that is in more notes than before is new in the newest of
 * these, so that a note may move and be renamed.
 *
 * @param notes the newest first.
 */
export function newSentences(
  notes: readonly SaidInNote[],
  seen: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const isSeen = takenFrom(seen);
  const all = notes.flatMap(([note, hashes]) => hashes.map((hash) => ({ note, hash }))).slice(0, MOST_KEPT);
  const found = all.reverse().filter(({ hash }) => !isSeen(hash));
  const byNote = new Map<string, number[]>();
  for (const { note, hash } of found.reverse()) memoize(byNote, note, () => []).push(hash);
  return byNote;
}

/** A function that takes a hash from a list, which may have it several times: whether it was still there. */
export function takenFrom(hashes: readonly number[]): (hash: number) => boolean {
  const left = new Map<number, number>();
  for (const hash of hashes) left.set(hash, (left.get(hash) ?? 0) + 1);
  return (hash) => {
    const count = left.get(hash) ?? 0;
    left.set(hash, count - 1);
    return count > 0;
  };
}

/** A day so many days later. @param day YYYY-MM-DD, as the result. @param days may be below 0. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_IN_MS).toISOString().slice(0, 10);
}

/** Whether a date is within a range; undefined and '' are in none. */
export function isDated(date: string | undefined, range: DateRange): boolean {
  return date !== undefined && date !== '' && isIn(range, { date, endDate: undefined });
}
