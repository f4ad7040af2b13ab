import { displayName } from '../queries/names/displayName';
import type { Registry } from '../registry/merging/registry';

/** An entity in the same notes, and in how many of them. */
export interface Companion {
  readonly id: string;
  readonly schema: string;
  readonly name: string;
  readonly notes: number;
}

/**
 * The entities that notes name beside the entity `id`, the most frequent first. Names that may mean several count for none.
 *
 * @param notes of each note that names the entity, all mentions; in any order.
 * @param language of the reader, BCP 47.
 */
export function companionsIn(
  registry: Registry,
  id: string,
  notes: Iterable<Iterable<{ readonly entities: readonly string[] }>>,
  language: string,
): readonly Companion[] {
  const counts = new Map<string, number>();
  for (const mentions of notes) {
    const named = new Set<string>();
    for (const { entities } of mentions) if (entities.length === 1) named.add(entities[0]!);
    for (const other of named) counts.set(other, (counts.get(other) ?? 0) + 1);
  }
  counts.delete(id);
  return Array.from(counts)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .flatMap(([other, count]) => {
      const entity = registry.entity(other);
      return entity ? [{ id: other, schema: entity.schema, name: displayName(entity, language), notes: count }] : [];
    });
}
