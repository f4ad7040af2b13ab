import { CommanderError } from 'commander';
import { isIds, unknownId, withPresentIds } from '../core/answers/questions/problemOf';
import { lookUp } from '../core/notes/mentions/naming';
import { lazy } from '../core/text/base/lazy';
import type { Arguments, Command } from './command';
import { EXPORTS, MAP } from './commands/exports';
import { IMPORTS } from './commands/imports';
import { MCP } from './commands/mcp';
import { PAGE } from './commands/page';
import { ROW_COMMANDS } from './commands/rows';
import { inFolders, isFolder, isRegistry } from './findNotes';
import { programOf } from './program';
import { loadRegistries } from './readRegistry';
import { type Surroundings, Terminal, UsageError } from './terminal';

/** All commands, in the order of help: questions of rows, what prints pages and files, and what serves. */
export const COMMANDS: readonly Command[] = [...ROW_COMMANDS, PAGE, MAP, ...IMPORTS, ...EXPORTS, MCP];

/** Runs a command line, given its words without the program's name. Returns its exit code; what is wrong is reported. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = new Terminal(surroundings);
  try {
    await answer(words, terminal);
  } catch (error) {
    const isUsage = error instanceof UsageError || error instanceof CommanderError;
    const message = error instanceof Error ? error.message : String(error);
    terminal.report(`dossier: ${isUsage ? message.replace(/^error: /, '') : message.split('\n')[0]}`);
    const known = COMMANDS.map(({ name }) => name.split(' ')[0]!).find((name) => name === words[0]);
    if (isUsage) terminal.report(`Try "dossier ${known === undefined ? '' : `${known} `}--help".`);
    terminal.exitCode = 2;
  }
  terminal.clearProgress();
  return terminal.exitCode;
}

async function answer(words: readonly string[], terminal: Terminal): Promise<void> {
  let help = '';
  const print = (text: string): void => {
    help += text;
  };
  const program = programOf(COMMANDS, terminal, print, (command, args) =>
    runCommand(command, withFolders(command, args, terminal), terminal),
  );
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (help === '' || !(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) terminal.exitCode = 2;
    await terminal.print([help]);
  }
}

/** Where one of the ids is no entity, that is said instead, and which ones have what was written as a name: the exit code becomes 1. */
async function runCommand(command: Command, args: Arguments, terminal: Terminal): Promise<void> {
  const load = lazy(() => loadRegistries(args, terminal));
  if (!Object.values(command.input.properties).some(isIds)) return command.run(args, terminal, load);
  const unknown = unknownId(command.input, load(), args.input);
  if (unknown === undefined)
    return command.run({ ...args, input: withPresentIds(command.input, load(), args.input) }, terminal, load);
  const named = lookUp(unknown, load().snapshot)?.entities;
  const hint = named ? `that is a name of ${named.join(', ')}` : 'the command "entities" lists all';
  terminal.report(`dossier: there is no entity "${unknown}"; ${hint}`);
  terminal.exitCode = 1;
}

/** Arguments of which the folders are named where the command does not look into them itself. */
function withFolders({ name, files: taken, isServer }: Command, args: Arguments, terminal: Terminal): Arguments {
  if (taken === 'one file' || isServer) return args;
  const other = args.files.find((file) => !isFolder(terminal.path(file)) && !isRegistry(file));
  if (taken === undefined && other !== undefined)
    throw new UsageError(`"${name}" takes folders and registries: ${other} is neither`);
  return inFolders(args, terminal);
}
