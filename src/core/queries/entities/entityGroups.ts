import type { Resumable } from '../../base/resumable';
import type { Entity, Registry } from '../../registry/model';

/** Entities that stand together in a list; `key` is the schema that names the group. */
export interface EntityGroup {
  readonly key: string;
  /** In the order of the registry; `sortByName` or `sortNewestFirst` puts them as a reader wants them. */
  readonly entities: readonly Entity[];
}

/** In the order in which a reader looks for them. Countries and places stand together. */
const GROUP_ORDER: readonly string[] = [
  'Company',
  'Person',
  'PublicBody',
  'Organization',
  'Product',
  'Technology',
  'Material',
  'Agreement',
  'Regulation',
  'Project',
  'Position',
  'Place',
  'Event',
];

const ENTITIES_A_STEP = 10_000;
const groups = new WeakMap<Registry, readonly EntityGroup[]>();

/**
 * Everybody by kind: the known schemas in their order, then the author's own in alphabetical order, then what has none.
 * Empty groups are left out. One pass, once for a registry.
 */
export function* entityGroups(registry: Registry): Resumable<readonly EntityGroup[]> {
  const known = groups.get(registry);
  if (known) return known;
  const made = yield* collect(registry);
  groups.set(registry, made);
  return made;
}

/** The key of the group that a schema belongs to. */
export function groupOfSchema(schema: string): string {
  return schema === 'Country' ? 'Place' : schema;
}

function* collect(registry: Registry): Resumable<readonly EntityGroup[]> {
  let entities = 0;
  const bySchema = new Map<string, Entity[]>();
  for (const entity of registry.entities.values()) {
    const key = groupOfSchema(entity.schema);
    const list = bySchema.get(key);
    if (list) list.push(entity);
    else bySchema.set(key, [entity]);
    if (++entities % ENTITIES_A_STEP === 0) yield;
  }
  return Array.from(bySchema, ([key, entities]) => ({ key, entities })).sort(
    (a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1),
  );
}

function rank(key: string): number {
  if (key === 'Thing') return GROUP_ORDER.length + 1;
  const index = GROUP_ORDER.indexOf(key);
  return index < 0 ? GROUP_ORDER.length : index;
}
