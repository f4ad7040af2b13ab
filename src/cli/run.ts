import { PROBLEMS } from '../core/answers/questions/listProblems';
import { unknownId, withPresentIds } from '../core/answers/questions/problemOf';
import { QUESTIONS } from '../core/answers/questions/questions';
import { lookUp } from '../core/notes/mentions/naming';
import { lazy } from '../core/text/base/lazy';
import { type Arguments, UsageError } from './arguments';
import type { Command } from './command';
import { CHECK } from './commands/check';
import { EXPORTS, MAP } from './commands/exports';
import { IMPORTS } from './commands/imports';
import { MCP } from './commands/mcp';
import { PAGE } from './commands/page';
import { inFolders, isFolder, isRegistry } from './findNotes';
import { commandHelp, generalHelp } from './help';
import { idWords } from './options';
import { readArguments } from './readArguments';
import { loadRegistries, statOf } from './readRegistry';
import { rowCommand } from './rowCommand';
import { type Surroundings, Terminal } from './terminal';

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

/** Runs a command line, given its words without the program's name. Returns its exit code; what is wrong is reported. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = new Terminal(surroundings);
  try {
    await answer(words, terminal);
  } catch (error) {
    terminal.report(`dossier: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    if (error instanceof UsageError) terminal.report('Try "dossier --help".');
    terminal.exitCode = 2;
  }
  terminal.clearProgress();
  return terminal.exitCode;
}

async function answer(words: readonly string[], terminal: Terminal): Promise<void> {
  const request = readArguments(words, COMMANDS, (word) => statOf(terminal.path(word)) !== undefined);
  switch (request.ask) {
    case 'run':
      return runCommand(request.command, withFolders(request.command, request.args, terminal), terminal);
    case 'version':
      return terminal.print([`${terminal.version}\n`]);
    case 'help':
      return terminal.print([request.command ? commandHelp(request.command) : generalHelp(COMMANDS)]);
    case 'nothing':
      terminal.exitCode = 2;
      return terminal.print([generalHelp(COMMANDS)]);
  }
}

/** Where one of the ids is no entity, that is said instead, and which ones have what was written as a name: the exit code becomes 1. */
async function runCommand(command: Command, args: Arguments, terminal: Terminal): Promise<void> {
  const unfit = command.inputProblem?.(args.input);
  if (unfit !== undefined) throw new UsageError(unfit);
  const load = lazy(() => loadRegistries(args, terminal));
  const hasIds = idWords(command.input).keys.length > 0;
  const unknown = hasIds && unknownId(command.input, load().world, args.input);
  if (typeof unknown !== 'string') {
    const input = hasIds ? withPresentIds(command.input, load().world, args.input) : args.input;
    return command.run({ ...args, input }, terminal, load);
  }
  const named = lookUp(unknown, load().snapshot)?.entities;
  const hint = named ? `that is a name of ${named.join(', ')}` : 'the command "entities" lists all';
  terminal.report(`dossier: there is no entity "${unknown}"; ${hint}`);
  terminal.exitCode = 1;
}

/** Arguments of which the folders are named where the command does not look into them itself. */
function withFolders({ name, files: taken, isServer }: Command, args: Arguments, terminal: Terminal): Arguments {
  if (taken === 'one file' || isServer) return args;
  const other = args.files.find((file) => !isFolder(terminal.path(file)) && !isRegistry(file));
  if (taken === 'folders' && other !== undefined)
    throw new UsageError(`"${name}" takes folders and registries: ${other} is neither`);
  return inFolders(args, terminal);
}
