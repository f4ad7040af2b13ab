import * as vscode from 'vscode';
import { isRegistryFile } from './findRegistryFiles';

export interface FolderListener {
  /** A registry file is there, anew or with another content. */
  changed(uri: vscode.Uri): void;
  /** A file, or a folder with all that was in it, is no longer there. */
  gone(uri: vscode.Uri): void;
  /** A folder has come, and nobody said what is in it. */
  arrived(): void;
}

/**
 * Tells what happens to registry files in the folder. Everything below it is watched, not the patterns: a folder that
 * goes, or comes, says nothing of the files in it.
 */
export function watchFolder(folder: vscode.WorkspaceFolder, listener: FolderListener): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  const changed = (uri: vscode.Uri): boolean => {
    const ours = isRegistryFile(folder, uri);
    if (ours) listener.changed(uri);
    return ours;
  };
  const created = async (uri: vscode.Uri): Promise<void> => {
    if (changed(uri) || !(await isFolder(uri))) return;
    listener.arrived();
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(created),
    watcher.onDidChange(changed),
    watcher.onDidDelete((uri) => listener.gone(uri)),
  );
}

/** Looks only where the name could be that of a folder: thousands of files may come at once. */
async function isFolder(uri: vscode.Uri): Promise<boolean> {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (name.includes('.')) return false;
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return type === vscode.FileType.Directory;
  } catch {
    return false;
  }
}
