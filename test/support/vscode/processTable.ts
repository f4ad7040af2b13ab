import { readdirSync, readFileSync } from 'node:fs';

/** Sends a signal to a process, or to a group when the number is negative; nothing when there is none. */
export function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch {
    // It has ended already.
  }
}

/** False for a process that has ended, even before its parent has collected it. */
export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return readStat(processId)?.[0] !== 'Z';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The descendants of a process on Linux; empty on other systems. */
export function descendants(processId: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    const parent = /^\d+$/.test(name) ? parentOf(Number(name)) : undefined;
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (id: number): readonly number[] =>
    (children.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(processId);
}

/** The command line of a process on Linux, its words separated by NUL; empty on other systems. */
export function commandLineOf(processId: number): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** `undefined` if there is no such process, or on other systems than Linux. */
export function parentOf(processId: number): number | undefined {
  const parent = readStat(processId)?.[1];
  return parent === undefined ? undefined : Number(parent);
}

/** The fields of `/proc/ID/stat` that follow the command's name: state, parent, … (proc_pid_stat(5)). */
function readStat(processId: number): readonly string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
