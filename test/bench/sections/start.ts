import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Section } from '../bench';
import type { Row } from '../row';
import type { StartResult } from '../tasks/start';

const RUNS = 7;

/** What ships, with a stand-in for VS Code: the least of several runs, each in a process of its own. */
export const startSection: Section = async (bench) => {
  const root = bench.root;
  const to = join(bench.folder, 'bundle');
  const bundle = join(to, 'extension.js');
  const built = spawnSync(process.execPath, ['esbuild.js', '--production', `--to=${to}`], { cwd: root });
  // An older commit may make it smaller still with a tool that is not here; it runs all the same.
  if (!existsSync(bundle)) throw new Error(`the build failed: ${String(built.stderr)}`);
  const runs = await bench.runAll<StartResult>(RUNS, 'start', { folder: root, bundle });
  const row = (what: string, key: keyof StartResult, unit: string): Row => ({
    section: 'What ships, in processor time',
    what,
    figure: Math.min(...runs.map((run) => run[key])),
    unit,
  });
  return [
    row('loading the bundle', 'load', 'ms'),
    row('activation', 'activate', 'ms'),
    row('both, and the first hover', 'hover', 'ms'),
    row('held after activation', 'held', 'bytes'),
  ];
};
