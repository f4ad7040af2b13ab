import * as vscode from 'vscode';
import { isLeftOut } from './leftOut';

export interface FolderListener {
  /** Whether the listener wants to know of this file, by name alone. */
  isWanted(uri: vscode.Uri): boolean;
  /** Such a file is there, anew or with another content. */
  changed(uri: vscode.Uri): void;
  /** A file, or a folder with all that was in it, is no longer there. */
  gone(uri: vscode.Uri): void;
  /** A folder has come, and nobody said what is in it. */
  arrived(folder: vscode.Uri): void;
}

/**
 * Tells what happens to files in the folder. Everything below it is watched, not patterns: a folder that goes, or comes,
 * says nothing of the files in it.
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

/** The end of a name that only a file has; `2025.07 Notes` and `v1.2` may be folders. */
const FILE_NAME = /\.[a-z]\w{0,5}$/i;

/** Looks only where the name could be that of a folder: thousands of files may come at once. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  if (FILE_NAME.test(uri.path)) return false;
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
