import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { descendants, isAlive, parentOf, signal } from './processTable';

interface Running {
  readonly child: ChildProcess;
  readonly patience: number;
}

const running = new Set<Running>();
const closers = new Set<() => Promise<void>>();
const cleanups = new Set<() => void>();
let watching = false;
/** Whether this process was asked to end. */
let ending = false;

/**
 * Starts a process in a group of its own. It and all that it starts end with this process, however this one ends: at its
 * exit, by Ctrl+C, by SIGTERM or because its own parent went away. `patience` is the time in ms that it gets to end by
 * itself when asked to; with 0 it is not asked.
 */
export function spawnGroup(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
  patience = 8000,
): ChildProcess {
  endWithParent();
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  const entry = { child, patience };
  running.add(entry);
  child.once('exit', () => running.delete(entry));
  return child;
}

/** Ends the process, its whole group and what it started outside of that, and waits until they have ended. */
export async function endGroup(child: ChildProcess): Promise<void> {
  for (const entry of running) if (entry.child === child) await end(entry);
}

async function end({ child, patience }: Running): Promise<void> {
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const deadline = Date.now() + patience;
  if (patience > 0) signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => killAll(child), patience);
  await ended;
  clearTimeout(timer);
  // Others of its group may still be putting things away.
  while (Date.now() < deadline && groupLives(child)) await new Promise((resolve) => setTimeout(resolve, 50));
  signalGroup(child, 'SIGKILL');
}

function groupLives(child: ChildProcess): boolean {
  return process.platform !== 'win32' && child.pid !== undefined && isAlive(-child.pid);
}

/** At once, with the processes that left its group. */
function killAll(child: ChildProcess): void {
  const others = child.pid === undefined ? [] : descendants(child.pid);
  signalGroup(child, 'SIGKILL');
  for (const other of others) signal(other, 'SIGKILL');
}

/** Never settles once this process was asked to end, so that nothing more is started. */
export async function unlessEnding(): Promise<void> {
  if (ending) await new Promise(() => {});
}

/** Calls `cleanup` (which must be synchronous) when this process ends. The returned function calls it now instead. */
export function atExit(cleanup: () => void): () => void {
  endWithParent();
  cleanups.add(cleanup);
  return () => {
    if (cleanups.delete(cleanup)) cleanup();
  };
}

/** Calls `close` when this process is asked to end, and waits for it. */
export function closeAtEnd(close: () => Promise<void>): void {
  endWithParent();
  closers.add(close);
}

function attempt(cleanup: () => void): void {
  try {
    cleanup();
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  }
}

/** Makes signals, and the end of the parent process, end this process and what it started, with all `atExit` functions. */
export function endWithParent(): void {
  if (watching) return;
  watching = true;
  process.once('exit', () => {
    for (const { child } of running) killAll(child);
    for (const cleanup of cleanups) attempt(cleanup);
  });
  const finish = async (code: number) => {
    ending = true;
    setTimeout(() => process.exit(code), 10_000);
    await Promise.allSettled([...[...closers].map((close) => close()), ...[...running].map(end)]);
    process.exit(code);
  };
  process.once('SIGINT', () => finish(130));
  process.once('SIGTERM', () => finish(143));
  process.once('SIGHUP', () => finish(129));
  const parents = ancestors();
  const run = Number(process.env.DOSSIER_RUN_PROCESS);
  const timer = setInterval(() => {
    if (ancestors() === parents && (!run || isAlive(run))) return;
    clearInterval(timer);
    finish(1);
  }, 300).unref();
}

/** The two processes above this one: under npm the first may be only a shell. A third may end during a run. */
function ancestors(): string {
  return `${process.ppid} ${parentOf(process.ppid)}`;
}

function signalGroup(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else signal(-child.pid, name);
}
