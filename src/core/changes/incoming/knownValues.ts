import type { Entity } from '../../registry/model';
import { foldedName } from '../../text/units/canonical';
import { compareIsoDates } from '../../text/units/isoDate';

/** The values of a property of an entity, as written; of its summary and description the texts. Empty for an unknown entity. */
export function valuesIn(known: Entity | undefined, key: string): readonly string[] {
  if (!known) return [];
  if (key === 'summary' || key === 'description') return known[key].map(({ value }) => value);
  return (known.properties.get(key) ?? []).map(({ item }) => item.value);
}

/** Whether two values of that kind are the same, in other capitals or, of dates, in another form. */
export function isSameValue(kind: string | undefined, one: string, other: string): boolean {
  return foldedName(one) === foldedName(other) || (kind === 'date' && compareIsoDates(one, other) === 0);
}
