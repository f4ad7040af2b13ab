import { chronicle, type DatedItem } from '../../../core/answers/entities/chronicle';
import type { Registry } from '../../../core/registry/merging/registry';
import type { Host } from '../../../workspace/host';
import { runInSlices } from '../../../workspace/slices';
import { indexedRegistry } from '../notes/entityDocuments';

/** Of the latest registries that a timeline was made of. */
const CHRONICLES = new WeakMap<Registry, Promise<readonly DatedItem[]>>();

/** The latest registry and all that happened in it (see `chronicle`), worked out once for each state of it. */
export async function datedItems(
  host: Host,
): Promise<{ readonly registry: Registry; readonly items: readonly DatedItem[] }> {
  const registry = await indexedRegistry(host);
  const items = CHRONICLES.get(registry) ?? runInSlices(chronicle(registry));
  CHRONICLES.set(registry, items);
  return { registry, items: await items };
}
