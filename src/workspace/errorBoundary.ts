import type { LogOutputChannel } from 'vscode';

/**
 * Each feature passes to the editor only functions inside its boundary: if one throws or rejects, that is logged, once for
 * each place in the code, and the editor gets undefined. Other features are not affected.
 */
export class ErrorBoundary {
  readonly #id: string;
  readonly #log: Pick<LogOutputChannel, 'error'>;
  readonly #seen = new Set<string>();

  constructor(id: string, log: Pick<LogOutputChannel, 'error'>) {
    this.#id = id;
    this.#log = log;
  }

  run<T>(work: () => T): T | undefined {
    try {
      const result = work();
      return isThenable(result) ? (result.then(undefined, (error) => this.report(error)) as T) : result;
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** Wraps an object so that all its methods run inside the boundary. */
  guard<T extends object>(provider: T): T {
    return new Proxy(provider, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => this.run(() => value.apply(target, parameters));
      },
    });
  }

  /** Wraps a listener so that it runs inside the boundary. */
  listener<E>(listen: (event: E) => unknown): (event: E) => void {
    return (event) => void this.run(() => listen(event));
  }

  report(error: unknown): undefined {
    if (error instanceof Error && error.name === 'Canceled') return undefined;
    const message = errorText(error);
    // The message and the place; the callers do not matter.
    const key = message.split('\n', 2).join('\n');
    if (this.#seen.has(key) || this.#seen.size > 100) return undefined;
    this.#seen.add(key);
    this.#log.error(`${this.#id}: ${message}`);
    return undefined;
  }
}

/** An error as text for a log, with its stack. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
