import type { LogOutputChannel } from 'vscode';

/**
 * What a feature hands to the editor goes through a boundary of its own: if it throws or rejects, that is logged, once
 * for each place it comes from, and the editor is answered nothing. The other features go on.
 */
export class ErrorBoundary {
  private readonly seen = new Set<string>();

  constructor(
    private readonly id: string,
    private readonly log: Pick<LogOutputChannel, 'error'>,
  ) {}

  run<T>(work: () => T): T | undefined {
    try {
      const result = work();
      return isThenable(result) ? (result.then(undefined, (error) => this.report(error)) as T) : result;
    } catch (error) {
      this.report(error);
      return undefined;
    }
  }

  /** The same object, with every method of it inside the boundary. */
  guard<T extends object>(provider: T): T {
    return new Proxy(provider, {
      get: (target, key) => {
        const value: unknown = Reflect.get(target, key, target);
        if (typeof value !== 'function') return value;
        return (...parameters: unknown[]) => this.run(() => value.apply(target, parameters));
      },
    });
  }

  /** The same listener, inside the boundary. */
  listener<E>(listen: (event: E) => unknown): (event: E) => void {
    return (event) => void this.run(() => listen(event));
  }

  report(error: unknown): undefined {
    if (error instanceof Error && error.name === 'Canceled') return undefined;
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    // What was thrown and where; who called is of no matter.
    const key = message.split('\n', 2).join('\n');
    if (this.seen.has(key) || this.seen.size > 100) return undefined;
    this.seen.add(key);
    this.log.error(`${this.id}: ${message}`);
    return undefined;
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
