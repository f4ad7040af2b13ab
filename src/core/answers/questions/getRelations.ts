import type { Resumable } from '../../text/base/resumable';
import { describe } from '../dossier/describe';
import type { AgentStatement, AgentWorld, NamedEntity, Portion, PortionInput, Quoted, ToolProblem } from './answers';
import { type RelationCount, relationCounts } from './getEntity';
import { dateProblem, namedEntity, portionOf, QUOTED, relationAnswer, unknownEntity } from './pieces';

export interface GetRelationsInput extends PortionInput {
  readonly id: string;
  readonly relation?: string;
  readonly asOf?: string;
  readonly language?: 'en' | 'zh-cn';
}

export interface RelationsAnswer extends Quoted, Portion<AgentStatement> {
  readonly entity: NamedEntity;
  /** How many there are of each kind, whichever is asked for. */
  readonly relations: readonly RelationCount[];
}

/** To whom an entity is tied, and how. Relations must be indexed before. */
export function* getRelations(world: AgentWorld, input: GetRelationsInput): Resumable<RelationsAnswer | ToolProblem> {
  const { id, relation, asOf, language = 'en' } = input;
  const { registry } = world.snapshot;
  const wrong = dateProblem({ asOf });
  if (wrong) return wrong;
  const dossier = describe(registry, id, { language, asOf, today: world.today });
  if (!dossier) return unknownEntity(id);
  yield;
  const relations = relationCounts(dossier);
  yield;
  const wanted = dossier.relations.flatMap(({ label, statements }) =>
    statements
      .filter(({ kind }) => relation === undefined || kind === relation)
      .map((statement) => ({ label, statement })),
  );
  return {
    ...QUOTED,
    entity: namedEntity(registry, id),
    relations,
    ...portionOf(wanted, input, ({ label, statement }) => relationAnswer(world, dossier, statement, label)),
  };
}
