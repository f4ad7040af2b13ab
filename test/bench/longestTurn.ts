import { PerformanceObserver } from 'node:perf_hooks';

/** The longest time that a thread was kept from other work, in milliseconds. */
export interface LongestTurn {
  /** Of its processor, without garbage collection: what the work itself took, however busy the machine is. */
  readonly cpu: number;
  readonly wall: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Does the work, and looks after each turn of the event loop how long it was. Needs Node 24, which says the time of a thread. */
export async function longestTurn(work: () => Promise<unknown>): Promise<LongestTurn> {
  const collections: Span[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      collections.push({ start: startTime, end: startTime + duration });
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  const turns: (Span & { readonly cpu: number })[] = [];
  let isDone = false;
  const watched = (async () => {
    while (!isDone) {
      const [start, cpu] = [performance.now(), threadCpu()];
      await new Promise((resolve) => setImmediate(resolve));
      turns.push({ start, end: performance.now(), cpu: threadCpu() - cpu });
    }
  })();
  await work();
  isDone = true;
  await watched;
  // What was collected is said in a later turn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  observer.disconnect();
  const without = turns.map(({ start, end, cpu }) => {
    const inside = collections.filter((each) => each.start < end && each.end > start);
    const collected = inside.reduce((sum, each) => sum + Math.min(each.end, end) - Math.max(each.start, start), 0);
    return { cpu: cpu - collected, wall: end - start - collected };
  });
  return { cpu: greatest(without.map(({ cpu }) => cpu)), wall: greatest(without.map(({ wall }) => wall)) };
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Milliseconds of processor of this thread. */
function threadCpu(): number {
  const { user, system } = (process as typeof process & { threadCpuUsage(): NodeJS.CpuUsage }).threadCpuUsage();
  return (user + system) / 1000;
}
