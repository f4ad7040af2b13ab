import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import { closeAll, closeOpenInAll, screenshotAll } from './workbench';

/**
 * Runs the UI tests in this process: all, or those of the files that are named as arguments (`editor` for `editor.test.ts`).
 * The tests register themselves with mocha when `load` requires them.
 */
export async function runTests(load: (isWanted: (name: string) => boolean) => void): Promise<number> {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !existsSync(join('test', 'ui', `${name}.test.ts`)));
  if (unknown.length > 0) throw new Error(`There are no UI tests with the name ${unknown.join(', ')}.`);
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 240_000,
    failZero: true,
    forbidOnly: Boolean(process.env.CI),
  });
  if (process.env.DOSSIER_TEST_GREP) mocha.grep(new RegExp(process.env.DOSSIER_TEST_GREP));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // A window may be closed meanwhile, by a hook of the suite: that is no failure of its own.
  const picture = (failed: Mocha.Runnable) =>
    screenshotAll(`failed-${failed.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`).catch(() => {});
  mocha.suite.afterEach(async function () {
    if (!this.currentTest?.isFailed()) return;
    await picture(this.currentTest);
    await closeOpenInAll().catch(() => {});
  });
  // After a hook that failed no other hook of that suite runs.
  const picturesOfHooks: Promise<void>[] = [];
  mocha.suite.afterAll(async () => {
    await Promise.all(picturesOfHooks);
    await closeAll();
  });
  load((name) => names.length === 0 || names.includes(name));
  return new Promise((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('fail', (failed: Mocha.Runnable) => {
      if (failed instanceof Mocha.Hook) picturesOfHooks.push(picture(failed));
    });
  });
}
