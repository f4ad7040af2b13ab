import * as vscode from 'vscode';
import { pickRow } from '../dialogs';

/** What spreadsheets write besides UTF-8 and UTF-16: the names of VS Code's `files.encoding`, and what they are called. */
const ENCODINGS = [
  ['gb18030', 'GB18030'],
  ['big5hkscs', 'Big5'],
  ['windows1252', 'Windows 1252'],
  ['shiftjis', 'Shift JIS'],
] as const;
/** Bytes that are shown of a file in each encoding. */
const SHOWN = 240;

/**
 * The text of a file: in UTF-8 or, with a byte order mark, UTF-16; for anything else the user is asked for the encoding, and
 * sees the first words in each. Undefined if the user cancels.
 */
export async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return vscode.workspace.decode(bytes, { encoding: 'utf16le' });
  if (first === 0xfe && second === 0xff) return vscode.workspace.decode(bytes, { encoding: 'utf16be' });
  if (isUtf8(bytes)) return vscode.workspace.decode(bytes, { encoding: 'utf8' });
  const rows = await Promise.all(
    ENCODINGS.map(async ([encoding, label]) => {
      const sample = await vscode.workspace.decode(sampleOf(bytes), { encoding });
      return { label, description: sample.replace(/\s+/gu, ' ').trim(), encoding };
    }),
  );
  const file = vscode.workspace.asRelativePath(uri);
  const picked = await pickRow(
    rows,
    vscode.l10n.t('{file} is not UTF-8. In which encoding is it to be read?', { file }),
  );
  return picked && vscode.workspace.decode(bytes, { encoding: picked.encoding });
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The bytes around the first one that is not ASCII: the others look alike in all encodings. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const odd = bytes.findIndex((byte) => byte >= 0x80);
  const line = bytes.lastIndexOf(0x0a, odd) + 1;
  return bytes.subarray(line, line + SHOWN);
}
