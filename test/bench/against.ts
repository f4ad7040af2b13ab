import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { temporaryFolder } from '../support/vscode/temporary';
import type { Row } from './row';

/** How often each section is measured in each of the two checkouts, by turns. */
const ROUNDS = 3;

/** What both have alike: registries, notes, and the rivals, since the libraries of today are there for both. */
const SAME = [
  'data/registry',
  'data/notes',
  'test/bench/notes.ts',
  'test/bench/rivals/ahoCorasick.ts',
  'test/bench/rivals/candidates.ts',
];

interface Side {
  readonly folder: string;
  /** By section and row, the least figure so far. */
  readonly least: Map<string, number>;
}

/**
 * Measures sections at a commit and in this checkout by turns, with the same Node, libraries, registries and notes, and
 * returns a table of the rows that both have: then, now, and now ÷ then. Sections that the commit does not have are left out.
 */
export function compareWith(commit: string, sections: readonly string[], flags: readonly string[]): string {
  const { path, remove } = temporaryFolder('against');
  const archive = join(path, 'commit.tar');
  execFileSync('git', ['archive', '--output', archive, commit]);
  execFileSync('tar', ['-xf', archive, '-C', path]);
  symlinkSync(resolve('node_modules'), join(path, 'node_modules'), 'dir');
  for (const same of SAME) {
    rmSync(join(path, same), { recursive: true, force: true });
    cpSync(same, join(path, same), { recursive: true });
  }
  const known = new Set(
    [...readFileSync(join(path, 'scripts', 'bench.ts'), 'utf8').matchAll(/^ {2}(\w+): \w+Section,$/gm)].map(
      ([, name]) => name!,
    ),
  );
  const then: Side = { folder: path, least: new Map() };
  const now: Side = { folder: process.cwd(), least: new Map() };
  for (let round = 0; round < ROUNDS; round++) {
    for (const section of sections) {
      // What ships is measured from here, since a bundle says nothing of the commit that it is from.
      if (section === 'start') {
        measure(then, process.cwd(), ['start', '--root', path, ...flags]);
        measure(now, process.cwd(), ['start', ...flags]);
      } else if (known.has(section)) for (const side of [then, now]) measure(side, side.folder, [section, ...flags]);
    }
  }
  remove();
  const lines = [...then.least].flatMap(([what, figure]) => {
    const present = now.least.get(what);
    return present === undefined
      ? []
      : `| ${what} | ${round(figure)} | ${round(present)} | ${(present / figure).toFixed(2)} |`;
  });
  return [`| | ${commit} | now | now ÷ then |`, '| --- | ---: | ---: | ---: |', ...lines].join('\n');
}

function measure({ least }: Side, cwd: string, parameters: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.js', 'bench:bench', ...parameters], {
    cwd,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${parameters.join(' ')} failed in ${cwd}:\n${stderr}`);
  const { measured } = JSON.parse(readFileSync(join(cwd, 'artifacts', 'bench.json'), 'utf8')) as {
    readonly measured: readonly { readonly node: string; readonly rows: readonly Row[] }[];
  };
  for (const { section, what, unit, figure } of measured[0]!.rows) {
    const key = `${section}: ${what}, ${unit}`;
    if (figure !== undefined) least.set(key, Math.min(figure, least.get(key) ?? Number.POSITIVE_INFINITY));
  }
}

function round(figure: number): string {
  return figure >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
}
