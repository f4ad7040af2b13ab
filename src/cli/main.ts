import { type Arguments, type Command, readArguments, USAGE, UsageError } from './arguments';
import { check } from './check';
import { entities } from './entities';
import { mentions } from './mentions';
import { handleClosedPipes, print, report } from './output';
import { unregistered } from './unregistered';

const RUN: Readonly<Record<Command, (args: Arguments) => Promise<void>>> = { mentions, unregistered, entities, check };

async function run(words: readonly string[]): Promise<void> {
  const args = readArguments(words);
  const { command } = args;
  if (command === undefined) process.exitCode = 2;
  await (command === undefined || command === 'help' ? print([USAGE]) : RUN[command](args));
}

handleClosedPipes();
run(process.argv.slice(2)).catch((error: unknown) => {
  report(`dossier: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  if (error instanceof UsageError) report('Try "dossier --help".');
  process.exitCode = 2;
});
