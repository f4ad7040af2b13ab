import type { AgentWorld, Given, GivenNotes, ToolProblem } from '../../answers/questions/answers';
import { entityMentions, type FindMentionsInput } from '../../answers/questions/entityMentions';
import { type FindEntitiesInput, findEntities } from '../../answers/questions/findEntities';
import { type GetEntityInput, getEntity } from '../../answers/questions/getEntity';
import { type GetRelationsInput, getRelations } from '../../answers/questions/getRelations';
import { type RecognizeInput, recognizeEntities } from '../../answers/questions/recognizeEntities';
import type { Resumable } from '../../text/base/resumable';
import { type ProposeInput, proposeStatement } from './proposeStatement';

/** The input of each tool, by its name. */
export interface ToolInputs {
  readonly find_entities: FindEntitiesInput;
  readonly get_entity: GetEntityInput;
  readonly get_relations: GetRelationsInput;
  readonly find_mentions: FindMentionsInput;
  readonly recognize_entities: RecognizeInput;
  readonly propose_statement: ProposeInput;
}

export type ToolName = keyof ToolInputs;

/** A question of a tool, with its input as its schema says. */
export type ToolCall = { readonly [N in ToolName]: { readonly name: N; readonly input: ToolInputs[N] } }[ToolName];

const NO_NOTES: GivenNotes = { read: [], isWhole: true, mentions: 0, notes: 0 };

/** The answer of a tool as plain data. @param given what the tool needs: see `Given`. Relations must be indexed before. */
export function* runTool(world: AgentWorld, call: ToolCall, given: Given): Resumable<object | ToolProblem> {
  switch (call.name) {
    case 'find_entities':
      return yield* findEntities(world, call.input);
    case 'get_entity':
      return yield* getEntity(world, call.input);
    case 'get_relations':
      return yield* getRelations(world, call.input);
    case 'find_mentions':
      return yield* entityMentions(world, call.input, given.notes ?? NO_NOTES);
    case 'recognize_entities':
      return yield* recognizeEntities(world, call.input, given.text);
    case 'propose_statement': {
      const proposed = yield* proposeStatement(world, call.input, given.target);
      return 'problem' in proposed ? proposed : proposed.answer;
    }
  }
}
