import * as vscode from 'vscode';
import { isBulkFile } from '../../core/registry/bulk/bulkFile';
import { findFiles } from '../files/findFiles';
import { globSetting } from '../files/globSettings';
import { patternTest } from '../files/patternTest';

/** Not `git` and similar schemes, which show an older state of another file. */
const OPENED_ALONE = new Set(['file', 'untitled', 'vscode-remote']);

/** The registry files of a folder, in no order. Never rejects. */
export function findRegistryFiles(
  folder: vscode.WorkspaceFolder,
  log: vscode.LogOutputChannel,
): Promise<readonly vscode.Uri[]> {
  const patterns = globSetting('registry.include', folder);
  return findFiles(folder, { patterns, isWanted: registryTest(folder), patience: 4000, mostWalked: 20_000 }, log);
}

/** Whether a file is one of the folder's registry files, judged by its name. Valid until the setting changes. */
export function registryTest(folder: vscode.WorkspaceFolder): (uri: vscode.Uri) => boolean {
  return patternTest(folder, globSetting('registry.include', folder));
}

/** Whether the document is, or would be, a registry file that the user edits. */
export function isRegistryDocument({ uri }: vscode.TextDocument): boolean {
  if (isBulkFile(uri.path)) return false;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (folder) return registryTest(folder)(uri);
  // For a file outside every folder only the name counts.
  return OPENED_ALONE.has(uri.scheme) && /\.entities\.ya?ml$/.test(uri.path);
}
