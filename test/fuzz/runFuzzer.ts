import { Random } from '../bench/random';

/** One round: makes something of random numbers and checks it. Throws where it is wrong. */
export type Fuzzer = (random: Random) => void | Promise<void>;

export interface Finding {
  /** With this seed and a count of 1 the round is the same again. */
  readonly seed: number;
  readonly message: string;
}

export interface FuzzLimits {
  readonly seed: number;
  readonly count: number;
  /** In milliseconds since 1970; rounds begin only before it. */
  readonly until?: number;
}

/** More findings than these are hardly looked at. */
const MOST_FINDINGS = 10;

/** Runs a fuzzer up to `count` times, each time with the next seed. */
export async function runFuzzer(fuzzer: Fuzzer, { seed, count, until = Number.POSITIVE_INFINITY }: FuzzLimits) {
  const findings: Finding[] = [];
  let rounds = 0;
  while (rounds < count && findings.length < MOST_FINDINGS && Date.now() < until) {
    const current = seed + rounds++;
    try {
      await fuzzer(new Random(current));
    } catch (error) {
      findings.push({
        seed: current,
        message: error instanceof Error ? (error.stack ?? error.message) : String(error),
      });
    }
  }
  return { rounds, findings };
}
