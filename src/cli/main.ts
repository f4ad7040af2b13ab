import type { Snapshot } from '../core/snapshot';
import { listUnregistered } from '../core/unregistered/listUnregistered';
import { type Command, readArguments, USAGE, UsageError } from './arguments';
import { check } from './check';
import { entities } from './entities';
import { importDigest } from './importDigest';
import { mentions } from './mentions';
import { type NoteText, readNotes } from './notes';
import { handleClosedPipes, print, report } from './output';
import { page } from './page';
import { printRows } from './printRows';
import { loadSnapshot, readRegistries } from './registry';

type Rows = (notes: Iterable<NoteText>, snapshot: Snapshot) => Iterable<object>;

/** What the commands print; `check` has other lines and an exit code of its own, and pages are not rows. */
const ROWS: Readonly<Record<Exclude<Command, 'check' | 'page' | 'import digest'>, Rows>> = {
  mentions,
  unregistered: listUnregistered,
  entities,
};

async function run(words: readonly string[]): Promise<void> {
  const args = readArguments(words);
  const { command, files, json, page: pageArguments } = args;
  if (command === undefined) process.exitCode = 2;
  if (command === undefined || command === 'help') await print([USAGE]);
  else if (command === 'check') await check(args);
  else if (command === 'import digest') await importDigest(args);
  else if (command === 'page') await page(args, pageArguments!);
  else await print(printRows(ROWS[command](readNotes(files), loadSnapshot(readRegistries(args))), json));
}

handleClosedPipes();
run(process.argv.slice(2)).catch((error: unknown) => {
  report(`dossier: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  if (error instanceof UsageError) report('Try "dossier --help".');
  process.exitCode = 2;
});
