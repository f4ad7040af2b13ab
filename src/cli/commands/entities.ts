import type { Snapshot } from '../../core/registry/engine/snapshot';
import { type Command, ROW_FORMATS } from '../command';
import { printing } from '../printing';
import type { Row } from '../printRows';

const COLUMNS = ['id', 'schema', 'names'] as const;

export const ENTITIES: Command = {
  name: 'entities',
  files: 'folders',
  help: 'Every entity of the registries: id, kind, names.',
  options: [],
  formats: ROW_FORMATS,
  examples: ['', '--json --no-bundled --registry notes/my.entities.yaml'],
  run: printing(COLUMNS, (_, snapshot) => entities(snapshot)),
};

/** Every entity with its names. Bulk data may hold a million: they are read from their lines, one after the other. */
function* entities({ registry }: Snapshot): Generator<Row<(typeof COLUMNS)[number]>> {
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
