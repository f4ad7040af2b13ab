import * as vscode from 'vscode';
import type { FileState } from '../../core/mentions/indexedNotes';
import { decodeUtf8 } from '../../core/text/utf8';
import { NOTE_LANGUAGE } from './openNotes';

/** A larger note is not read: no editor of text would open it with pleasure. */
const LARGEST = 5 * 1024 * 1024;
/** Where in a file the editor looks for signs that it is no text. */
const HEAD = 512;

/** Undefined where there is no such file, or it is not to be read as a note; the log says why, unless it is not there. */
export async function stateOf(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<FileState | undefined> {
  try {
    const { type, size, mtime } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return undefined;
    if (size <= LARGEST) return { modified: mtime, size };
    log.info(`${uri.toString()} is no note: ${size} bytes are too many`);
  } catch (error) {
    tell(uri, error, log);
  }
  return undefined;
}

/** The text of a note on the disk, in the encoding that the editor would read it in; undefined as above. Never rejects. */
export async function readNote(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    if (isBinary(bytes)) {
      log.info(`${uri.toString()} is no note: it is not text`);
      return undefined;
    }
    const text = isPlainUtf8(bytes, uri) ? decodeUtf8(bytes) : await vscode.workspace.decode(bytes, { uri });
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  } catch (error) {
    tell(uri, error, log);
    return undefined;
  }
}

/**
 * Whether the editor would read the bytes as UTF-8 without a look at them. It is in another process, so that asking it
 * takes longer than all else that is done for a note.
 */
function isPlainUtf8(bytes: Uint8Array, uri: vscode.Uri): boolean {
  const [first, second] = bytes;
  // The marks of UTF-16; what has zero bytes may be UTF-16 without one.
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || hasZero(bytes)) return false;
  const files = vscode.workspace.getConfiguration('files', { uri, languageId: NOTE_LANGUAGE });
  return files.get('encoding') === 'utf8' && files.get('autoGuessEncoding') === false;
}

function hasZero(bytes: Uint8Array): boolean {
  return bytes.subarray(0, HEAD).includes(0);
}

/** As the editor judges: a zero byte near the beginning, unless it is one of every two as in UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  if (!hasZero(bytes)) return false;
  const head = bytes.subarray(0, HEAD);
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  const isZeroAt = (remainder: number): boolean =>
    head.every((byte, index) => (byte === 0) === (index % 2 === remainder));
  return !isZeroAt(0) && !isZeroAt(1);
}

function tell(uri: vscode.Uri, error: unknown, log: vscode.LogOutputChannel): void {
  if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return;
  log.warn(`${uri.toString()} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}
