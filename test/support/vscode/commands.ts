import type { SpawnOptions } from 'node:child_process';
import { spawnGroup, unlessEnding } from './processes';

/** Runs a command to its end; its output is shown only when it fails. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { code, output } = await collect(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
  return output;
}

/** Runs a command to its end and returns what it wrote, however it ended; `show` gets that as it comes. */
export async function collect(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  show?: (data: string) => void,
): Promise<{ code: number; output: string }> {
  const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    // By characters, not bytes: a Chinese character may be split over two chunks.
    stream?.setEncoding('utf8').on('data', (data: string) => {
      output += data;
      show?.(data);
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  await unlessEnding();
  return { code, output };
}
