import * as vscode from 'vscode';

/** The result of `read`; undefined if it throws, which is logged unless there is no such file. Never rejects. */
export async function readOrLog<T>(
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    // A folder may have a name like that of a note.
    if (!(error instanceof vscode.FileSystemError && /^File(?:NotFound|IsADirectory)$/.test(error.code))) {
      log.warn(`${uri.toString()} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  }
}

/** Folders without notes and registries of the user. */
export const LEFT_OUT: ReadonlySet<string> = new Set(['node_modules', '.git', '.hg', '.svn']);

/** Whether a path goes through a folder that is never searched. */
export function isLeftOut(path: string): boolean {
  return path.split('/').some((name) => LEFT_OUT.has(name));
}
