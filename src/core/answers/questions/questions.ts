import { CONNECTIONS } from './findConnections';
import { FIND_ENTITIES } from './findEntities';
import { FIND_MENTIONS } from './findSentences';
import { GET_ENTITY } from './getEntity';
import { GET_RELATIONS } from './getRelations';
import { ENTITIES } from './listEntities';
import { MENTIONS } from './listMentions';
import { PROBLEMS } from './listProblems';
import { REFERENCES } from './listReferences';
import { TIMELINE } from './listTimeline';
import { UNREGISTERED } from './listUnknownNames';
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
  CONNECTIONS,
];
