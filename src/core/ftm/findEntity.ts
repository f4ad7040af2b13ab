import { SinglePartEntity } from '../registry/merging/mergeEntity';
import type { Entity, Registry } from '../registry/model';
import { readBulkEntry } from './bulkEntry';
import { type BulkFile, bulkEntity } from './bulkFile';
import { ftmToYaml } from './ftmToYaml';

/** How many entities of a bulk file are kept once they were read. */
const MOST_KEPT = 1000;

const read = new WeakMap<BulkFile, Map<string, Entity>>();

/**
 * The entity with that id, from the registry or else from bulk data; undefined where there is none, or an entry says that
 * it is disabled.
 */
export function findEntity(registry: Registry, id: string): Entity | undefined {
  const { entities } = registry;
  const entity = entities.get(id);
  if (entity || entities.disabled.has(id)) return entity;
  for (const bulk of registry.bulk) {
    const found = fromBulk(bulk, id);
    if (found) return found;
  }
  return undefined;
}

/**
 * The text that shows an entity of bulk data, as a registry file of its own; undefined for any other name.
 *
 * @param file the file of a part of such an entity.
 */
export function bulkEntityText(registry: Registry, file: string): string | undefined {
  for (const bulk of registry.bulk) {
    if (!file.startsWith(`${bulk.file}#`)) continue;
    const entity = bulkEntity(bulk, decodeURIComponent(file.slice(bulk.file.length + 1)));
    if (entity) return ftmToYaml(entity);
  }
  return undefined;
}

function fromBulk(bulk: BulkFile, id: string): Entity | undefined {
  let entities = read.get(bulk);
  if (!entities) {
    entities = new Map();
    read.set(bulk, entities);
  }
  const known = entities.get(id);
  if (known) return known;
  const part = readBulkEntry(bulk, id);
  if (!part) return undefined;
  const entity = new SinglePartEntity([part]);
  if (entities.size >= MOST_KEPT) entities.clear();
  entities.set(id, entity);
  return entity;
}
