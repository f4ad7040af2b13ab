import * as vscode from 'vscode';
import { readOrLog } from '../files/readOrLog';
import type { RegistryText } from './loadedRegistry';

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
