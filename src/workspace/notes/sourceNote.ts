import * as vscode from 'vscode';

/**
 * The note that a source is, by its path from the folder of the registry file; there may be no such file. undefined if the
 * source is not a note, or the path leads out of the workspace: registries are not trusted.
 */
export function sourceNote({
  file,
  note,
}: {
  readonly file: string;
  readonly note: { readonly value: string } | undefined;
}): vscode.Uri | undefined {
  if (!note) return undefined;
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(file, true), '..', note.value);
  return vscode.workspace.getWorkspaceFolder(uri) && uri;
}
