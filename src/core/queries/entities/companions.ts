import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { referencesOf } from './references';
import { referencesTo } from './relations';

/** Most events and agreements that are read: a country is in thousands. */
const OCCASIONS_READ = 500;

/**
 * The other entities in events, agreements and the like that involve this entity, the most frequent first; those in
 * `known` (ids) are left out.
 */
export function companionsOf(registry: Registry, entity: Entity, known: ReadonlySet<string>): readonly Entity[] {
  const times = new Map<Entity, number>();
  const occasions = new Set<Entity>();
  for (const { from, key, link } of referencesTo(registry, entity.id)) {
    if (link || key !== 'involved') continue;
    occasions.add(from);
    if (occasions.size >= OCCASIONS_READ) break;
  }
  for (const occasion of occasions) {
    for (const { key, to } of referencesOf(occasion)) {
      const other = registry.entity(to.value);
      if (key !== 'involved' || !other || other === entity || known.has(other.id)) continue;
      times.set(other, (times.get(other) ?? 0) + 1);
    }
  }
  return Array.from(times)
    .sort(([, a], [, b]) => b - a)
    .map(([other]) => other);
}
