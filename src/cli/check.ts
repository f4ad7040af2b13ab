import { runToEnd } from '../core/base/resumable';
import type { Arguments } from './arguments';
import { oneLine, print } from './output';
import { printRows } from './printRows';
import { problemLine, problemRows } from './problemRows';
import { buildSnapshot, readRegistries } from './registry';

/** The problems of the registry. The exit code becomes 1 where one of them is an error. */
export async function check(args: Arguments): Promise<void> {
  const sources = readRegistries(args);
  const rows = problemRows(sources, runToEnd(buildSnapshot(sources).registry.allProblems()));
  if (rows.some(({ severity }) => severity === 'error')) process.exitCode = 1;
  await print(args.json ? printRows(rows, true) : rows.map((row) => `${oneLine(problemLine(row))}\n`));
}
