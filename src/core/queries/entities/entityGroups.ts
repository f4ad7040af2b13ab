import { memoize } from '../../base/memoize';
import type { Resumable } from '../../base/resumable';
import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';

/** Entities of one kind; `key` is the schema that names the group. */
export interface EntityGroup {
  readonly key: string;
  /** In the order of the registry. */
  readonly entities: readonly Entity[];
}

/** In the order in which a reader looks for them. Countries are in the group of places. */
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

function groupOfSchema(schema: string): string {
  return schema === 'Country' ? 'Place' : schema;
}

/**
 * The entities of registry files by kind: the known schemas in their order, then the author's own in alphabetical order,
 * then entities without a schema. Groups without entities are left out.
 */
export function* entityGroups(registry: Registry): Resumable<readonly EntityGroup[]> {
  let entities = 0;
  const bySchema = new Map<string, Entity[]>();
  for (const entity of registry.entities()) {
    memoize(bySchema, groupOfSchema(entity.schema), () => []).push(entity);
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
