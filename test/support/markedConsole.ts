import { format } from 'node:util';

/** Marks the lines that the tests print in their extension host; all other output of a workbench is noise. */
export const MARK = '\u2063';

/** Marks every line that this extension host prints, so that the program outside can tell it from VS Code's own output. */
export function markConsole(): void {
  for (const method of ['log', 'info', 'warn', 'error'] as const) {
    const print = console[method].bind(console);
    // An extension host's console ignores plain assignment.
    const value = (...values: unknown[]) =>
      lacksNativeModule(values) ? print(...values) : print(MARK + format(...values));
    Object.defineProperty(console, method, { value, configurable: true });
  }
}

/** VS Code from npm runs without its native modules, which the tests do not need, and prints long warnings about it. */
function lacksNativeModule([value]: readonly unknown[]): boolean {
  return value instanceof Error && /bindings file|build\/Release/.test(value.message);
}

/** What the extension host says in place of running tests, where VS Code has not given the window its folders. */
export const WITHOUT_FOLDERS = 'VS Code opened the workspace without its folders.';
