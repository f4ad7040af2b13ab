import type { IndexedMention } from '../../notes/mentions/mentionIndex';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import { inLanguage } from '../../registry/vocabulary/words';
import { compareIsoDates } from '../../text/units/isoDate';
import type { EntityPiece, RelationStatement, TextPiece, TimelineStatement } from '../dossier/dossier';
import { entityPiece, linkedText } from '../dossier/markdownText';
import type { NoteStatements } from '../dossier/noteStatements';
import { citedAs, type Reader } from '../dossier/statements';
import { chronicleItem, type DatedItem, datedWords, ownFactOf, ownLinkOf, type Unordered } from '../entities/chronicle';
import { byYearAndMonth } from '../entities/chronicleFilter';
import { COMING_UP, kindWord, monthSayer } from '../entities/chronicleWords';
import type { DatedNote } from '../entities/datedNotes';
import { isMine } from '../entities/entityFilter';
import { happenedAt, periodAt } from '../entities/held';
import type { Relation } from '../entities/relations';
import { setComingApart, timeUntil } from '../entities/timeUntil';
import { dateText } from '../entities/valueText';
import { displayName } from '../names/displayName';

/** The items of a timeline in its order: the newest first, those without a date last. */
export type TimelineEntry = DatedItem | DatedNote;

/** So many entities are named beside what happened. */
const INVOLVED = 6;

/** So many sentences of a note are shown. */
const SENTENCES = 5;

/** Rows of a list, so that none takes long to make or to show. */
const MOST_IN_LIST = 50;

/** The `month` of what is dated after today, of whatever month. */
export const COMING = 'coming';

/** A month, or a year for what has no month, `COMING`, or '' for what has no date. */
export interface TimelineMonth {
  /** As in an ISO date, `COMING` or ''. */
  readonly month: string;
  /** "July 2025", "Coming up". */
  readonly label: string;
  readonly count: number;
}

/** Rows of a month that are drawn together. */
export interface RowList {
  readonly id: string;
  /** The places of the first one, and after the last one, among all entries. */
  readonly start: number;
  readonly end: number;
}

/** A month with its rows that are shown. */
export interface ListedMonth extends TimelineMonth {
  readonly lists: readonly RowList[];
}

/** Something that happened. Its date is "until 2025-03" where only the end is known. */
export interface HappenedRow
  extends Omit<TimelineStatement, 'startDate' | 'endDate' | 'event' | 'isName' | 'detail' | 'status'>,
    Pick<RelationStatement, 'ownLink'> {
  /** Entities that have to do with it and are not in the text: the first few, and how many more there are. */
  readonly involved: readonly EntityPiece[];
  readonly moreInvolved: number;
  /** The word, and the colour if it is that of an entity. */
  readonly kind: { readonly word: string; readonly color: string | undefined };
}

/** A note with a date: what it says of the entities of the timeline, and where it names the first of them. */
export interface NoteRow
  extends Pick<HappenedRow, 'date' | 'held' | 'timeUntil'>,
    Pick<NoteStatements, 'note' | 'title' | 'sentences'> {
  readonly mentions: number;
  /** Zero-based. */
  readonly line: number;
  readonly column: number;
  /** How many more sentences there are. */
  readonly moreSentences: number;
}

export type TimelineRow = HappenedRow | NoteRow;

/**
 * The entries as a page lists them: first what is dated after today, the soonest first; then all others as they were. And their
 * months in this order, with how many entries they have.
 *
 * @param undated the word for those without a date.
 */
export function timelineOrder(all: readonly TimelineEntry[], undated: string, reader: Reader) {
  const { language } = reader;
  const { coming, others } = setComingApart(all, reader);
  const nameOf = monthSayer(language);
  const months = byYearAndMonth(others).flatMap((year) =>
    year.months.map(
      ({ month, items }): TimelineMonth => ({
        month,
        label: month === '' ? undated : nameOf(month),
        count: items.length,
      }),
    ),
  );
  if (coming.length === 0) return { entries: all, months };
  const first = { month: COMING, label: inLanguage(COMING_UP, language), count: coming.length };
  return { entries: [...coming, ...others], months: [first, ...months] };
}

/**
 * The months with the lists of those entries that are shown: the ones from `first` on, before `end`. None has entries of both
 * sides of `then`.
 */
export function listedMonths(months: readonly TimelineMonth[], first: number, end: number, then: number | undefined) {
  let next = 0;
  return months.map((each): ListedMonth => {
    const [begin, stop] = [next, Math.min(next + each.count, end)];
    next += each.count;
    const lists: RowList[] = [];
    for (let start = Math.max(begin, first); start < stop; start = lists.at(-1)!.end) {
      const ends = [start + MOST_IN_LIST, stop, ...(then !== undefined && then > start ? [then] : [])];
      lists.push({ id: `rows-${each.month}-${start - begin}`, start, end: Math.min(...ends) });
    }
    return { ...each, lists };
  });
}

/** The place of the first entry that is not dated later than the day for which the reader asks; undefined if there is no such day. */
export function firstThen(entries: readonly TimelineEntry[], asOf: string | undefined): number | undefined {
  if (asOf === undefined) return undefined;
  const first = entries.findIndex(({ date }) => date === '' || compareIsoDates(date, asOf) <= 0);
  return first < 0 ? entries.length : first;
}

/** @param subject the entity that the timeline is about, whose name it does not repeat; undefined if it is about several. */
export function happenedRow(snapshot: Snapshot, item: Unordered, reader: Reader, subject?: string): HappenedRow {
  const { registry } = snapshot;
  const { language } = reader;
  const { text, citations, location, held, named, until } = datedWords(registry, item, language, reader, subject);
  const pieces = linkedWords(snapshot, text, named, language);
  const inText = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.entity])));
  const others = item.involved.filter((id) => id !== subject && !inText.has(id));
  return {
    key: item.key,
    date: until || (item.date === '' ? '' : dateText(item.date, item.endDate)),
    text: pieces,
    involved: others.slice(0, INVOLVED).map((id) => entityPiece(registry.entity(id)!, language)),
    moreInvolved: Math.max(0, others.length - INVOLVED),
    kind: {
      word: kindWord(registry.vocabulary, item.kind, language),
      color: registry.vocabulary.schemaRow(item.kind)?.color,
    },
    held,
    timeUntil: timeUntil(item.date, reader, language),
    citations: citedAs(registry, citations, language),
    location,
    isOwn: isMine(item),
    ownFact: ownFactOf(item),
    ownLink: ownLinkOf(item),
  };
}

/** A relation, with the words for when it holds in place of its date: "since 2020". */
export function relationRow(snapshot: Snapshot, { reference, period }: Relation, reader: Reader): HappenedRow {
  const item = chronicleItem(snapshot.registry, reference.from, reference, '');
  return { ...happenedRow(snapshot, item, reader), date: periodAt(period, reader, reader.language) };
}

/**
 * @param statements what the note says of the entities of the timeline; undefined if it only names them, or cannot be read.
 * @param mentions of these entities, at least one.
 */
export function datedNoteRow(
  { note, date }: Pick<DatedNote, 'note' | 'date'>,
  statements: NoteStatements | undefined,
  mentions: readonly IndexedMention[],
  fileName: string,
  reader: Reader,
): NoteRow {
  const [first] = mentions;
  const { title = fileName, sentences = [] } = statements ?? {};
  return {
    note,
    date,
    held: happenedAt(date, reader),
    timeUntil: timeUntil(date, reader, reader.language),
    title,
    mentions: mentions.length,
    line: first?.startLine ?? 0,
    column: first?.startColumn ?? 0,
    sentences: sentences.slice(0, SENTENCES),
    moreSentences: Math.max(0, sentences.length - SENTENCES),
  };
}

/** Whether a reader has to be told which entries are the user's own: only some are. */
export function isOnlyPartlyMine(entries: readonly TimelineEntry[]): boolean {
  const whose = new Set(entries.flatMap((entry) => ('note' in entry ? [] : [isMine(entry)])));
  return whose.size === 2;
}

/** A text in which names are links: first those of `named`, in this order, whatever else they may mean, and then all others. */
function linkedWords(snapshot: Snapshot, text: string, named: readonly Entity[], language: string) {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const entity of named) {
    const found = nameIn(text, entity, at, language);
    if (!found) continue;
    pieces.push(...linkedText(snapshot, text.slice(at, found.start), ''));
    at = found.start + found.name.length;
    pieces.push({ entity: entity.id, schema: entity.schema, text: found.name });
  }
  return [...pieces, ...linkedText(snapshot, text.slice(at), '')];
}

/** Where a text names an entity first, by the longest of its names there. */
function nameIn(text: string, entity: Entity, from: number, language: string) {
  const shown = displayName(entity, language);
  const names = [shown, ...[...entity.names, ...entity.headline].map(({ item }) => item.value)];
  const found = names.map((name) => ({ start: text.indexOf(name, from), name })).filter(({ start }) => start >= 0);
  return found.sort((a, b) => a.start - b.start || b.name.length - a.name.length)[0];
}
