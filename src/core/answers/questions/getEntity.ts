import { greatestFirst } from '../../text/base/greatestFirst';
import { describe } from '../dossier/describe';
import type { Dossier, RelationStatement, TimelineStatement } from '../dossier/dossier';
import { textOf } from '../dossier/linkedText';
import { type DateRange, isIn } from '../entities/chronicleFilter';
import { dateOrder } from '../entities/dateOrder';
import { ENTITY_HEAD, entityHead } from './entityData';
import { RELATION_COUNTS, relationCounts } from './getRelations';
import {
  AS_OF,
  clipped,
  ID,
  LANGUAGE,
  MOST_ITEMS,
  PERIOD,
  PORTION,
  portion,
  portionOf,
  relationAnswer,
  STATEMENT,
  timelineAnswer,
} from './pieces';
import { answering } from './question';
import { many, object, text } from './schema';

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
    description: `Gives what the registry knows of an entity: names, kind, summary, properties, how many relations of each kind, and its timeline of facts, events and dated relations, the newest first, with date, status (held, planned, later than asOf, over, or undated) and sources. since and until ask what happened in a period, as 2025-07 for both.`,
  },
  input: object(ID, { ...PERIOD, ...AS_OF, ...LANGUAGE, ...PORTION }),
  output: object({
    ...ENTITY_HEAD,
    relations: RELATION_COUNTS,
    contradictions: many(text()),
    timeline: object(portion(STATEMENT)),
  }),
  *answer(world, input) {
    const { id, since, until, asOf, language = 'en' } = input;
    const dossier = describe(world.snapshot.registry, id, { language, asOf, today: world.today })!;
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
      timeline: portionOf(dated, input, ({ statement, label }) =>
        'kind' in statement
          ? relationAnswer(world, dossier, statement, label)
          : timelineAnswer(world, dossier, statement),
      ),
    };
  },
});

interface Dated {
  readonly statement: TimelineStatement | RelationStatement;
  /** Of a relation. */
  readonly label: string;
}

/** With a period, a relation is in it if it begins or ends there; without, what has no date is there too. */
function datedStatements({ timeline, relations }: Dossier, period: DateRange): readonly Dated[] {
  const isWhole = period.since === undefined && period.until === undefined;
  const isDay = (date: string | undefined): boolean => date !== undefined && isIn(period, { date, endDate: undefined });
  const happened = timeline.filter(
    ({ startDate: date, endDate }) => isWhole || (date !== undefined && isIn(period, { date, endDate })),
  );
  const tied = relations.flatMap(({ label, statements }) =>
    statements
      .filter(({ startDate, endDate }) => isDay(startDate) || isDay(endDate))
      .map((statement) => ({ statement, label })),
  );
  const all: readonly Dated[] = [...happened.map((statement) => ({ statement, label: '' })), ...tied];
  return greatestFirst(all, ({ statement: { startDate, endDate } }) => dateOrder(startDate ?? endDate));
}
