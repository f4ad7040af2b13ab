import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const running = new Set<ChildProcess>();
const cleanups = new Set<() => void>();
let watching = false;

/**
 * Starts a process in a group of its own. It and all that it starts end with this process, however this one ends: at its
 * exit, by Ctrl+C, by SIGTERM or because its own parent went away.
 */
export function spawnGroup(command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess {
  endWithParent();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Ends the process, its whole group and what it started outside of that, and waits until they have ended. */
export async function endGroup(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const others = child.pid === undefined ? [] : descendants(child.pid);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  await ended;
  clearTimeout(timer);
  signalGroup(child, 'SIGKILL');
  for (const other of others) signal(other, 'SIGKILL');
}

/** Runs a command to its end; its output is shown only when it fails. */
export async function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<string> {
  const { code, output } = await collect(command, args, options, () => {});
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`);
  return output;
}

/** Runs a command to its end, passes its output on as it comes, and returns it too. */
export function runShown(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return collect(command, args, {}, (data) => process.stdout.write(data));
}

async function collect(
  command: string,
  args: readonly string[],
  options: SpawnOptions,
  show: (data: string) => void,
): Promise<{ code: number; output: string }> {
  const child = spawnGroup(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    // By characters, not bytes: a Chinese one may lie across two chunks.
    stream?.setEncoding('utf8').on('data', (data: string) => {
      output += data;
      show(data);
    });
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exitCode) => resolve(exitCode ?? 1));
  });
  return { code, output };
}

/** Calls `cleanup` (which must be synchronous) when this process ends. The returned function calls it now instead. */
export function atExit(cleanup: () => void): () => void {
  endWithParent();
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup)) cleanup();
  };
}

/** Makes signals, and the end of the parent process, end this process in the ordinary way, so that `exit` handlers run. */
export function endWithParent(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
    for (const cleanup of cleanups) cleanup();
  });
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  process.once('SIGHUP', () => process.exit(129));
  const parents = lineage();
  setInterval(() => lineage() !== parents && process.exit(1), 500).unref();
}

/** The process above this one, and where the system tells the one above that: under npm the first is only a shell. */
function lineage(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else signal(-child.pid, name);
}

function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch {
    // It has ended already.
  }
}

export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The processes below one, as far as the system tells: on Linux. */
function descendants(processId: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (id: number): readonly number[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(processId);
}

/** `undefined` when there is no such process any more, or the system does not tell. */
function parentOf(processId: number): number | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')')).split(' ')[2]);
  } catch {
    return undefined;
  }
}
