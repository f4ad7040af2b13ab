import type { Snapshot } from '../core/snapshot';

/** Every entity with its names. Bulk data may hold a million: they are read from their lines, one after the other. */
export function* entities(_notes: unknown, { registry }: Snapshot): Generator<object> {
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
