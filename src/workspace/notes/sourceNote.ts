import * as vscode from 'vscode';
import type { Source } from '../../core/registry/model';

/**
 * The note that a source is, by its path from the folder of the registry file; there may be no such file. undefined if the
 * source is no note, or the path leads out of the workspace: registries are not trusted.
 */
export function sourceNote({ file, note }: Pick<Source, 'file' | 'note'>): vscode.Uri | undefined {
  if (!note) return undefined;
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(file, true), '..', note.value);
  return vscode.workspace.getWorkspaceFolder(uri) && uri;
}
