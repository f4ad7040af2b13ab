import { type PlacedProblem, PROBLEMS } from '../../core/answers/questions/listProblems';
import type { Listing } from '../../core/answers/questions/question';
import { QUESTIONS } from '../../core/answers/questions/questions';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { notesToRead, withSlashes } from '../notes';
import { printRows } from '../printRows';
import { type LoadedRegistries, loadSilently } from '../readRegistry';
import { sarifOf } from '../sarif';
import { type Terminal, UsageError } from '../terminal';

/** The command that asks a question of rows, and prints them while they are found. */
function rowCommand<R extends object>(question: Listing<object, R>): Command {
  const { command, input } = question;
  return {
    ...command!,
    input,
    files: question.needs && 'notes',
    formats: ROW_FORMATS,
    run(args, terminal, load) {
      const world = load();
      const none = () => question.none?.(world, args.input);
      return terminal.print(printRows(answerRows(question, args, world, terminal), question, args, none));
    },
  };
}

/** The rows of an answer. @throws UsageError where the input is not right. */
function answerRows<R extends object>(
  question: Listing<object, R>,
  { input, files }: Arguments,
  world: LoadedRegistries,
  terminal: Terminal,
): Iterable<R | undefined> {
  const problem = question.problem?.(world, input);
  if (problem !== undefined) throw new UsageError(problem);
  return question.rows(world, input, {
    notes: notesToRead(files, world.snapshot, terminal),
    paths: files.map(withSlashes),
  });
}

/** The question of problems, with one format more. */
const CHECK: Command = {
  ...rowCommand(PROBLEMS),
  formats: [...ROW_FORMATS, 'sarif'],
  run(args, terminal) {
    const found = answerRows(PROBLEMS, args, loadSilently(args, terminal), terminal) as Iterable<PlacedProblem>;
    const rows = heeded(found, terminal);
    return terminal.print(args.format === 'sarif' ? sarifOf(rows) : printRows(rows, PROBLEMS, args));
  },
};

/** The same. The exit code becomes 1 where one of the problems is an error. */
function* heeded(rows: Iterable<PlacedProblem>, terminal: Terminal): Generator<PlacedProblem> {
  for (const row of rows) {
    if (row.severity === 'error') terminal.exitCode ||= 1;
    yield row;
  }
}

/** What the command line asks of the questions of rows. */
export const ROW_COMMANDS: readonly Command[] = QUESTIONS.flatMap((question) => {
  if (question === PROBLEMS) return [CHECK];
  return question.command && 'rows' in question ? [rowCommand(question)] : [];
});
