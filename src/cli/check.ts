import { runToEnd } from '../core/base/resumable';
import type { Arguments } from './arguments';
import { printRows } from './printRows';
import { problemLine, problemRows } from './problemRows';
import { buildSnapshot, readRegistries } from './registry';
import { oneLine, type Terminal } from './terminal';

/** The problems of the registry. The exit code becomes 1 where one of them is an error. */
export async function check(args: Arguments, terminal: Terminal): Promise<void> {
  const sources = readRegistries(args, terminal);
  const rows = problemRows(sources, runToEnd(buildSnapshot(sources, terminal).registry.allProblems()));
  if (rows.some(({ severity }) => severity === 'error')) terminal.exitCode = 1;
  await terminal.print(args.json ? printRows(rows, true) : rows.map((row) => `${oneLine(problemLine(row))}\n`));
}
