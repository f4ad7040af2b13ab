import { bulkEntityAt } from '../core/ftm/bulkFile';
import { FTM_NAMES, valuesOf } from '../core/ftm/ftmEntity';
import type { Registry } from '../core/registry/model';
import type { Arguments } from './arguments';
import { print } from './output';
import { printRows } from './printRows';
import { loadSnapshot } from './registry';

interface EntityRow {
  readonly id: string;
  readonly schema: string;
  readonly names: readonly string[];
}

/** Every entity with its names. */
export async function entities(args: Arguments): Promise<void> {
  const { registry } = loadSnapshot(args);
  await print(printRows(rows(registry), args.json));
}

/** Bulk data may hold a million entities: they are read from their lines, one after the other. */
function* rows(registry: Registry): Generator<EntityRow> {
  for (const { id, schema, names } of registry.entities.values()) {
    yield { id, schema, names: unique(names.map(({ item }) => item.value)) };
  }
  const met = new Set<string>();
  for (const file of registry.bulk) {
    for (let index = 0; index < file.lines.length; index++) {
      const entity = bulkEntityAt(file, index);
      if (!entity || met.has(entity.id)) continue;
      met.add(entity.id);
      if (registry.entities.has(entity.id) || registry.entities.disabled.has(entity.id)) continue;
      const names = FTM_NAMES.flatMap(([property]) => valuesOf(entity, property)).filter((name) => name.trim() !== '');
      yield { id: entity.id, schema: entity.schema, names: unique(names) };
    }
  }
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
