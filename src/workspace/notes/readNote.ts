import * as vscode from 'vscode';
import { isOwnLayer } from '../../core/matching/nameKind';
import type { Entity } from '../../core/registry/model';
import { decodeUtf8 } from '../../core/text/units/utf8';
import { readOrLog } from '../files/readOrLog';
import { openDocument } from '../registry/findRegistryFiles';
import { NOTE_LANGUAGE } from './openNotes';

/** Larger files are not read as notes, in bytes; the editor itself is slow with them. */
const LARGEST = 5 * 1024 * 1024;
/** How many bytes the editor checks to tell text from binary files. */
const HEAD = 512;

/**
 * The text of a note on the disk, in the encoding in which the editor would read it. Undefined where there is no such
 * file, or it is too large or binary; the log says why, unless it does not exist. Never rejects.
 *
 * @param isUtf8 answers as `readsUtf8` does, which reads settings and takes long for thousands of notes.
 */
export function readNote(
  uri: vscode.Uri,
  log: vscode.LogOutputChannel,
  isUtf8 = readsUtf8,
): Promise<string | undefined> {
  return readOrLog(uri, log, async () => {
    // To ask for the size takes more than a third of the time in which all notes are indexed, on a remote file system half.
    // Only a folder that the user does not trust could bring so many huge files that the memory does not suffice.
    const bytes = (await isKnownTooLarge(uri)) ? undefined : await vscode.workspace.fs.readFile(uri);
    if (!bytes || bytes.length > LARGEST || isBinary(bytes)) {
      log.info(`${uri.toString()} is not read: it is not text, or has more than ${LARGEST} bytes`);
      return undefined;
    }
    // The editor decodes in another process, and the call would take longer than everything else that is done for a note.
    const isPlain = !mayBeUtf16(bytes) && isUtf8(uri);
    const text = isPlain ? decodeUtf8(bytes) : await vscode.workspace.decode(bytes, { uri });
    return text.startsWith('\uFEFF') ? text.slice(1) : text;
  });
}

async function isKnownTooLarge(uri: vscode.Uri): Promise<boolean> {
  return !vscode.workspace.isTrusted && (await vscode.workspace.fs.stat(uri)).size > LARGEST;
}

/** Whether the editor reads a note there as UTF-8, whatever its bytes are: all notes of a workspace folder alike. */
export function readsUtf8(uri: vscode.Uri): boolean {
  const files = vscode.workspace.getConfiguration('files', { uri, languageId: NOTE_LANGUAGE });
  return files.get('encoding') === 'utf8' && files.get('autoGuessEncoding') === false;
}

/** Text with zero bytes may be UTF-16 without a mark. */
function mayBeUtf16(bytes: Uint8Array): boolean {
  return hasUtf16Mark(bytes) || hasZero(bytes);
}

/** Whether it begins with a byte order mark of UTF-16. */
function hasUtf16Mark([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function hasZero(bytes: Uint8Array): boolean {
  return bytes.subarray(0, HEAD).includes(0);
}

/** As in the editor: a zero byte near the beginning, unless every other byte is zero as in UTF-16. */
function isBinary(bytes: Uint8Array): boolean {
  if (!hasZero(bytes) || hasUtf16Mark(bytes)) return false;
  const head = bytes.subarray(0, HEAD);
  const isZeroAt = (remainder: number): boolean =>
    head.every((byte, index) => (byte === 0) === (index % 2 === remainder));
  return !isZeroAt(0) && !isZeroAt(1);
}

/**
 * The present text of a note: that of an open document, or else of its file. Undefined if there is no such note. Never
 * rejects.
 */
export async function noteText(uri: vscode.Uri, log: vscode.LogOutputChannel): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  const text = await readNote(uri, log);
  return openDocument(uri)?.getText() ?? text;
}

/**
 * The note at a path from the folder of a registry file; there may be no such file. undefined if the path leads out of the
 * workspace: registries are not trusted.
 *
 * @param file the URI of the registry, as text.
 */
export function namedNote(file: string, path: string): vscode.Uri | undefined {
  const uri = vscode.Uri.joinPath(vscode.Uri.parse(file, true), '..', path);
  return vscode.workspace.getWorkspaceFolder(uri) && uri;
}

/** The note that a source is, as `namedNote` has it; undefined if the source is not a note. */
export function sourceNote({
  file,
  note,
}: {
  readonly file: string;
  readonly note: { readonly value: string } | undefined;
}): vscode.Uri | undefined {
  return note && namedNote(file, note.value);
}

/** The user's own note on an entity, as `namedNote` has it; undefined if no registry names one. */
export function profileNote({ properties }: Entity): vscode.Uri | undefined {
  const profile = (properties.get('profile') ?? []).find(({ part }) => isOwnLayer(part.layer));
  return profile && namedNote(profile.part.file, profile.item.value);
}
