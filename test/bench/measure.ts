/** A round in which the baseline took so much longer than in its best one says nothing: the machine did something else. */
export const NOISE = 1.2;

/** Milliseconds of wall time for one call. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The value below which a part (0 to 1) of the values lies; 0.5 is the median. NaN for none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * part;
  const below = sorted[Math.floor(at)]!;
  return below + (sorted[Math.ceil(at)]! - below) * (at - Math.floor(at));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export interface Interleaved {
  /** Medians over the rounds kept, in milliseconds. */
  readonly baseline: number;
  readonly candidate: number;
  /** The median of `baseline / candidate` over the rounds kept. */
  readonly ratio: number;
  readonly kept: number;
  readonly rounds: number;
}

/** Times both by turns, and keeps the rounds in which the baseline was undisturbed. Warm both up before. */
export function interleave(baseline: () => void, candidate: () => void, rounds: number): Interleaved {
  const pairs = Array.from({ length: rounds }, () => [timeOf(baseline), timeOf(candidate)] as const);
  const best = Math.min(...pairs.map(([base]) => base));
  const kept = pairs.filter(([base]) => base <= best * NOISE);
  return {
    baseline: median(kept.map(([base]) => base)),
    candidate: median(kept.map(([, time]) => time)),
    ratio: median(kept.map(([base, time]) => base / time)),
    kept: kept.length,
    rounds,
  };
}

/** Milliseconds of processor time for one call, by all threads of the process. */
export function cpuOf<T>(work: () => T): { readonly value: T; readonly cpu: number } {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return { value, cpu: (user + system) / 1000 };
}

/** Bytes held by what is reachable, typed arrays included. Needs `--expose-gc`. */
export function bytesHeld(): number {
  if (!global.gc) throw new Error('bytesHeld needs --expose-gc');
  for (let k = 0; k < 3; k++) global.gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
