import { greatestFirst } from '../../text/base/greatestFirst';
import type { Resumable } from '../../text/base/resumable';
import { describe } from '../dossier/describe';
import type { Dossier, RelationStatement, TimelineStatement } from '../dossier/dossier';
import { textOf } from '../dossier/linkedText';
import { isIn } from '../entities/chronicleFilter';
import { dateOrder } from '../entities/dateOrder';
import type { AgentStatement, AgentWorld, Portion, PortionInput, Quoted, ToolProblem } from './answers';
import { type EntityHead, entityHead } from './entityData';
import {
  clipped,
  dateProblem,
  MOST_ITEMS,
  portionOf,
  QUOTED,
  relationAnswer,
  timelineAnswer,
  unknownEntity,
} from './pieces';

export interface GetEntityInput extends PortionInput {
  readonly id: string;
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly language?: 'en' | 'zh-cn';
}

export interface RelationCount {
  /** What the other end is to this entity: `Supply.supplier`. */
  readonly relation: string;
  readonly label: string;
  readonly total: number;
}

export interface EntityAnswer extends Quoted, EntityHead {
  readonly relations: readonly RelationCount[];
  /** What cannot all be right, in words. */
  readonly contradictions: readonly string[];
  /** Facts, events and dated relations, the newest first and those without a date last. */
  readonly timeline: Portion<AgentStatement>;
}

/**
 * What the registry says of an entity, and its timeline, or the part of it in a period. The user's own remarks are left out.
 * Relations must be indexed before.
 */
export function* getEntity(world: AgentWorld, input: GetEntityInput): Resumable<EntityAnswer | ToolProblem> {
  const { id, since, until, asOf, language = 'en' } = input;
  const { registry } = world.snapshot;
  const wrong = dateProblem({ since, until, asOf });
  if (wrong) return wrong;
  const dossier = describe(registry, id, { language, asOf, today: world.today });
  if (!dossier) return unknownEntity(id);
  yield;
  const dated = datedStatements(dossier, { since, until });
  yield;
  return {
    ...QUOTED,
    ...entityHead(world, dossier),
    relations: relationCounts(dossier),
    contradictions: dossier.contradictions
      .slice(0, MOST_ITEMS)
      .map(({ label, statements }) =>
        clipped(
          `${label}: ${statements.map(({ text, detail, date }) => [textOf(text), detail, date].filter(Boolean).join(' · ')).join('; ')}`,
        ),
      ),
    timeline: portionOf(dated, input, ({ statement, label }) =>
      'kind' in statement
        ? relationAnswer(world, dossier, statement, label)
        : timelineAnswer(world, dossier, statement),
    ),
  };
}

/** How many relations of each kind an entity has. */
export function relationCounts({ relations }: Dossier): readonly RelationCount[] {
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

interface Dated {
  readonly statement: TimelineStatement | RelationStatement;
  /** Of a relation. */
  readonly label: string;
}

/** With a period, a relation is in it if it begins or ends there; without, what has no date is there too. */
function datedStatements(
  { timeline, relations }: Dossier,
  period: { readonly since: string | undefined; readonly until: string | undefined },
): readonly Dated[] {
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
