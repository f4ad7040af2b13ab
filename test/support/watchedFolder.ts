import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './eventually';

/**
 * Makes a folder whose changes the editor's watcher reports. On Linux the watcher misses a folder that is made before it
 * watches the one that it is in, as on a busy machine, and then never reports its changes; such a folder is made again.
 */
export async function makeWatchedFolder(folder: string): Promise<void> {
  const probe = path.join(folder, 'probe');
  const watcher = vscode.workspace.createFileSystemWatcher('**/probe', true, false, true);
  let reported = false;
  watcher.onDidChange(({ fsPath }) => {
    reported ||= path.relative(fsPath, probe) === '';
  });
  try {
    await eventually(`the editor's watcher reports changes in ${folder}`, async () => {
      await fs.mkdir(folder);
      for (let time = 0; time < 30 && !reported; time++) {
        await fs.appendFile(probe, '.');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const isWatched = reported;
      await fs.rm(isWatched ? probe : folder, { recursive: true });
      return isWatched;
    });
  } finally {
    watcher.dispose();
  }
}
