import { CONNECTIONS } from './findConnections';
import { ENTITIES, FIND_ENTITIES } from './findEntities';
import { FIND_MENTIONS } from './findSentences';
import { GET_ENTITY, GET_RELATIONS } from './getEntity';
import { NEWS } from './listNews';
import { PROBLEMS } from './listProblems';
import { TIMELINE } from './listTimeline';
import { MENTIONS, REFERENCES, UNREGISTERED } from './namesInNotes';
import type { QuestionRow } from './question';
import { RECOGNIZE_ENTITIES } from './recognizeEntities';

/** All questions that only read, in the order in which agents and the command line list them. */
export const QUESTIONS: readonly QuestionRow[] = [
  FIND_ENTITIES,
  GET_ENTITY,
  GET_RELATIONS,
  FIND_MENTIONS,
  RECOGNIZE_ENTITIES,
  MENTIONS,
  UNREGISTERED,
  REFERENCES,
  ENTITIES,
  PROBLEMS,
  TIMELINE,
  NEWS,
  CONNECTIONS,
];
