import type { Listing } from '../core/answers/questions/question';
import { type Arguments, ROW_FORMATS, UsageError } from './arguments';
import type { Command } from './command';
import { notesToRead } from './notes';
import { withSlashes } from './placesIn';
import { printRows } from './printRows';
import type { LoadedRegistries } from './readRegistry';
import type { Terminal } from './terminal';

/** The command that asks a question of rows, and prints them while they are found. */
export function rowCommand<R extends object>(question: Listing<object, R>): Command {
  const { command, input, inputProblem } = question;
  return {
    ...command!,
    input,
    ...(inputProblem && { inputProblem }),
    files: question.needs ? 'notes' : 'folders',
    formats: ROW_FORMATS,
    run: (args, terminal, load) =>
      terminal.print(printRows(answerRows(question, args, load(), terminal), question, args)),
  };
}

/** The rows of an answer. @throws UsageError where the input is not right. */
export function answerRows<R extends object>(
  question: Listing<object, R>,
  { input, files }: Arguments,
  { snapshot, world }: LoadedRegistries,
  terminal: Terminal,
): Iterable<R | undefined> {
  const problem = question.problem?.(world, input);
  if (problem !== undefined) throw new UsageError(problem);
  return question.rows(world, input, { notes: notesToRead(files, snapshot, terminal), paths: files.map(withSlashes) });
}
