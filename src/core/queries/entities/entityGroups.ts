import { memoize } from '../../base/memoize';
import type { Resumable } from '../../base/resumable';
import type { Entity } from '../../registry/model';
import { DEFAULT_SCHEMA, SCHEMAS, schemaRow } from '../../registry/vocabulary/vocabulary';

/** Entities of one kind; `key` is the schema that names the group. */
export interface EntityGroup {
  readonly key: string;
  /** In the order in which they were given. */
  readonly entities: readonly Entity[];
}

const ENTITIES_A_STEP = 10_000;

function groupOfSchema(schema: string): string {
  return schemaRow(schema)?.group ?? schema;
}

/**
 * The entities by kind: the known schemas in their order, then the author's own in alphabetical order, then entities
 * without a schema. Groups without entities are left out.
 */
export function* entityGroups(entities: Iterable<Entity>): Resumable<readonly EntityGroup[]> {
  let count = 0;
  const bySchema = new Map<string, Entity[]>();
  for (const entity of entities) {
    memoize(bySchema, groupOfSchema(entity.schema), () => []).push(entity);
    if (++count % ENTITIES_A_STEP === 0) yield;
  }
  return Array.from(bySchema, ([key, entities]) => ({ key, entities })).sort(
    (a, b) => rank(a.key) - rank(b.key) || (a.key < b.key ? -1 : 1),
  );
}

function rank(key: string): number {
  if (key === DEFAULT_SCHEMA) return SCHEMAS.length + 1;
  const index = SCHEMAS.indexOf(key);
  return index < 0 ? SCHEMAS.length : index;
}
