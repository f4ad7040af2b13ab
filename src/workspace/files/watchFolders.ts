import * as vscode from 'vscode';
import { isLeftOut } from './readOrLog';
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
  const came = (uri: vscode.Uri): void => {
    if (!listener.changed(uri)) listener.arrived(uri);
  };
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
        came(newUri);
      }
    }),
    vscode.workspace.onDidCreateFiles(({ files }) => {
      for (const uri of files) came(uri);
    }),
    vscode.workspace.onDidDeleteFiles(({ files }) => {
      for (const uri of files) listener.gone(uri);
    }),
    // On Linux the watcher misses some folders that are made right after the one that they are in, and then never reports
    // what changes there.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => listener.changed(uri)),
  );
}

function watchAll(listener: FolderListener): vscode.Disposable {
  return vscode.Disposable.from(...(vscode.workspace.workspaceFolders ?? []).map((folder) => watch(folder, listener)));
}

function watch(folder: vscode.WorkspaceFolder, listener: FolderListener): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**'));
  /** The files that the present report says were created or changed. */
  const here = new Set<string>();
  /** The files that the present report says were deleted, until they are reported as created or changed again. */
  const doubtful = new Set<string>();
  const isWanted = (uri: vscode.Uri): boolean => {
    const file = uri.toString();
    // The editor passes on a whole report in one task.
    if (here.size === 0) queueMicrotask(() => here.clear());
    here.add(file);
    doubtful.delete(file);
    return listener.changed(uri);
  };
  const isFolder = async (uri: vscode.Uri): Promise<boolean> => {
    const path = uri.path.slice(folder.uri.path.length);
    if (path === '' || FILE_NAME.test(path) || isLeftOut(path)) return false;
    return (await typeOf(uri)) === vscode.FileType.Directory;
  };
  const replaced = (uri: vscode.Uri): void => {
    listener.gone(uri);
    listener.arrived(uri);
  };
  const created = async (uri: vscode.Uri): Promise<void> => {
    if (!isWanted(uri) && (await isFolder(uri))) listener.arrived(uri);
  };
  // The editor says that a folder has changed where another one has taken its place at once. Another file system may say so
  // whenever a file in the folder changes.
  const hasEditorsWatcher = folder.uri.scheme === 'file' || folder.uri.scheme === 'vscode-remote';
  const changed = async (uri: vscode.Uri): Promise<void> => {
    if (!isWanted(uri) && hasEditorsWatcher && (await isFolder(uri))) replaced(uri);
  };
  // Of a report the editor passes on what was created, then what was changed, then what was deleted. While there are many
  // events a report covers so long a time that a file may have been deleted first, and then written again.
  const deleted = async (uri: vscode.Uri): Promise<void> => {
    const file = uri.toString();
    if (!here.has(file)) return listener.gone(uri);
    doubtful.add(file);
    const type = await typeOf(uri);
    if (!doubtful.delete(file) || (type & vscode.FileType.File) !== 0) return;
    if (type === vscode.FileType.Directory) replaced(uri);
    else listener.gone(uri);
  };
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(created),
    watcher.onDidChange(changed),
    watcher.onDidDelete(deleted),
  );
}

/**
 * The end of a name that can only be a file; `2025.07 Notes` and `v1.2` may be folders. The file system is asked only about
 * those, since thousands of files may be created at once.
 */
const FILE_NAME = /\.[a-z]\w{0,5}$/i;
