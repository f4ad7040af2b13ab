import type { Registry } from '../../registry/merging/registry';
import type { Entity, EntityPart, Link, LocalizedScalar } from '../../registry/model';
import { isOpenKey } from '../../registry/references';

/** One place in which an entity names another one. */
export interface Reference {
  readonly from: Entity;
  /** The id as written; there may be no such entity. */
  readonly to: LocalizedScalar;
  /** The property that names it: of the entity (`manufacturer`), or of the link (`director`). */
  readonly key: string;
  /** The link, if the reference is one end of a typed relation. */
  readonly link: Link | undefined;
  /** The part of `from` that it is written in. */
  readonly part: EntityPart;
}

/** Every entity that this one names, in the order in which it is written. */
export function referencesOf(registry: Registry, entity: Entity): readonly Reference[] {
  const references: Reference[] = [];
  visitReferences(registry, entity, (from, to, key, link, part) => references.push({ from, to, key, link, part }));
  return references;
}

/** Takes the parts of a `Reference`, so that those that are not wanted cost no object. */
type Visit = (...reference: readonly [Entity, LocalizedScalar, string, Link | undefined, EntityPart]) => void;

/** Visits every entity that this one names, in the order in which it is written. */
export function visitReferences(registry: Registry, entity: Entity, visit: Visit): void {
  const { vocabulary } = registry;
  const isNamed = (key: string, { value, lang }: LocalizedScalar): boolean =>
    lang === '' && value !== entity.id && isOpenKey(vocabulary, key) && registry.hasId(value);
  for (const [key, values] of entity.properties) {
    const isReference = vocabulary.valueKind(key) === 'reference';
    for (const { item, part } of values) {
      if (isReference || isNamed(key, item)) visit(entity, item, key, undefined, part);
    }
  }
  for (const { item: link, part } of entity.links) {
    const ends = vocabulary.linkEnds(link.type.value);
    for (const { key, values } of link.properties) {
      const isEnd = ends.length > 0 ? ends.includes(key.value) : vocabulary.valueKind(key.value) === 'reference';
      for (const to of values) {
        if (to.value !== entity.id && (isEnd || isNamed(key.value, to))) visit(entity, to, key.value, link, part);
      }
    }
  }
}

/** The values of a property of a link: its `role`, `percentage`, `startDate`, … */
export function linkValues(link: Link, key: string): readonly LocalizedScalar[] {
  for (const property of link.properties) if (property.key.value === key) return property.values;
  return NO_VALUES;
}

const NO_VALUES: readonly LocalizedScalar[] = [];
