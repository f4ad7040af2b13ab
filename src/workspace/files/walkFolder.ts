import * as vscode from 'vscode';
import { LEFT_OUT } from './readOrLog';

export interface Walk {
  /** Whether a file is looked for, judged by its name. */
  isWanted(uri: vscode.Uri): boolean;
  /** Whether a folder is skipped, with everything in it. */
  isLeftOut?(uri: vscode.Uri): boolean;
  /** How many files and folders are looked at: a virtual file system may contain thousands of repositories. */
  readonly mostWalked: number;
  readonly token?: vscode.CancellationToken;
}

export interface Walked {
  readonly files: readonly vscode.Uri[];
  /** Whether everything was looked at. */
  readonly complete: boolean;
}

/** How many folders are listed at once: on a remote file system each takes a while to answer. */
const AT_ONCE = 32;

/**
 * Lists a folder and those below it; one that cannot be listed counts as empty. Breadth first, so that files near the top
 * are found even in a folder that is too large to walk to its end. Never rejects.
 */
export async function walkFolder(
  folder: vscode.Uri,
  { isWanted, isLeftOut = () => false, mostWalked, token }: Walk,
): Promise<Walked> {
  const files: vscode.Uri[] = [];
  // The editor logs an error when a file is listed.
  if (((await typeOf(folder)) & vscode.FileType.Directory) === 0) return { files, complete: true };
  const queue: vscode.Uri[] = [folder];
  let seen = 0;
  while (queue.length > 0) {
    if (token?.isCancellationRequested) return { files, complete: false };
    const folders = queue.splice(0, AT_ONCE);
    for (const [index, entries] of (await Promise.all(folders.map(list))).entries()) {
      for (const [name, type] of entries) {
        if (++seen > mostWalked) return { files, complete: false };
        const uri = vscode.Uri.joinPath(folders[index]!, name);
        // Exactly a directory: a symbolic link to one may lead back to a folder above.
        if (type === vscode.FileType.Directory) {
          if (!LEFT_OUT.has(name) && !isLeftOut(uri)) queue.push(uri);
        } else if ((type & vscode.FileType.File) !== 0 && isWanted(uri)) {
          files.push(uri);
        }
      }
    }
  }
  return { files, complete: true };
}

/** The type of the file or folder; `Unknown` if there is none. Never rejects. */
export async function typeOf(uri: vscode.Uri): Promise<vscode.FileType> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type;
  } catch {
    return vscode.FileType.Unknown;
  }
}

/** Whether there is such a file or folder that can be reached. Never rejects. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** The files and folders in a folder; none if it cannot be listed. Never rejects. */
export async function list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
