import * as vscode from 'vscode';
import { isLeftOut } from './leftOut';

export interface FolderListener {
  /** Whether to report changes of this file, judged by its name. */
  isWanted(uri: vscode.Uri): boolean;
  /** Such a file was created or changed. */
  changed(uri: vscode.Uri): void;
  /** A file, or a folder with everything in it, no longer exists. */
  gone(uri: vscode.Uri): void;
  /** A folder was created or moved here; its contents are not reported. */
  arrived(folder: vscode.Uri): void;
}

/**
 * Reports changes of files in the folder. Watches everything below it rather than patterns, since the watcher does not
 * report the files of a folder that is created, moved or deleted.
 */
export function watchFolder(folder: vscode.WorkspaceFolder, listener: FolderListener): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  const changed = (uri: vscode.Uri): boolean => {
    const wanted = listener.isWanted(uri);
    if (wanted) listener.changed(uri);
    return wanted;
  };
  const created = async (uri: vscode.Uri): Promise<void> => {
    if (changed(uri) || isLeftOut(uri.path.slice(folder.uri.path.length)) || !(await isFolder(uri))) return;
    listener.arrived(uri);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(created),
    watcher.onDidChange(changed),
    watcher.onDidDelete((uri) => listener.gone(uri)),
  );
}

/** The end of a name that can only be a file; `2025.07 Notes` and `v1.2` may be folders. */
const FILE_NAME = /\.[a-z]\w{0,5}$/i;

/** Asks the file system only where the name could be that of a folder: thousands of files may be created at once. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (FILE_NAME.test(uri.path)) return false;
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
