import 'mocha/mocha.js';
import { markConsole } from './markedConsole';

declare const mocha: BrowserMocha;

/**
 * What VS Code calls in the web worker extension host. The tests register themselves with mocha when `load` requires them.
 * There is no `process` in a web worker: esbuild replaces these two variables with their values.
 */
export async function runTests(load: () => void): Promise<void> {
  markConsole();
  Mocha.reporters.Base.consoleLog = console.log;
  Mocha.reporters.Base.useColors = false;
  mocha.setup({
    ui: 'bdd',
    reporter: 'spec',
    timeout: 240_000,
    failZero: true,
    forbidOnly: Boolean(process.env.CI),
  });
  if (process.env.DOSSIER_TEST_GREP) mocha.grep(new RegExp(process.env.DOSSIER_TEST_GREP));
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
