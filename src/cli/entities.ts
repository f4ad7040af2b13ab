import type { Registry } from '../core/registry/merging/registry';
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
  for (const { id, schema, names } of registry.entities()) {
    yield { id, schema, names: [...new Set(names.map(({ item }) => item.value))] };
  }
  const met = new Set<string>();
  for (const file of registry.bulk) {
    for (const head of file.heads()) {
      if (met.has(head.id) || registry.entries.rows.has(head.id)) continue;
      met.add(head.id);
      yield head;
    }
  }
}
