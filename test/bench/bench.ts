import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { spawnGroup } from '../support/vscode/processes';
import { writeCorpus } from './corpusFiles';
import type { Row } from './row';

/** How much is measured. */
export interface Scale {
  readonly sizes: readonly number[];
  readonly notes: number;
  readonly rounds: number;
  readonly quick: boolean;
}

export const FULL: Scale = { sizes: [100, 10_000, 100_000, 1_000_000], notes: 1171, rounds: 15, quick: false };
export const QUICK: Scale = { sizes: [100, 10_000], notes: 150, rounds: 7, quick: true };

/** Mean units of a note of the corpus. */
const NOTE_LENGTH = 6800;
/** A rival that takes longer, in milliseconds, is not waited for. */
const PATIENCE = 60_000;
/** Dossier itself is, within reason. */
const GREAT_PATIENCE = 600_000;

/** The outcome of a task, or why there is none. */
export type Outcome<Result> = { readonly result: Result } | { readonly failure: string };

/** Runs tasks, each in a process of its own on the Node that is measured, and knows where the corpus is. */
export class Bench {
  readonly folder: string;
  readonly scale: Scale;
  readonly node: string;
  /** The checkout that is measured. */
  readonly root: string;
  /** As in `v24.1.0`. */
  readonly version: string;
  readonly #report: (line: string) => void;

  constructor(folder: string, scale: Scale, node: string, report: (line: string) => void, root = process.cwd()) {
    this.folder = folder;
    this.root = root;
    this.scale = scale;
    this.node = node;
    this.#report = report;
    const { status, stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${node} is not Node.`);
    this.version = stdout.trim();
  }

  /** The targets were set for Node 24 and, where they differ, for Node 20. */
  target(node24: number, node20: number): number {
    return Number(this.version.slice(1).split('.')[0]) >= 22 ? node24 : node20;
  }

  /** The folder with the names and notes. */
  corpus(): string {
    mkdirSync(this.folder, { recursive: true });
    writeCorpus(this.folder, this.scale.sizes.at(-1)!, this.scale.notes, NOTE_LENGTH);
    return this.folder;
  }

  /** Runs `tasks/NAME.ts`, and reports how it went. */
  async try<Result>(name: string, parameters: object = {}, patience = PATIENCE): Promise<Outcome<Result>> {
    const started = performance.now();
    const out = join(this.folder, 'result.json');
    mkdirSync(this.folder, { recursive: true });
    rmSync(out, { force: true });
    const program = join('out', 'test', 'bench', 'tasks', `${name}.js`);
    const flags = ['--expose-gc', '--max-old-space-size=8192'];
    const child = spawnGroup(this.node, [...flags, program, JSON.stringify(parameters), out], {
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    let errors = '';
    child.stderr?.setEncoding('utf8').on('data', (data: string) => {
      errors += data;
    });
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, patience);
    const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
    clearTimeout(timer);
    this.#report(`${name} ${JSON.stringify(parameters)}: ${Math.round(performance.now() - started)} ms`);
    if (late) return { failure: `more than ${patience / 1000} s` };
    if (code !== 0) return { failure: reasonIn(errors) ?? `ended with ${code}` };
    return { result: JSON.parse(readFileSync(out, 'utf8')) as Result };
  }

  /** The same for what must work: rejects where it does not. */
  async run<Result>(name: string, parameters: object = {}): Promise<Result> {
    const outcome = await this.try<Result>(name, parameters, GREAT_PATIENCE);
    if ('failure' in outcome) throw new Error(`${name} ${JSON.stringify(parameters)}: ${outcome.failure}`);
    return outcome.result;
  }

  /** The same several times over. */
  async runAll<Result>(times: number, name: string, parameters: object = {}): Promise<readonly Result[]> {
    const results: Result[] = [];
    for (let k = 0; k < times; k++) results.push(await this.run<Result>(name, parameters));
    return results;
  }
}

/** A section of the table. */
export type Section = (bench: Bench) => Promise<readonly Row[]>;

/** The message of the error that ended a process. */
function reasonIn(errors: string): string | undefined {
  if (/heap out of memory|invalid table size|Allocation failed/i.test(errors)) return 'out of memory';
  return /^\w*(?:Error): .*$/m.exec(errors)?.[0].slice(0, 80);
}
