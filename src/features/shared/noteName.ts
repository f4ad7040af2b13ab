import type * as vscode from 'vscode';

/** The last part of the path, as a tab shows it: "Daily log.md". */
export function noteName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
