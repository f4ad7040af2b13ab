/**
 * Long work, written as a generator that yields wherever it may pause. The shell that runs it decides when to give way
 * to others; `core/` knows no clock.
 */
export type Resumable<T> = Generator<undefined, T, undefined>;

/** Runs the work to its end in one go, as tests and the command line do. */
export function runToEnd<T>(steps: Resumable<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
