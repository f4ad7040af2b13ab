import type { Registry } from '../../registry/merging/registry';
import { compareIsoDates } from '../../text/units/isoDate';
import { referencesOf } from '../entities/referencesOf';
import type { Dossier, TimelineStatement } from './dossier';

/** Which facts and events are chosen. */
export interface FactChoice {
  /** The most of them. */
  readonly limit: number;
  /** The date of the note (ISO 8601, perhaps shortened): the last ones until then, or the newest if there are none. */
  readonly until?: string | undefined;
}

/**
 * The facts and events that matter most, one of each event: the facts of the entity itself, newest first, and then events in
 * which it only takes part.
 */
export function latestFacts(
  registry: Registry,
  { timeline }: Pick<Dossier, 'timeline'>,
  { limit, until }: FactChoice,
): readonly TimelineStatement[] {
  const isEarlier = ({ startDate }: TimelineStatement): boolean =>
    until !== undefined && startDate !== undefined && compareIsoDates(startDate, until) <= 0;
  const earlier = timeline.filter(isEarlier);
  const candidates = earlier.length > 0 ? earlier : timeline;
  const ownFirst = [...candidates.filter(({ isName }) => !isName), ...candidates.filter(({ isName }) => isName)];
  const shownEvents = new Set<string>();
  const found: TimelineStatement[] = [];
  for (const statement of ownFirst) {
    if (found.length >= limit) break;
    const events = eventsIn(registry, statement.event);
    if (events.some((id) => shownEvents.has(id))) continue;
    for (const id of events) shownEvents.add(id);
    found.push(statement);
  }
  return found;
}

/** An event and those that it names: a speech at a fair is part of the fair. */
function eventsIn(registry: Registry, id: string | undefined): readonly string[] {
  const event = id === undefined ? undefined : registry.entity(id);
  if (!event) return [];
  const named = referencesOf(registry, event).map(({ to }) => to.value);
  return [event.id, ...named.filter((other) => registry.likeOf(other) === 'Event')];
}
