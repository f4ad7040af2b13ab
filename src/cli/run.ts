import type { Snapshot } from '../core/snapshot';
import { listUnregistered } from '../core/unregistered/listUnregistered';
import { type Command, readArguments, USAGE, UsageError } from './arguments';
import { check } from './check';
import { entities } from './entities';
import { importDigest } from './importDigest';
import { mentions } from './mentions';
import { type NoteText, readNotes } from './notes';
import { page } from './page';
import { printRows } from './printRows';
import { loadSnapshot, readRegistries } from './registry';
import { type Surroundings, Terminal } from './terminal';

type Rows = (notes: Iterable<NoteText>, snapshot: Snapshot) => Iterable<object>;

/** What the commands print; `check` has other lines and an exit code of its own, and pages are not rows. */
const ROWS: Readonly<Record<Exclude<Command, 'check' | 'page' | 'import digest'>, Rows>> = {
  mentions,
  unregistered: listUnregistered,
  entities,
};

/** Runs a command line, given its words without the program's name. Returns its exit code; what is wrong is reported. */
export async function run(words: readonly string[], surroundings: Surroundings): Promise<number> {
  const terminal = new Terminal(surroundings);
  try {
    await runCommand(words, terminal);
  } catch (error) {
    terminal.report(`dossier: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    if (error instanceof UsageError) terminal.report('Try "dossier --help".');
    terminal.exitCode = 2;
  }
  return terminal.exitCode;
}

async function runCommand(words: readonly string[], terminal: Terminal): Promise<void> {
  const args = readArguments(words);
  const { command, files, json, page: pageArguments } = args;
  if (command === undefined) terminal.exitCode = 2;
  if (command === undefined || command === 'help') await terminal.print([USAGE]);
  else if (command === 'check') await check(args, terminal);
  else if (command === 'import digest') await importDigest(args, terminal);
  else if (command === 'page') await page(args, pageArguments!, terminal);
  else {
    const snapshot = loadSnapshot(readRegistries(args, terminal), terminal);
    await terminal.print(printRows(ROWS[command](readNotes(files, terminal), snapshot), json));
  }
}
