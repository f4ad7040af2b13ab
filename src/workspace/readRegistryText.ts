import * as vscode from 'vscode';
import type { RegistryText } from './registryLoader';

/** A registry beyond this is not read: an editor opens no document that large either. */
const LARGEST = 50 * 1024 * 1024;

/**
 * What the file says now: an open document wins over the disk. Undefined where there is no such file, or none that can
 * be read; the log says why, unless the file is simply not there. Never rejects.
 */
export async function readRegistryText(
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
): Promise<RegistryText | undefined> {
  const open = openDocument(uri);
  if (open) return { text: open.getText(), version: open.version };
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > LARGEST) {
      log.warn(`${uri.toString()} is not read: ${size} bytes are too many`);
      return undefined;
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const text = await vscode.workspace.decode(bytes, { uri });
    // It may have been opened, and typed in, in the meantime.
    const opened = openDocument(uri);
    if (opened) return { text: opened.getText(), version: opened.version };
    return { text: text.startsWith('\uFEFF') ? text.slice(1) : text, version: undefined };
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
      log.warn(`${uri.toString()} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
    return undefined;
  }
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const file = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === file);
}
