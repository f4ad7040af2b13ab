import type { Entity, Link, LocalizedScalar, Part, Property } from '../../registry/model';
import { LINK_TYPES, valueType } from '../../registry/vocabulary';

/** One place in which an entity names another one. */
export interface Reference {
  readonly from: Entity;
  /** The id as written; there may be no such entity. */
  readonly to: LocalizedScalar;
  /** The property that names it: of the entity (`manufacturer`), or of the link (`director`). */
  readonly key: string;
  /** Where the reference is one end of a typed relation. */
  readonly link: Link | undefined;
  /** The part of `from` that it is written in. */
  readonly part: Part;
}

/** Every entity that this one names, in the order in which it is written. */
export function referencesOf(entity: Entity): readonly Reference[] {
  const references: Reference[] = [];
  for (const [key, values] of entity.properties) {
    if (valueType(key) !== 'reference') continue;
    for (const { item, part } of values) references.push({ from: entity, to: item, key, link: undefined, part });
  }
  for (const { item: link, part } of entity.links) {
    for (const end of namedEnds(link)) {
      for (const to of end.values) {
        if (to.value !== entity.id) references.push({ from: entity, to, key: end.key.value, link, part });
      }
    }
  }
  return references;
}

/** The properties of a link that name the entity at its other end. */
export function namedEnds(link: Link): readonly Property[] {
  const type = LINK_TYPES.get(link.type.value);
  return link.properties.filter(({ key: { value: key } }) =>
    type ? key === type.from || key === type.to : valueType(key) === 'reference',
  );
}

/** The first value of a property of a link: its `role`, `percentage`, `startDate`, … */
export function linkValue(link: Link, key: string): string | undefined {
  return link.properties.find((property) => property.key.value === key)?.values[0]?.value;
}
