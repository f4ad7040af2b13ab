import { isOwnLayer } from '../../matching/nameKind';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, EntryName, Location } from '../../registry/model';
import { compareIsoDates } from '../../text/isoDate';
import { displayName, otherNames, shownName } from '../names/displayName';
import { textFor } from '../names/language';
import { type Attribute, attributesOf } from './entityAttributes';
import { referencesOf } from './references';
import { groupRelations, type RelationGroup } from './relationGroups';
import { relationsOf } from './relations';
import { definitionIn, type Occasion, occasionsOf, type TimelineItem, timelineItem } from './timeline';

/** Everything that is shown of an entity, as data without words. */
export interface EntityCard {
  readonly id: string;
  readonly schema: string;
  readonly title: string;
  readonly otherNames: readonly string[];
  /** What the user remarked about it, in registries of the workspace. */
  readonly note: string | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly attributes: readonly Attribute[];
  /** The facts and events that matter most, newest first, one of each event. */
  readonly facts: readonly TimelineItem[];
  /** From links, and from entities that name this one; the references of its own properties are among the attributes. */
  readonly relations: readonly RelationGroup[];
  /** All names except the title and the other names: aliases, weak, previous, misspelt. */
  readonly aliases: readonly EntryName[];
  /** How many names, texts, values, relations, facts and events there are; some are not among the above. */
  readonly size: number;
  /** Of each part, in ascending priority: at its name, or else at its headline or its id. */
  readonly definedAt: readonly Location[];
}

/** Which facts and events a card has. */
export interface FactChoice {
  readonly limit: number;
  /** The date of the note (ISO 8601, perhaps shortened): the last ones until then, or the newest if there are none. */
  readonly until?: string | undefined;
}

/** The card of an entity for a reader of `locale` (BCP 47); undefined if there is no such entity. */
export function entityCard(
  registry: Registry,
  id: string,
  locale: string,
  choice: FactChoice = { limit: Number.POSITIVE_INFINITY },
): EntityCard | undefined {
  const entity = registry.entity(id);
  if (!entity) return undefined;
  const attributes = attributesOf(registry, entity, locale);
  const relations = relationsOf(registry, entity, locale).filter(({ kind }) => /^\^|\./.test(kind));
  const occasions = occasionsOf(registry, entity);
  const [summary, description] = [textFor(locale, entity.summary), textFor(locale, entity.description)];
  const names = {
    title: displayName(entity, locale),
    otherNames: otherNames(entity, locale),
    aliases: aliasesOf(entity, locale),
  };
  const counts = [
    ...[names.otherNames, names.aliases, relations, occasions].map(({ length }) => length),
    ...attributes.map(({ values }) => values.length),
    ...[names.title, summary, description].map((text) => (text === undefined ? 0 : 1)),
  ];
  return {
    id,
    schema: entity.schema,
    ...names,
    note: ownNote(entity, locale),
    summary,
    description,
    attributes,
    facts: chosen(registry, occasions, choice).map((occasion) => timelineItem(registry, occasion, locale)),
    relations: groupRelations(relations),
    size: counts.reduce((sum, count) => sum + count, 0),
    definedAt: entity.parts.map(definitionIn),
  };
}

function chosen(registry: Registry, occasions: readonly Occasion[], { limit, until }: FactChoice): readonly Occasion[] {
  const isEarlier = ({ date }: Occasion) =>
    until !== undefined && date !== undefined && compareIsoDates(date, until) <= 0;
  const earlier = occasions.filter(isEarlier);
  const shownEvents = new Set<string>();
  const found: Occasion[] = [];
  for (const occasion of earlier.length > 0 ? earlier : occasions) {
    if (found.length >= limit) break;
    const events = occasion.event ? eventsIn(registry, occasion.event) : [];
    if (events.some((id) => shownEvents.has(id))) continue;
    for (const id of events) shownEvents.add(id);
    found.push(occasion);
  }
  return found;
}

/** An event and those that it names: a speech at a fair is part of the fair. */
function eventsIn(registry: Registry, event: Entity): readonly string[] {
  const named = referencesOf(event).map(({ to }) => to.value);
  return [event.id, ...named.filter((id) => registry.entity(id)?.schema === 'Event')];
}

/** The remark of a registry of the user: those of the bundled one and of bulk data are not the user's. */
function ownNote({ properties }: Entity, locale: string): string | undefined {
  const notes = ['note', 'notes'].flatMap((key) => properties.get(key) ?? []);
  return textFor(
    locale,
    notes.flatMap(({ item, part }) => (isOwnLayer(part.layer) ? [item] : [])),
  );
}

function aliasesOf(entity: Entity, locale: string): readonly EntryName[] {
  const shown = new Set([shownName(entity, locale)?.value, ...otherNames(entity, locale)]);
  return entity.names.map(({ item }) => item).filter(({ value }) => !shown.has(value));
}
