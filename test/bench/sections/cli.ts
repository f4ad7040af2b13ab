import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Bench, Section } from '../bench';
import { readNames } from '../corpusFiles';
import { median } from '../measure';
import { NAME, NAMES, withNoteFolder } from '../noteFolder';
import { registryOf } from '../snapshotOf';
import type { NoteIndexResult } from '../tasks/noteIndex';

const TIMES = 5;

/** The command line from its start to its end, beside the index of the same notes, in turn. */
export const cliSection: Section = (bench) =>
  withNoteFolder(bench, async (notes, count) => {
    const folder = bench.corpus();
    const registry = join(folder, 'bench.entities.yaml');
    writeFileSync(registry, registryOf([...readNames(folder, NAMES), NAME]));
    const [commands, indexes]: [number[], number[]] = [[], []];
    for (let k = 0; k < TIMES; k++) {
      commands.push(mentions(bench, registry, notes));
      indexes.push((await bench.run<NoteIndexResult>('noteIndex', { folder, notes, names: NAMES, name: NAME })).build);
    }
    const [figure, rival] = [median(commands), median(indexes)];
    return [
      {
        section: 'The command line',
        what: `mentions of ${count.toLocaleString('en-US')} notes, printed`,
        figure,
        unit: 'ms',
        rival: { name: 'the index of the same notes', figure: rival },
        ratio: figure / rival,
        target: { of: 'ratio', most: 2 },
      },
    ];
  });

function mentions({ node }: Bench, registry: string, notes: string): number {
  const started = performance.now();
  const words = [resolve('dist/cli.js'), 'mentions', '--no-bundled', '--registry', registry, notes];
  const { status, stderr } = spawnSync(node, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
}
