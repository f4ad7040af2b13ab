import * as vscode from 'vscode';

/** What `read` gives; undefined if it throws, as the log says unless there is no such file. Never rejects. */
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
