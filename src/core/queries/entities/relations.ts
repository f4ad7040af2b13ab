import type { Registry } from '../../registry/merging/registry';
import { type Entity, type Link, type Location, locate } from '../../registry/model';
import { oppositeEnd } from '../../registry/vocabulary';
import { linkValue, type Reference, referencesOf } from './references';

/** What another entity is to this one. */
export interface Relation {
  /**
   * What the other one is, as a key for words: a property for what this entity names (`manufacturer`: the maker), the
   * same with `^` before it for what names this entity (`^manufacturer`: a product of it), a link type with the other's
   * end for links (`Ownership.owner`, `Ownership.asset`).
   */
  readonly kind: string;
  readonly other: Entity;
  /** As the author wrote it: "chief executive", "supplies". */
  readonly role: string | undefined;
  readonly percentage: string | undefined;
  /** What a `Supply` supplies. */
  readonly product: Entity | undefined;
  readonly startDate: string | undefined;
  readonly endDate: string | undefined;
  /** Where the one names the other. */
  readonly place: Location;
}

/** The places in other entities that name this one, in the order of the registry. */
export function referencesTo(registry: Registry, id: string): readonly Reference[] {
  return registry
    .referrersOf(id)
    .flatMap((from) => referencesOf(registry.entity(from)!).filter(({ to }) => to.value === id));
}

/**
 * All relations of an entity, each once: first to the entities that it names, then to those that name it. Events that
 * name it are left out: they are many, and in its timeline.
 */
export function relationsOf(registry: Registry, entity: Entity): readonly Relation[] {
  const relations: Relation[] = [];
  const seen = new Set<string>();
  const add = (relation: Relation): void => {
    const { kind, other, role = '', product } = relation;
    const key = [kind, other.id, role, product?.id].join('\n');
    if (seen.has(key)) return;
    seen.add(key);
    relations.push(relation);
  };
  for (const reference of referencesOf(entity)) {
    const other = registry.entity(reference.to.value);
    if (other) add(relationBy(registry, reference, outgoingKind(reference), other));
  }
  for (const reference of referencesTo(registry, entity.id)) {
    if (reference.from.schema !== 'Event')
      add(relationBy(registry, reference, incomingKind(reference), reference.from));
  }
  return relations;
}

function relationBy(registry: Registry, reference: Reference, kind: string, other: Entity): Relation {
  const { link } = reference;
  const value = (key: string): string | undefined => (link ? linkValue(link, key) : undefined);
  return {
    kind,
    other,
    role: link ? roleOf(link) : undefined,
    percentage: value('percentage'),
    product: registry.entity(value('product') ?? ''),
    startDate: value('startDate') ?? value('date'),
    endDate: value('endDate'),
    place: locate(reference.part, reference.to.span),
  };
}

function roleOf(link: Link): string | undefined {
  return linkValue(link, 'role') ?? linkValue(link, 'relationship');
}

function outgoingKind({ key, link }: Reference): string {
  return link ? `${link.type.value}.${key}` : key;
}

/** Of a link that names this entity at one end, the other entity is the other end. */
function incomingKind({ key, link }: Reference): string {
  if (!link) return `^${key}`;
  const end = oppositeEnd(link.type.value, key);
  return end ? `${link.type.value}.${end}` : `^${link.type.value}.${key}`;
}
