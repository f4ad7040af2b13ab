import { runToEnd } from '../../core/text/base/resumable';
import { type Arguments, type Command, ROW_FORMATS } from '../command';
import { notesToRead } from '../notes';
import { printRows } from '../printRows';
import {
  noteProblemRows,
  type PlacedProblem,
  PROBLEM_COLUMNS,
  type ProblemRow,
  problemLine,
  problemRows,
} from '../problemRows';
import { buildSnapshot, readRegistries } from '../registry';
import { sarifOf } from '../sarif';
import { singleSpaced, type Terminal } from '../terminal';

export const CHECK: Command = {
  name: 'check',
  files: 'notes',
  help: 'The problems of the registries and, with notes, of the names in them, each with its place, severity and code. Those of notes are ambiguous, outdated, former and misspelt names, one entity under two Chinese names, and links [[…]] that neither an entity nor one of the notes has; none is an error. The format sarif is SARIF 2.1.0, for code review.',
  options: [],
  formats: [...ROW_FORMATS, 'sarif'],
  examples: ['--registry notes/my.entities.yaml', 'notes', '--format sarif notes > check.sarif'],
  run: check,
};

/** The exit code becomes 1 where one of the problems is an error. */
async function check(args: Arguments, terminal: Terminal): Promise<void> {
  const sources = readRegistries(args, terminal);
  const snapshot = buildSnapshot(sources, terminal);
  const inRegistries = problemRows(sources, runToEnd(snapshot.registry.allProblems()));
  if (inRegistries.some(({ severity }) => severity === 'error')) terminal.exitCode = 1;
  const rows = chained(inRegistries, noteProblemRows(notesToRead(args.files, snapshot, terminal), args.files));
  await terminal.print(printed(rows, args.format));
}

function printed(rows: Iterable<PlacedProblem>, format: Arguments['format']): Iterable<string> {
  if (format === 'sarif') return sarifOf(rows);
  return format === 'text' ? lines(rows) : printRows(startsOnly(rows), PROBLEM_COLUMNS, format);
}

function* startsOnly(rows: Iterable<PlacedProblem>): Generator<ProblemRow> {
  for (const { file, line, column, severity, code, message } of rows) {
    yield { file, line, column, severity, code, message };
  }
}

function* lines(rows: Iterable<ProblemRow>): Generator<string> {
  for (const row of rows) yield `${singleSpaced(problemLine(row))}\n`;
}

function* chained<T>(...parts: readonly Iterable<T>[]): Generator<T> {
  for (const part of parts) yield* part;
}
