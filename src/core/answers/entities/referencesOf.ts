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

/**
 * Every entity that this one names, in the order in which it is written.
 *
 * @param id only where it names that one.
 */
export function referencesOf(registry: Registry, entity: Entity, id?: string): readonly Reference[] {
  const { vocabulary } = registry;
  const references: Reference[] = [];
  const add = (to: LocalizedScalar, key: string, isOpen: boolean, link: Link | undefined, part: EntityPart): void => {
    if (id !== undefined && to.value !== id) return;
    if (isOpen && (to.lang !== '' || to.value === entity.id || !registry.hasId(to.value))) return;
    references.push({ from: entity, to, key, link, part });
  };
  for (const [key, values] of entity.properties) {
    const isReference = vocabulary.valueKind(key) === 'reference';
    if (!isReference && !isOpenKey(vocabulary, key)) continue;
    for (const { item, part } of values) add(item, key, !isReference, undefined, part);
  }
  for (const { item: link, part } of entity.links) {
    const ends = vocabulary.linkEnds(link.type.value);
    for (const { key, values } of link.properties) {
      const isEnd = ends.length > 0 ? ends.includes(key.value) : vocabulary.valueKind(key.value) === 'reference';
      if (!isEnd && !isOpenKey(vocabulary, key.value)) continue;
      for (const to of values) if (to.value !== entity.id) add(to, key.value, !isEnd, link, part);
    }
  }
  return references;
}

/** The values of a property of a link: its `role`, `percentage`, `startDate`, … */
export function linkValues(link: Link, key: string): readonly LocalizedScalar[] {
  for (const property of link.properties) if (property.key.value === key) return property.values;
  return NO_VALUES;
}

const NO_VALUES: readonly LocalizedScalar[] = [];
