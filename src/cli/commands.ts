import { PROBLEMS } from '../core/answers/questions/listProblems';
import { QUESTIONS } from '../core/answers/questions/questions';
import type { Command } from './command';
import { CHECK } from './commands/check';
import { EXPORTS, MAP } from './commands/exports';
import { IMPORTS } from './commands/imports';
import { MCP } from './commands/mcp';
import { PAGE } from './commands/page';
import { rowCommand } from './rowCommand';

/** All commands, in the order of help: questions of rows, what prints pages and files, and what serves. */
export const COMMANDS: readonly Command[] = [
  ...QUESTIONS.flatMap((question) => {
    if (question === PROBLEMS) return [CHECK];
    return question.command && 'rows' in question ? [rowCommand(question)] : [];
  }),
  PAGE,
  MAP,
  ...IMPORTS,
  ...EXPORTS,
  MCP,
];
