import type { Registry } from '../../registry/merging/registry';
import type { Entity, EntryName, Location } from '../../registry/model';
import { locate } from '../../registry/model';
import { displayName, otherNames, shownName } from '../names/displayName';
import { textFor } from '../names/language';
import { companionsOf } from './companions';
import { type Attribute, attributesOf } from './entityAttributes';
import { groupRelations, type RelationGroup } from './relationGroups';
import { relationsOf } from './relations';
import { type TimelineItem, timelineOf } from './timeline';

/** Everything that is shown of an entity, as data without words. */
export interface EntityCard {
  readonly id: string;
  readonly schema: string;
  readonly title: string;
  readonly otherNames: readonly string[];
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly attributes: readonly Attribute[];
  /** Newest first. */
  readonly timeline: readonly TimelineItem[];
  /** From links, and from entities that name this one; the references of its own properties are among the attributes. */
  readonly relations: readonly RelationGroup[];
  /** Other entities in the same events and agreements, without those in attributes and relations. */
  readonly companions: readonly Entity[];
  /** All names except the title and the other names: aliases, weak, previous, misspelt. */
  readonly aliases: readonly EntryName[];
  /** Of each part, in ascending priority: at its first name, or at its id if it has none. */
  readonly definedAt: readonly Location[];
}

/**
 * The card of an entity for a reader of `locale` (BCP 47), with the latest `timelineLimit` items of its timeline;
 * undefined if there is no such entity.
 */
export function entityCard(
  registry: Registry,
  id: string,
  locale: string,
  timelineLimit = Number.POSITIVE_INFINITY,
): EntityCard | undefined {
  const entity = registry.entity(id);
  if (!entity) return undefined;
  const attributes = attributesOf(registry, entity, locale);
  const byOthers = relationsOf(registry, entity, locale).filter(({ kind }) => /^\^|\./.test(kind));
  const relations = groupRelations(byOthers);
  return {
    id,
    schema: entity.schema,
    title: displayName(entity, locale),
    otherNames: otherNames(entity, locale),
    summary: textFor(locale, entity.summary),
    description: textFor(locale, entity.description),
    attributes,
    timeline: timelineOf(registry, entity, locale, timelineLimit),
    relations,
    companions: companionsOf(registry, entity, idsIn(attributes, relations)),
    aliases: aliasesOf(entity, locale),
    definedAt: entity.parts.map((part) => locate(part, (part.entry.names[0] ?? part.entry.id).span)),
  };
}

function idsIn(attributes: readonly Attribute[], relations: readonly RelationGroup[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const { values } of attributes) for (const value of values) if (value.kind === 'entity') ids.add(value.id);
  for (const group of relations) for (const { other } of group.relations) ids.add(other.id);
  return ids;
}

function aliasesOf(entity: Entity, locale: string): readonly EntryName[] {
  const shown = new Set([shownName(entity, locale)?.value, ...otherNames(entity, locale)]);
  return entity.names.map(({ item }) => item).filter(({ value }) => !shown.has(value));
}
