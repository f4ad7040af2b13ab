import type { Resumable } from '../core/base/resumable';

/**
 * What the extension host may be kept from other work at a time, in milliseconds: what is aimed at, and the limit. The
 * rest is for garbage collection, which takes up to 10 ms wherever it likes.
 */
export const SLICE_AIM = 5;
export const SLICE_LIMIT = 16;

export type SliceResult<T> = SliceTimes &
  ({ readonly finished: true; readonly value: T } | { readonly finished: false });

/** How long the work kept the thread, in milliseconds. */
export interface SliceTimes {
  readonly slices: number;
  readonly longest: number;
  readonly total: number;
}

export interface SliceOptions {
  /** Looked at between slices; when set, the work is abandoned and the result is not `finished`. */
  readonly token?: { readonly isCancellationRequested: boolean };
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
}

/**
 * Runs long work so that the thread is given up about every 5 ms. A slice also ends early when one more step as long as
 * the longest so far could break the limit. Rejects with what the work throws.
 */
export async function runInSlices<T>(steps: Resumable<T>, options: SliceOptions = {}): Promise<SliceResult<T>> {
  const { token, now = () => performance.now(), pause = nextTask } = options;
  let slices = 0;
  let longest = 0;
  let total = 0;
  let longestStep = 0;
  const close = (start: number): SliceTimes => {
    const spent = now() - start;
    longest = Math.max(longest, spent);
    total += spent;
    slices++;
    return { slices, longest, total };
  };
  while (!token?.isCancellationRequested) {
    const start = now();
    for (let before = start; ; ) {
      const step = steps.next();
      if (step.done) return { finished: true, value: step.value, ...close(start) };
      const after = now();
      longestStep = Math.max(longestStep, after - before);
      before = after;
      if (after - start >= SLICE_AIM || after - start + longestStep > SLICE_LIMIT) break;
    }
    close(start);
    await pause();
  }
  steps.return(undefined as never);
  return { finished: false, slices, longest, total };
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise(later);
}

/**
 * Where there is no `setImmediate`, in browsers, by a message, since nested timers are stretched to 4 ms there. In Node the
 * first message of a process keeps the thread for about 50 ms, in which Node compiles what it needs for messages.
 */
const later: (resolve: () => void) => void =
  'setImmediate' in globalThis
    ? (resolve) => void globalThis.setImmediate(resolve)
    : (resolve) => {
        const { port1, port2 } = new MessageChannel();
        // The types are those of Node, which knows `on` too; browsers know this alone.
        Object.assign(port1, {
          onmessage: () => {
            port1.close();
            resolve();
          },
        });
        port2.postMessage(undefined);
      };
