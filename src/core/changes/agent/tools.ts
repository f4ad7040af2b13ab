import { QUESTIONS } from '../../answers/questions/questions';
import { type AgentTool, toolOf } from '../../answers/questions/toolOf';
import { PROPOSE_STATEMENT } from './proposeStatement';

/** What agents in the editor and elsewhere can ask, and what proposes a change, in the order in which it is listed. */
export const TOOLS: readonly AgentTool[] = [...QUESTIONS, PROPOSE_STATEMENT].flatMap(toolOf);
