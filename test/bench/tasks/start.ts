import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { bytesHeld, cpuOf } from '../measure';
import { task } from '../task';
import { vscodeStub } from '../vscodeStub';

export interface StartResult {
  /** Milliseconds of processor for compiling and running the bundle. */
  readonly load: number;
  /** Milliseconds of processor for `activate()`. */
  readonly activate: number;
  /** Milliseconds of processor for both and the first hover, which reads the bundled registry. */
  readonly hover: number;
  /** Bytes held after `activate()` by the bundle and what it made. */
  readonly held: number;
}

/** What ships, from loading to the first hover. `folder` has `data/`, and `bundle` is the file that VS Code would load. */
task(async ({ folder, bundle }: { readonly folder: string; readonly bundle: string }): Promise<StartResult> => {
  const { vscode, context, hover } = vscodeStub(folder);
  const note = join(folder, 'data', 'notes', 'Chinese AI chips.md');
  const text = readFileSync(note, 'utf8');
  const before = bytesHeld();
  const module = { exports: {} as { activate(context: unknown): unknown } };
  const load = cpuOf(() => {
    const script = new Script(`(function (exports, require, module) {${readFileSync(bundle, 'utf8')}\n})`);
    const run = script.runInThisContext() as (exports: unknown, require: unknown, module: unknown) => void;
    run(module.exports, () => vscode, module);
  });
  const activate = cpuOf(() => module.exports.activate(context));
  const held = bytesHeld() - before;
  const start = process.cpuUsage();
  const shown = await hover(note, text, text.indexOf('Cambricon') + 2);
  const { user, system } = process.cpuUsage(start);
  if (!shown.includes('Cambricon')) throw new Error(`no card in ${shown.slice(0, 200)}`);
  const hovered = (user + system) / 1000;
  return { load: load.cpu, activate: activate.cpu, hover: load.cpu + activate.cpu + hovered, held };
});
