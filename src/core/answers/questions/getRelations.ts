import { describe } from '../dossier/describe';
import type { Dossier } from '../dossier/dossier';
import {
  AS_OF,
  ID,
  LANGUAGE,
  NAMED,
  namedEntity,
  PORTION,
  portion,
  portionOf,
  relationAnswer,
  STATEMENT,
} from './pieces';
import { answering } from './question';
import { many, object, text, whole } from './schema';

/** How many relations an entity has of each kind: what the other end is to it, as `Supply.supplier`. */
export const RELATION_COUNTS = many(object({ relation: text(), label: text(), total: whole() }));

/** To whom an entity is tied, and how; `relations` are all that it has, whichever is asked for. */
export const GET_RELATIONS = answering({
  tool: {
    name: 'get_relations',
    reference: 'dossierRelations',
    icon: 'type-hierarchy',
    title: { en: 'Relations of an Entity', zh: '实体关系' },
    gives: {
      en: 'To whom an entity is tied, with dates and sources',
      zh: '某个实体与谁有什么关系，附日期和来源',
    },
    description: `Gives to whom an entity is tied and how: owners, suppliers, customers, leaders, products and so on, with role, share, dates, status (held, planned, later than asOf, over, or undated) and sources. relation asks for one kind, as Supply.supplier for who supplies it; relations in the answer lists the kinds that it has.`,
  },
  input: object(ID, {
    relation: text('What the other one is to the entity, as Supply.supplier, Supply.customer or Ownership.owner.'),
    ...AS_OF,
    ...LANGUAGE,
    ...PORTION,
  }),
  output: object({ entity: object(NAMED), relations: RELATION_COUNTS, ...portion(STATEMENT) }),
  *answer(world, input) {
    const { id, relation, asOf, language = 'en' } = input;
    const { registry } = world.snapshot;
    const dossier = describe(registry, id, { language, asOf, today: world.today })!;
    yield;
    const relations = relationCounts(dossier);
    yield;
    const wanted = dossier.relations.flatMap(({ label, statements }) =>
      statements
        .filter(({ kind }) => relation === undefined || kind === relation)
        .map((statement) => ({ label, statement })),
    );
    return {
      entity: namedEntity(registry, id),
      relations,
      ...portionOf(wanted, input, ({ label, statement }) => relationAnswer(world, dossier, statement, label)),
    };
  },
});

/** As `RELATION_COUNTS` has them. */
export function relationCounts({ relations }: Dossier) {
  const counts = new Map<string, { label: string; total: number }>();
  for (const { label, statements } of relations) {
    for (const { kind } of statements) {
      const known = counts.get(kind);
      if (known) known.total += 1;
      else counts.set(kind, { label, total: 1 });
    }
  }
  return Array.from(counts, ([relation, { label, total }]) => ({ relation, label, total }));
}
