import type { Entity, Link, LocalizedScalar, Part, Property } from '../../registry/model';
import { linkEnds, valueKind } from '../../registry/vocabulary/vocabulary';

/** One place in which an entity names another one. */
export interface Reference {
  readonly from: Entity;
  /** The id as written; there may be no such entity. */
  readonly to: LocalizedScalar;
  /** The property that names it: of the entity (`manufacturer`), or of the link (`director`). */
  readonly key: string;
  /** Of a reference that is one end of a typed relation. */
  readonly link: Link | undefined;
  /** The part of `from` that it is written in. */
  readonly part: Part;
}

/** Every entity that this one names, in the order in which it is written. */
export function referencesOf(entity: Entity): readonly Reference[] {
  const references: Reference[] = [];
  for (const [key, values] of entity.properties) {
    if (valueKind(key) !== 'reference') continue;
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
function namedEnds(link: Link): readonly Property[] {
  const ends = linkEnds(link.type.value);
  return link.properties.filter(({ key: { value: key } }) =>
    ends.length > 0 ? ends.includes(key) : valueKind(key) === 'reference',
  );
}

/** The values of a property of a link: its `role`, `percentage`, `startDate`, … */
export function linkValues(link: Link, key: string): readonly LocalizedScalar[] {
  return link.properties.find((property) => property.key.value === key)?.values ?? [];
}
