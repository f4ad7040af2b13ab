import { searchNames } from '../names/searchNames';
import { clipped, NAMED, namedEntity, PORTION, portion, portionOf } from './portions';
import { answering, listing } from './question';
import { many, object, text } from './schema';

/** More are not counted. */
const MOST_FOUND = 500;

/** The entities that a name may mean, the best first, with the name that fits best; all of them for an empty query. */
export const FIND_ENTITIES = answering({
  tool: {
    name: 'find_entities',
    reference: 'dossierFind',
    icon: 'search',
    title: { en: 'Find Entities', zh: '查找实体' },
    gives: { en: 'Finds entities of your registries by any of their names', zh: '按任意名称查找名录中的实体' },
    description: `Finds companies, people, products, events and other entities of the registry by any of their names, in English or Chinese, by pinyin or initials; the best first, at most ${MOST_FOUND}. An empty query lists all. Gives the id that the other tools take.`,
  },
  input: object(
    { query: text('A name or its beginning.', { maxLength: 200 }) },
    { kind: text('Only entities of this kind, as Company, Person, Product or Event.'), ...PORTION },
  ),
  output: object({ ...portion(object({ ...NAMED, matched: text() })) }),
  *answer({ snapshot }, { query, kind, ...portionInput }) {
    const isWanted = kind === undefined ? {} : { isWanted: ({ schema }: { schema: string }) => schema === kind };
    const hits = yield* searchNames(snapshot, query, { limit: MOST_FOUND, locale: 'en', ...isWanted });
    return portionOf(hits, portionInput, ({ entity: { id }, name }) => ({
      ...namedEntity(snapshot.registry, id),
      matched: clipped(name?.value ?? id),
    }));
  },
});

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
