import Mocha from 'mocha';
import * as vscode from 'vscode';
import { markConsole, WITHOUT_FOLDERS } from './markedConsole';
import { waitForWatcher } from './watchedFolder';

/** What VS Code calls in the extension host. The tests register themselves with mocha when `load` requires them. */
export async function runTests(load: () => void): Promise<void> {
  if (process.env.DOSSIER_VSCODE) markConsole();
  process.setSourceMapsEnabled(true);
  await waitForFolders();
  await waitForWatcher();
  Mocha.reporters.Base.consoleLog = console.log;
  Mocha.reporters.Base.useColors = false;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 240_000,
    failZero: true,
    forbidOnly: Boolean(process.env.CI),
  });
  const pattern = process.env.DOSSIER_TEST_GREP;
  if (pattern) mocha.grep(new RegExp(pattern));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

/** How often the folders are looked for, ten times a second. */
const LOOKS = 100;

/** VS Code sometimes opens a workspace file without its folders, and then never has them: `executable.ts` opens such a window again. */
async function waitForFolders(): Promise<void> {
  for (let look = 0; look < LOOKS; look++) {
    if (vscode.workspace.workspaceFolders?.length) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  console.log(WITHOUT_FOLDERS);
  throw new Error(WITHOUT_FOLDERS);
}
