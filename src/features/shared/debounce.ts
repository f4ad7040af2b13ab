import type { Disposable } from 'vscode';

/** Work that waits until nothing has started it for `milliseconds`. */
export interface Later extends Disposable {
  /** Starts the time, anew if it runs already. */
  start(): void;
}

export function debounce(milliseconds: number, work: (nothing: undefined) => void): Later {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start() {
      clearTimeout(timer);
      timer = setTimeout(() => work(undefined), milliseconds);
    },
    dispose: () => clearTimeout(timer),
  };
}
