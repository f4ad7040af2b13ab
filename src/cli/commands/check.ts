import { type PlacedProblem, PROBLEMS } from '../../core/answers/questions/listProblems';
import { ROW_FORMATS } from '../arguments';
import type { Command } from '../command';
import { printRows } from '../printRows';
import { loadSilently } from '../readRegistry';
import { answerRows, rowCommand } from '../rowCommand';
import { sarifOf } from '../sarif';
import type { Terminal } from '../terminal';

/** The question of problems, with one format more. */
export const CHECK: Command = {
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
