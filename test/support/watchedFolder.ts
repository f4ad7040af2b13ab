import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from './eventually';

/**
 * Makes a folder whose changes the editor's watcher reports. On Linux the watcher misses a folder that is made before it
 * watches the one that it is in, as on a busy machine, and then never reports its changes; such a folder is made again.
 */
export async function makeWatchedFolder(folder: string): Promise<void> {
  let patience = 0;
  await eventually(`the editor's watcher reports changes in ${folder}`, async () => {
    patience += 3000;
    await fs.mkdir(folder);
    const isWatched = await isReported(folder, patience);
    if (!isWatched) await fs.rm(folder, { recursive: true });
    return isWatched;
  });
}

/** Waits until the editor watches the folders of the workspace, which it begins to do some time after the window opens. */
export async function waitForWatcher(): Promise<void> {
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    if (!(await isReported(uri.fsPath, 90_000))) throw new Error(`VS Code does not watch ${uri.fsPath}.`);
  }
}

/** How many files have been made to see whether they are reported. Each has its own name: a report on the one before may come late. */
let probes = 0;

/** Whether the editor's watcher reports a file that changes in the folder, within some milliseconds. */
async function isReported(folder: string, patience: number): Promise<boolean> {
  const name = `probe-${++probes}`;
  const probe = path.join(folder, name);
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${name}`, true, false, true);
  let reported = false;
  watcher.onDidChange(({ fsPath }) => {
    reported ||= path.relative(fsPath, probe) === '';
  });
  try {
    for (let time = 0; time < patience && !reported; time += 100) {
      await fs.appendFile(probe, '.');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return reported;
  } finally {
    watcher.dispose();
    await fs.rm(probe);
  }
}
