import type { IndexedMention, MentionIndex } from '../../notes/mentions/mentionIndex';
import { greatestFirst } from '../../text/base/lists';
import type { DatedItem } from './chronicle';
import { type ChronicleFilter, filterChronicle, isIn } from './chronicleFilter';
import { dateOrder } from './dateOrder';

/**
 * Of every entity that is mentioned, the latest date of a note that mentions it; '' if none of these notes has a date.
 *
 * @param dateOf the date of a note: see `noteDate`.
 */
export function latestMentions(
  index: Pick<MentionIndex, 'greatest'>,
  dateOf: (note: string) => string | undefined,
): ReadonlyMap<string, string> {
  const dates = new Map<number, string>();
  const orderOf = orders(dateOf);
  const latest = index.greatest((note) => {
    const order = orderOf(note) ?? Number.NEGATIVE_INFINITY;
    dates.set(order, order === Number.NEGATIVE_INFINITY ? '' : (dateOf(note) ?? ''));
    return order;
  });
  return new Map(Array.from(latest, ([id, order]) => [id, dates.get(order) ?? '']));
}

const MOST_NEW = 0.5;

/**
 * The entities that no other note mentions, or only notes of a later date: those that are mentioned in `note` for the first
 * time. Where a note has no date, nothing is known of its time, so that what another note mentions is not new. None where more than
 * half of them would be: in the first notes of a folder most are, and the word would say nothing.
 *
 * @param ids all that the note mentions, each once.
 */
export function newIn(
  note: string,
  ids: readonly string[],
  index: Pick<MentionIndex, 'greatest'>,
  dateOf: (note: string) => string | undefined,
): ReadonlySet<string> {
  const orderOf = orders(dateOf);
  const own = orderOf(note);
  const hasEarlier = index.greatest((other) => {
    const date = orderOf(other);
    return other === note || (own !== undefined && date !== undefined && date > own) ? 0 : 1;
  });
  const fresh = ids.filter((id) => (hasEarlier.get(id) ?? 0) === 0);
  return new Set(fresh.length <= ids.length * MOST_NEW ? fresh : []);
}

/** `dateOrder` of notes, worked out once for each date: notes are many more than dates. */
function orders(dateOf: (note: string) => string | undefined): (note: string) => number | undefined {
  const known = new Map<string | undefined, number | undefined>();
  return (note) => {
    const date = dateOf(note);
    if (!known.has(date)) known.set(date, dateOrder(date));
    return known.get(date);
  };
}

/** A note with a date in which something is mentioned. */
export interface DatedNote {
  /** As the index has it: a URI, or a path. */
  readonly note: string;
  /** ISO 8601, perhaps shortened. */
  readonly date: string;
  /** The date as a number: see `dateOrder`. */
  readonly order: number;
}

/** The part of an index of notes that is asked: which notes name what, and their dates. */
export interface NoteDates {
  readonly mentions: Pick<MentionIndex, 'notes' | 'notesOf' | 'mentionsIn'>;
  dateOf(note: string): string | undefined;
}

/** The notes of a period that have a date and mention at least one of the entities, or anything if none are given. In no order. */
export function datedNotes(index: NoteDates, { entities, period }: ChronicleFilter): readonly DatedNote[] {
  const { mentions } = index;
  const found: DatedNote[] = [];
  for (const note of entities ? mentions.notesOf(entities) : mentions.notes) {
    const date = index.dateOf(note);
    const order = dateOrder(date);
    if (date === undefined || order === undefined || (period && !isIn(period, { date, endDate: undefined }))) continue;
    if (entities || !mentions.mentionsIn(note).next().done) found.push({ note, date, order });
  }
  return found;
}

/** The mentions of a note that a timeline shows, in the order of the text. */
export function shownMentions(
  { mentions }: NoteDates,
  note: string,
  { entities }: ChronicleFilter,
): readonly IndexedMention[] {
  const all = [...mentions.mentionsIn(note)];
  return entities ? all.filter((mention) => mention.entities.some((id) => entities.has(id))) : all;
}

/**
 * What a timeline shows, the newest first.
 *
 * @param items a chronicle.
 * @param index for notes too; of one date they come after the items.
 */
export function timelineEntries(
  items: readonly DatedItem[],
  index: NoteDates | undefined,
  filter: ChronicleFilter,
): readonly (DatedItem | DatedNote)[] {
  const shown = filterChronicle(items, filter);
  // Two sorted parts are merged much faster than all would be sorted.
  const newestFirst = <T extends DatedItem | DatedNote>(all: readonly T[]): readonly T[] =>
    greatestFirst(all, ({ order }) => order);
  return index ? newestFirst([...shown, ...newestFirst(datedNotes(index, filter))]) : shown;
}
