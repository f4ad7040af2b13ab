import { format } from 'node:util';

/** Begins the lines that come from the tests' own extension host; all else that a workbench prints is noise to a reader. */
export const MARK = '\u2063';

/** Gives every line of the console in this extension host the mark by which the program outside tells it from VS Code's own. */
export function markConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[method].bind(console);
    // An extension host's console ignores plain assignment.
    const value = (...values: unknown[]) =>
      lacksNativeModule(values) ? print(...values) : print(MARK + format(...values));
    Object.defineProperty(console, method, { value, configurable: true });
  }
}

/** VS Code from npm runs without its native modules, which nothing here needs, and says so at length. */
function lacksNativeModule([value]: readonly unknown[]): boolean {
  return value instanceof Error && /bindings file|build\/Release/.test(value.message);
}
