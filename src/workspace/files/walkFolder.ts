import * as vscode from 'vscode';
import { LEFT_OUT } from './leftOut';

export interface Walk {
  /** Whether a file is looked for, by name alone. */
  isWanted(uri: vscode.Uri): boolean;
  /** Whether a folder, and all that is in it, is passed over. */
  isLeftOut?(uri: vscode.Uri): boolean;
  /** How many files and folders are looked at: a virtual file system may be a whole continent of repositories. */
  readonly mostWalked: number;
  readonly token?: vscode.CancellationToken;
}

export interface Walked {
  readonly files: readonly vscode.Uri[];
  /** Whether everything was looked at. */
  readonly complete: boolean;
}

/**
 * Looks into a folder and those below it; what cannot be looked into, or is no folder, is empty. Breadth first, so that
 * what lies near the top is found even in a folder too large to walk to its end. Never rejects.
 */
export async function walkFolder(
  folder: vscode.Uri,
  { isWanted, isLeftOut = () => false, mostWalked, token }: Walk,
): Promise<Walked> {
  const files: vscode.Uri[] = [];
  // The editor prints an error where a file is listed.
  if (!(await isFolder(folder))) return { files, complete: true };
  const queue: vscode.Uri[] = [folder];
  let seen = 0;
  for (let next = queue.shift(); next; next = queue.shift()) {
    if (token?.isCancellationRequested) return { files, complete: false };
    for (const [name, type] of await list(next)) {
      if (++seen > mostWalked) return { files, complete: false };
      const uri = vscode.Uri.joinPath(next, name);
      // Exactly a directory: a symbolic link to one may lead round in a circle.
      if (type === vscode.FileType.Directory) {
        if (!LEFT_OUT.has(name) && !isLeftOut(uri)) queue.push(uri);
      } else if ((type & vscode.FileType.File) !== 0 && isWanted(uri)) {
        files.push(uri);
      }
    }
  }
  return { files, complete: true };
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

async function list(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
