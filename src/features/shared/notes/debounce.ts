import type { Disposable } from 'vscode';

export interface Debounced extends Disposable {
  /** Starts the timer, or restarts it if it is running. */
  start(): void;
  /** Restarts the timer if it is running. */
  postpone(): void;
  /** Forgets what is due. */
  stop(): void;
}

/** Runs `work` once `start` has not been called for `milliseconds`. */
export function debounce(milliseconds: number, work: (nothing: undefined) => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const start = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      work(undefined);
    }, milliseconds);
  };
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    start,
    postpone() {
      if (timer !== undefined) start();
    },
    stop,
    dispose: stop,
  };
}

/**
 * Lets changes of the same thing wait for each other: each begins when the one before has ended, well or not. For each of them
 * the function resolves or rejects as the change does.
 */
export function inTurn(): <T>(change: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (change) => {
    const changing = last.then(change);
    last = changing.catch(() => undefined);
    return changing;
  };
}
