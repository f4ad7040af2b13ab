import { listing } from './question';
import { many, object, text } from './schema';

/** Every entity with its names. Bulk data may hold a million: they are read from their lines, one after the other. */
export const ENTITIES = listing({
  command: {
    name: 'entities',
    help: 'Every entity of the registries: id, kind, names.',
    examples: ['', '--json --no-bundled --registry notes/my.entities.yaml'],
  },
  input: object({}),
  row: object({ id: text(), schema: text(), names: many(text()) }),
  *rows({ snapshot: { registry } }) {
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
  },
});
