import type { Registry } from '../../registry/merging/registry';
import type { Entity, Fact, From, LocalizedScalar, Location, Part } from '../../registry/model';
import { locate } from '../../registry/model';
import { displayName } from '../names/displayName';
import { textFor } from '../names/language';
import { type Citation, citationOf } from './citation';
import { dateOrder } from './dateOrder';
import { referencesTo } from './relations';

/** A fact or an event, with its date. */
export interface TimelineItem {
  /** ISO 8601, perhaps shortened; undefined if none is given. */
  readonly date: string | undefined;
  readonly endDate: string | undefined;
  readonly text: string;
  readonly citation: Citation | undefined;
  /** The event that this is; undefined for a fact of the entity itself. */
  readonly event: string | undefined;
  readonly place: Location;
}

interface Dated {
  readonly date: string | undefined;
  /** Worked out once, not at each comparison: a country is in thousands of events. */
  readonly order: number;
  readonly fact: From<Fact> | undefined;
  readonly event: Entity | undefined;
}

/** The facts of an entity and the events that involve it, newest first, those without a date last; at most `limit`. */
export function timelineOf(
  registry: Registry,
  entity: Entity,
  locale: string,
  limit = Number.POSITIVE_INFINITY,
): readonly TimelineItem[] {
  const dated = entity.facts.map((fact) => datedAt(fact.item.date?.value, fact, undefined));
  const events = new Set<Entity>();
  for (const { from } of referencesTo(registry, entity.id)) if (from.schema === 'Event') events.add(from);
  for (const event of events) dated.push(datedAt(dateOf(event), undefined, event));
  return dated
    .sort((a, b) => (a.order === b.order ? 0 : b.order - a.order))
    .slice(0, limit)
    .map(({ date, fact, event }) =>
      fact ? factItem(registry, fact, locale) : eventItem(registry, event!, locale, date),
    );
}

/** The date of an entity that has one, as of an event or an agreement: its `date` or `startDate`. */
export function dateOf(entity: Entity): string | undefined {
  return propertyValue(entity, 'date') ?? propertyValue(entity, 'startDate');
}

export function propertyValue(entity: Entity, key: string): string | undefined {
  return entity.properties.get(key)?.[0]?.item.value;
}

/** All values of a property, perhaps in several languages. */
export function textsOf(entity: Entity, key: string): readonly LocalizedScalar[] {
  return entity.properties.get(key)?.map(({ item }) => item) ?? [];
}

function datedAt(date: string | undefined, fact: From<Fact> | undefined, event: Entity | undefined): Dated {
  return { date, order: dateOrder(date) ?? Number.NEGATIVE_INFINITY, fact, event };
}

function factItem(registry: Registry, { item, part }: From<Fact>, locale: string): TimelineItem {
  return {
    date: item.date?.value,
    endDate: item.endDate?.value,
    text: textFor(locale, item.text) ?? '',
    citation: citationOf(registry, locale, item.source?.value, item.at),
    event: undefined,
    place: locate(part, item.text[0]?.span ?? item.span),
  };
}

function eventItem(registry: Registry, event: Entity, locale: string, date: string | undefined): TimelineItem {
  return {
    date,
    endDate: propertyValue(event, 'endDate'),
    text: displayName(event, locale),
    citation: citationOf(registry, locale, propertyValue(event, 'source'), textsOf(event, 'at')),
    event: event.id,
    place: definitionOf(event),
  };
}

/** Where an entity is defined: at its first name, or at its id if it has none. */
export function definitionOf(entity: Entity): Location {
  const name = entity.names[0];
  if (name) return locate(name.part, name.item.span);
  const part: Part = entity.parts[0]!;
  return locate(part, part.entry.id.span);
}
