import type { MentionIndex } from '../../notes/mentions/mentionIndex';
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

/**
 * The entities that no other note mentions, or only notes of a later date: those that are mentioned in `note` for the first
 * time. Where a note has no date, nothing is known of its time, so that what another note mentions is not new.
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
  return new Set(ids.filter((id) => (hasEarlier.get(id) ?? 0) === 0));
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
