import { memoize } from '../../text/base/lazy';
import { greatestFirst } from '../../text/base/lists';
import { describe } from '../dossier/describe';
import type { Dossier, RelationStatement } from '../dossier/dossier';
import { textOf } from '../dossier/markdownText';
import { readerOf } from '../dossier/statements';
import { type DateRange, isIn } from '../entities/chronicleFilter';
import { dateOrder } from '../entities/dateOrder';
import {
  AS_OF,
  CITED,
  citedIn,
  clipped,
  ID,
  LANGUAGE,
  type Labelled,
  MOST_ITEMS,
  NAMED,
  namedEntity,
  PERIOD,
  PORTION,
  portion,
  portionOf,
  STATEMENT,
  statementAnswer,
} from './portions';
import { answering, type World } from './question';
import { many, object, text, type ValueOf, whole } from './schema';

/**
 * What an entity is, without its statements; of each list at most a hundred. Of a name, `language` is a BCP 47 tag and `period` as in
 * "until 2021"; what is not known is ''. `sources` are what the entry itself cites.
 */
const ENTITY_HEAD = {
  entity: object(NAMED),
  names: many(object({ text: text(), kind: text(), language: text(), period: text() })),
  summary: text(),
  description: text(),
  properties: many(object({ key: text(), label: text(), values: many(text()) })),
  sources: CITED,
};
/** An entity with all that is stated of it: facts and events, the newest first, and relations. */
const ENTITY_DATA = object({ ...ENTITY_HEAD, timeline: many(STATEMENT), relations: many(STATEMENT) });

/** The user's own remarks are left out. */
function entityHead({ snapshot: { registry } }: World, dossier: Dossier) {
  const some = <T>(all: readonly T[]): readonly T[] => all.slice(0, MOST_ITEMS);
  const shown = dossier.properties.filter(({ key, isInHead }) => !isInHead || key === 'topics');
  return {
    entity: namedEntity(registry, dossier.id),
    names: some(dossier.names).map(({ text: name, kind, language, period }) => ({
      text: clipped(name),
      kind,
      language,
      period,
    })),
    summary: clipped(textOf(dossier.summary)),
    description: clipped(textOf(dossier.description)),
    properties: some(shown).map(({ key, label, values }) => ({ key, label, values: some(values).map(clipped) })),
    sources: some(citedIn(registry, dossier.citations, dossier.language)),
  };
}

/** All that the registry says of an entity, for other programs; undefined if there is none. */
export function entityData(world: World, id: string, language: string): ValueOf<typeof ENTITY_DATA> | undefined {
  const dossier = describe(world.snapshot.registry, id, { language, asOf: undefined, today: world.today });
  if (!dossier) return undefined;
  return {
    ...entityHead(world, dossier),
    timeline: dossier.timeline.map((statement) => statementAnswer(world, dossier, { statement, label: '' })),
    relations: labelledRelations(dossier).map((each) => statementAnswer(world, dossier, each)),
  };
}

/** How many relations an entity has of each kind: what the other end is to it, as `Supply.supplier`. */
const RELATION_COUNTS = many(object({ relation: text(), label: text(), total: whole() }));

/** To whom an entity is tied, and how; `relations` are all that it has, whichever is asked for. */
export const GET_RELATIONS = answering({
  tool: {
    name: 'get_relations',
    reference: 'dossierRelations',
    icon: 'type-hierarchy',
    title: { en: 'Relations of an Entity', zh: '实体关系' },
    gives: {
      en: 'The relations of an entity, with dates and sources',
      zh: '某个实体与谁有什么关系，附日期和来源',
    },
    description: `Gives to whom an entity is tied and how: owners, suppliers, customers, leaders, products and so on, with role, share, dates, status (held, planned, over, or undated) and sources. relation asks for one kind, as Supply.supplier for who supplies it; relations in the answer lists the kinds that it has.`,
  },
  input: object(ID, {
    relation: text('What the other one is to the entity, as Supply.supplier, Supply.customer or Ownership.owner.'),
    ...AS_OF,
    ...LANGUAGE,
    ...PORTION,
  }),
  output: object({ entity: object(NAMED), relations: RELATION_COUNTS, ...portion(STATEMENT) }),
  *answer(world, input) {
    const { id, relation } = input;
    const { registry } = world.snapshot;
    const dossier = describe(registry, id, readerOf(world, input))!;
    yield;
    const relations = relationCounts(dossier);
    yield;
    const all = labelledRelations(dossier);
    const wanted = relation === undefined ? all : all.filter(({ statement }) => statement.kind === relation);
    return {
      entity: namedEntity(registry, id),
      relations,
      ...portionOf(wanted, input, (each) => statementAnswer(world, dossier, each)),
    };
  },
});

function labelledRelations({ relations }: Dossier): readonly Labelled<RelationStatement>[] {
  return relations.flatMap(({ label, statements }) => statements.map((statement) => ({ statement, label })));
}

/** As `RELATION_COUNTS` has them. */
function relationCounts(dossier: Dossier) {
  const counts = new Map<string, { relation: string; label: string; total: number }>();
  for (const { label, statement } of labelledRelations(dossier)) {
    const relation = statement.kind;
    memoize(counts, relation, () => ({ relation, label, total: 0 })).total += 1;
  }
  return [...counts.values()];
}

/**
 * What the registry says of an entity, what of it cannot all be right, in words, and its timeline, or the part of it in a period: facts,
 * events and dated relations, the newest first and those without a date last. The user's own remarks are left out.
 */
export const GET_ENTITY = answering({
  tool: {
    name: 'get_entity',
    reference: 'dossierEntity',
    icon: 'book',
    title: { en: 'Entity', zh: '实体档案' },
    gives: {
      en: 'What your registries know of an entity, with dates and sources',
      zh: '名录中关于某个实体的内容，附日期和来源',
    },
    description: `Gives what the registry knows of an entity: names, kind, summary, properties, how many relations of each kind, and its timeline of facts, events and dated relations, the newest first, with date, status (held, planned, over, or undated) and sources. since and until ask what happened in a period, as 2025-07 for both.`,
  },
  input: object(ID, { ...PERIOD, ...AS_OF, ...LANGUAGE, ...PORTION }),
  output: object({
    ...ENTITY_HEAD,
    relations: RELATION_COUNTS,
    contradictions: many(text()),
    timeline: object(portion(STATEMENT)),
  }),
  *answer(world, input) {
    const { id, since, until } = input;
    const dossier = describe(world.snapshot.registry, id, readerOf(world, input))!;
    yield;
    const dated = datedStatements(dossier, { since, until });
    yield;
    return {
      ...entityHead(world, dossier),
      relations: relationCounts(dossier),
      contradictions: dossier.contradictions
        .slice(0, MOST_ITEMS)
        .map(({ label, statements }) =>
          clipped(
            `${label}: ${statements.map((each) => [textOf(each.text), each.detail, each.date].filter(Boolean).join(' · ')).join('; ')}`,
          ),
        ),
      timeline: portionOf(dated, input, (each) => statementAnswer(world, dossier, each)),
    };
  },
});

/** With a period, a relation is in it if it begins or ends there; without, what has no date is there too. */
function datedStatements(dossier: Dossier, period: DateRange): readonly Labelled[] {
  const isWhole = period.since === undefined && period.until === undefined;
  const isDay = (date: string | undefined): boolean => date !== undefined && isIn(period, { date, endDate: undefined });
  const happened = dossier.timeline.filter(
    ({ startDate: date, endDate }) => isWhole || (date !== undefined && isIn(period, { date, endDate })),
  );
  const tied = labelledRelations(dossier).filter(
    ({ statement: { startDate, endDate } }) => isDay(startDate) || isDay(endDate),
  );
  const all: readonly Labelled[] = [...happened.map((statement) => ({ statement, label: '' })), ...tied];
  return greatestFirst(all, ({ statement: { startDate, endDate } }) => dateOrder(startDate ?? endDate));
}
