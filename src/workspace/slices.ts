import type { Resumable } from '../core/text/base/lazy';

/**
 * How long the extension host may be kept from other work at a time, in milliseconds: the aim, and the limit. The
 * difference leaves room for garbage collection, which takes up to 10 ms at any moment.
 */
const SLICE_AIM = 5;
export const SLICE_LIMIT = 16;

export interface SliceOptions {
  /** Checked between slices; when it is set, the work is abandoned. */
  readonly token?: { readonly isCancellationRequested: boolean };
  /** Called after each slice with the time that it kept the thread, in milliseconds. */
  readonly onSlice?: (time: number) => void;
  readonly now?: () => number;
  readonly pause?: () => Promise<void>;
}

/** Like `vscode.CancellationError`, which the unit tests do not have; the editor recognises it by name and message. */
export class CancellationError extends Error {
  override readonly name = 'Canceled';

  constructor() {
    super('Canceled');
  }
}

/**
 * Runs long work so that the thread is released about every 5 ms. A slice also ends early when one more step as long as
 * the longest so far could exceed the limit. Rejects with what the work throws, or with a `CancellationError`.
 */
export async function runInSlices<T>(steps: Resumable<T>, options: SliceOptions = {}): Promise<T> {
  const { token, onSlice, now = () => performance.now(), pause = nextTask } = options;
  let longestStep = 0;
  while (!token?.isCancellationRequested) {
    const start = now();
    for (let before = start; ; ) {
      const step = steps.next();
      const after = now();
      if (step.done) {
        onSlice?.(after - start);
        return step.value;
      }
      longestStep = Math.max(longestStep, after - before);
      before = after;
      if (after - start >= SLICE_AIM || after - start + longestStep > SLICE_LIMIT) break;
    }
    onSlice?.(now() - start);
    await pause();
  }
  steps.return(undefined as never);
  throw new CancellationError();
}

/** Resolves in a task of its own. */
export function nextTask(): Promise<void> {
  return new Promise(postTask);
}

/**
 * Where there is no `setImmediate`, in browsers, a message does it, since they delay nested timers by 4 ms. In Node the
 * first message of a process blocks the thread for about 50 ms, while Node compiles what it needs for messages.
 */
const postTask: (resolve: () => void) => void =
  'setImmediate' in globalThis
    ? (resolve) => void globalThis.setImmediate(resolve)
    : (resolve) => {
        const { port1, port2 } = new MessageChannel();
        // The types are those of Node, which has `on` too; browsers have only this.
        Object.assign(port1, {
          onmessage: () => {
            port1.close();
            resolve();
          },
        });
        port2.postMessage(undefined);
      };
