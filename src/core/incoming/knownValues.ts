import type { Registry } from '../registry/merging/registry';
import type { Entity } from '../registry/model';

/** The values of a property of an entity, as written; of its summary and description the texts. Empty for an unknown entity. */
export function valuesIn(known: Entity | undefined, key: string): readonly string[] {
  if (!known) return [];
  if (key === 'summary' || key === 'description') return known[key].map(({ value }) => value);
  return (known.properties.get(key) ?? []).map(({ item }) => item.value);
}

/** The entities by their identifiers, "leiCode 5493…"; undefined where several entities have the same one. */
export function identifiersOf(registry: Registry, keys: readonly string[]): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const { id, properties } of registry.entities()) {
    for (const key of keys) {
      for (const { item } of properties.get(key) ?? []) {
        const identifier = `${key} ${item.value}`;
        found.set(identifier, found.has(identifier) && found.get(identifier) !== id ? undefined : id);
      }
    }
  }
  return found;
}
