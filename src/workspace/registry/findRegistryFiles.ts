import * as vscode from 'vscode';
import { isBulkFile } from '../../core/registry/bulk/bulkFile';
import { findFiles } from '../files/findFiles';
import { globSetting, patternTest } from '../files/globSettings';
import { readOrLog } from '../files/readOrLog';
import type { RegistryText } from './loadedRegistry';

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

/** Larger registries are not read, in bytes; the editor does not open documents of that size either. */
const LARGEST = 50 * 1024 * 1024;
/** The largest file of bulk data, in bytes: it stays in memory as it is. */
const LARGEST_BULK = 1024 * 1024 * 1024;

/**
 * What the file says now: an open document counts instead of its file. Undefined where there is no such file or it
 * cannot be read; the log says why, unless it does not exist. Never rejects.
 */
export async function readRegistryText(
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<RegistryText | undefined> {
  const open = openDocument(uri);
  if (open) return { text: open.getText(), version: open.version };
  const bytes = await readBytes(uri, LARGEST, log);
  if (!bytes) return undefined;
  const text = await vscode.workspace.decode(bytes, { uri });
  // It may have been opened, and typed in, in the meantime.
  const opened = openDocument(uri);
  if (opened) return { text: opened.getText(), version: opened.version };
  return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, version: undefined };
}

/** The bytes of a file of bulk data on the disk; undefined if it cannot be read, as the log says. Never rejects. */
export function readBulkBytes(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<Uint8Array | undefined> {
  return readBytes(uri, LARGEST_BULK, log);
}

function readBytes(uri: vscode.Uri, largest: number, log: vscode.LogOutputChannel): Promise<Uint8Array | undefined> {
  return readOrLog(uri, log, async () => {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= largest) return vscode.workspace.fs.readFile(uri);
    log.warn(`${uri.toString()} is not read: ${size} bytes are too many`);
    return undefined;
  });
}

export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const file = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === file);
}
