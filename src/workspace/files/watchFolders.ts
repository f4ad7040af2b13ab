import * as vscode from 'vscode';
import { isLeftOut } from './leftOut';
import { typeOf } from './walkFolder';

export interface FolderListener {
  /** A file or a folder was created or changed. Returns whether it is a file that is wanted. */
  changed(uri: vscode.Uri): boolean;
  /** A file, or a folder with everything in it, no longer exists. */
  gone(uri: vscode.Uri): void;
  /** A folder was created or moved here; its contents are not reported. */
  arrived(folder: vscode.Uri): void;
}

/**
 * Reports changes of files in the folders of the workspace, until the result is disposed of. Watches everything below them
 * rather than patterns, since the watcher does not report the files of a folder that is created, moved or deleted.
 */
export function watchFolders(listener: FolderListener): vscode.Disposable {
  let watchers = watchAll(listener);
  return vscode.Disposable.from(
    new vscode.Disposable(() => watchers.dispose()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      watchers.dispose();
      watchers = watchAll(listener);
    }),
    // The editor reports its own changes at once, and those of folders outside the workspace too.
    vscode.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) {
        listener.gone(oldUri);
        if (!listener.changed(newUri)) listener.arrived(newUri);
      }
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) listener.gone(uri);
    }),
  );
}

function watchAll(listener: FolderListener): vscode.Disposable {
  return vscode.Disposable.from(...(vscode.workspace.workspaceFolders ?? []).map((folder) => watch(folder, listener)));
}

function watch(folder: vscode.WorkspaceFolder, listener: FolderListener): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  /** What the report that is being passed on says was created or changed. */
  const here = new Set<string>();
  /** What the same report says was deleted, while it is looked at; until it is reported as created or changed again. */
  const doubtful = new Set<string>();
  const isWanted = (uri: vscode.Uri): boolean => {
    const file = uri.toString();
    // The editor passes on a whole report in one task.
    if (here.size === 0) queueMicrotask(() => here.clear());
    here.add(file);
    doubtful.delete(file);
    return listener.changed(uri);
  };
  const created = async (uri: vscode.Uri): Promise<void> => {
    if (isWanted(uri) || FILE_NAME.test(uri.path) || isLeftOut(uri.path.slice(folder.uri.path.length))) return;
    if ((await typeOf(uri)) === vscode.FileType.Directory) listener.arrived(uri);
  };
  // Of a report the editor passes on what was created, then what was changed, then what was deleted. While there are many
  // events a report covers so long a time that a file may have been deleted first, and then written again.
  const deleted = async (uri: vscode.Uri): Promise<void> => {
    const file = uri.toString();
    if (!here.has(file)) return listener.gone(uri);
    doubtful.add(file);
    const type = await typeOf(uri);
    if (!doubtful.delete(file) || (type & vscode.FileType.File) !== 0) return;
    listener.gone(uri);
    if (type === vscode.FileType.Directory) listener.arrived(uri);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(created),
    watcher.onDidChange(isWanted),
    watcher.onDidDelete(deleted),
  );
}

/**
 * The end of a name that can only be a file; `2025.07 Notes` and `v1.2` may be folders. The file system is asked only about
 * those, since thousands of files may be created at once.
 */
const FILE_NAME = /\.[a-z]\w{0,5}$/i;
