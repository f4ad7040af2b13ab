import { runToEnd } from '../../core/base/resumable';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { printRows } from '../printRows';
import { PROBLEM_COLUMNS, problemLine, problemRows } from '../problemRows';
import { buildSnapshot, readRegistries } from '../registry';
import { sarifOf } from '../sarif';
import { oneLine, type Terminal } from '../terminal';

export const CHECK: Command = {
  name: 'check',
  files: 'folders',
  help: 'The problems of the registries, each with its place, severity and code. The format sarif is SARIF 2.1.0, for code review.',
  options: [],
  formats: [...ROW_FORMATS, 'sarif'],
  examples: ['--registry notes/my.entities.yaml', '--format sarif'],
  run: check,
};

/** The exit code becomes 1 where one of the problems is an error. */
async function check(args: Arguments, terminal: Terminal): Promise<void> {
  const sources = readRegistries(args, terminal);
  const rows = problemRows(sources, runToEnd(buildSnapshot(sources, terminal).registry.allProblems()));
  if (rows.some(({ severity }) => severity === 'error')) terminal.exitCode = 1;
  if (args.format === 'sarif') await terminal.print([sarifOf(rows)]);
  else if (args.format === 'text') await terminal.print(rows.map((row) => `${oneLine(problemLine(row))}\n`));
  else
    await terminal.print(
      printRows(
        rows.map((row) => ({ ...row })),
        PROBLEM_COLUMNS,
        args.format,
      ),
    );
}
