import type { Disposable } from 'vscode';

export interface Debounced extends Disposable {
  /** Starts the timer, or restarts it if it is running. */
  start(): void;
}

/** Runs `work` once `start` has not been called for `milliseconds`. */
export function debounce(milliseconds: number, work: (nothing: undefined) => void): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start() {
      clearTimeout(timer);
      timer = setTimeout(() => work(undefined), milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
