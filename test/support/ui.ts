import Mocha from 'mocha';
import { RETRIES, tellRetries } from './retries';
import { closeAll, screenshotAll } from './workbench';

/** Runs the UI tests in this process. The tests register themselves with mocha when `load` requires them. */
export async function runTests(load: () => void): Promise<number> {
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 90_000,
    retries: RETRIES,
    failZero: true,
    forbidOnly: Boolean(process.env.CI),
  });
  if (process.env.DOSSIER_TEST_GREP) mocha.grep(new RegExp(process.env.DOSSIER_TEST_GREP));
  if (process.env.DOSSIER_TEST_INVERT) mocha.invert();
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  mocha.suite.afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed') await screenshotAll(`failed-${test.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`);
  });
  mocha.suite.afterAll(closeAll);
  load();
  return new Promise((resolve) => tellRetries(mocha.run(resolve)));
}
