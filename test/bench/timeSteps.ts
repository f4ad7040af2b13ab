import type { Resumable } from '../../src/core/text/base/lazy';
import { runInSlices } from '../../src/workspace/slices';

/** What some long work took, in milliseconds. */
export interface StepTimes {
  /** Working time, without the pauses. */
  readonly total: number;
  /** Processor time of all threads, garbage collection included. */
  readonly cpu: number;
  /** The longest time that the thread was kept from other work. */
  readonly longestSlice: number;
  readonly longestStep: number;
  /** The most processor time of one step: shows whether a long one was long, or the machine was busy elsewhere. */
  readonly longestStepCpu: number;
  readonly steps: number;
}

/** Runs the work as the extension does, in slices, and times each of its steps. */
export async function timeSteps<T>(work: Resumable<T>): Promise<{ readonly value: T; readonly times: StepTimes }> {
  const watch: Watch = { longest: 0, longestCpu: 0, cpu: 0, steps: 0, own: 0 };
  const slices: number[] = [];
  const value = await runInSlices(watched(work, watch), {
    now: () => performance.now() - watch.own,
    onSlice: (time) => slices.push(time),
  });
  return {
    value,
    times: {
      total: slices.reduce((sum, time) => sum + time, 0),
      cpu: watch.cpu,
      longestSlice: slices.reduce((longest, time) => Math.max(longest, time), 0),
      longestStep: watch.longest,
      longestStepCpu: watch.longestCpu,
      steps: watch.steps,
    },
  };
}

interface Watch {
  longest: number;
  longestCpu: number;
  cpu: number;
  steps: number;
  /** Time that the watching itself takes: to ask for the processor time costs more than many a step. */
  own: number;
}

function* watched<T>(work: Resumable<T>, watch: Watch): Resumable<T> {
  for (;;) {
    const begin = performance.now();
    const cpuBefore = process.cpuUsage();
    const before = performance.now();
    const step = work.next();
    const after = performance.now();
    const { user, system } = process.cpuUsage(cpuBefore);
    const cpu = (user + system) / 1000;
    watch.longest = Math.max(watch.longest, after - before);
    watch.longestCpu = Math.max(watch.longestCpu, cpu);
    watch.cpu += cpu;
    watch.steps++;
    watch.own += before - begin + performance.now() - after;
    if (step.done) return step.value;
    yield;
  }
}

/** Both one after the other. */
export function together(first: StepTimes, second: StepTimes): StepTimes {
  return {
    total: first.total + second.total,
    cpu: first.cpu + second.cpu,
    longestSlice: Math.max(first.longestSlice, second.longestSlice),
    longestStep: Math.max(first.longestStep, second.longestStep),
    longestStepCpu: Math.max(first.longestStepCpu, second.longestStepCpu),
    steps: first.steps + second.steps,
  };
}
