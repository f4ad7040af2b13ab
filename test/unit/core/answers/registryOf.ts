import { parseRegistryFile } from '../../../../src/core/registry/files/parseRegistryFile';
import { mergeRegistry } from '../../../../src/core/registry/merging/mergeRegistry';
import type { Registry } from '../../../../src/core/registry/merging/registry';
import type { Entity } from '../../../../src/core/registry/model';
import { runToEnd } from '../../../../src/core/text/base/lazy';

/** The registry of these texts, each in a layer of higher priority than the one before; their files are `0.yaml`, `1.yaml`, … */
export function registryOf(...texts: readonly string[]): Registry {
  const files = texts.map((text, layer) => runToEnd(parseRegistryFile(`${layer}.yaml`, layer, text)));
  return runToEnd(mergeRegistry(files));
}

/** A registry of the entries alone, as written below `entities:`. */
export function registryOfEntries(entries: string): Registry {
  return registryOf(`version: 1\nentities:\n${entries}`);
}

export function entityOf(registry: Registry, id: string): Entity {
  const entity = registry.entity(id);
  if (!entity) throw new Error(`no entity ${id}`);
  return entity;
}
