import * as vscode from 'vscode';
import { oneLine } from '../../../core/text/units/blanks';
import { pickRow } from '../ask/dialogs';

/** The kind of text that is asked for, and how it is recognised. */
export interface SourceKind {
  /** "Where is the digest?" */
  readonly question: string;
  /** The title of the dialog for a file. */
  readonly title: string;
  /** The content of a text; undefined if it is not of that kind. */
  whatIsIn(text: string): string | undefined;
}

interface Row extends vscode.QuickPickItem {
  readonly text: () => Promise<string | undefined>;
}

/**
 * A text to import from: that of the selection, of the active document if it is one of the kind, of the clipboard, or of a file
 * that the user picks. A document that the editor has read in a wrong encoding is read from its file, and no unreadable selection
 * of it is offered. The clipboard is read only when it is picked: a browser asks for permission. Undefined if the user cancels.
 */
export async function askSourceText(kind: SourceKind): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
  const isText = selected.trim() !== '' && !(editor && isMisread(editor.document, selected));
  const rows: Row[] = [
    ...(isText ? [row(kind, vscode.l10n.t('Selection'), 'selection', selected)] : []),
    ...(editor ? documentRow(kind, editor.document) : []),
    {
      label: vscode.l10n.t('Clipboard'),
      iconPath: new vscode.ThemeIcon('clippy'),
      text: async () => vscode.env.clipboard.readText(),
    },
    {
      label: vscode.l10n.t('File…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      text: async () => {
        const [uri] = (await vscode.window.showOpenDialog({ title: kind.title })) ?? [];
        return uri && readTextFile(uri);
      },
    },
  ];
  return (await pickRow(rows, kind.question))?.text();
}

function documentRow(kind: SourceKind, document: vscode.TextDocument): readonly Row[] {
  const text = document.getText();
  const label = vscode.workspace.asRelativePath(document.uri);
  if (kind.whatIsIn(text) === undefined) return [];
  const shown = row(kind, label, 'file', text);
  return [isMisread(document, text) ? { ...shown, text: () => readTextFile(document.uri) } : shown];
}

/** Whether the editor has read a text of a document in another encoding than its file is in. What was typed is in no file yet. */
function isMisread(document: vscode.TextDocument, text: string): boolean {
  return text.includes(UNREADABLE) && !document.isUntitled && !document.isDirty;
}

function row(kind: SourceKind, label: string, icon: string, text: string): Row {
  const description = kind.whatIsIn(text);
  return {
    label,
    iconPath: new vscode.ThemeIcon(icon),
    ...(description !== undefined && { description }),
    text: async () => text,
  };
}

/** What spreadsheets write besides UTF-8 and UTF-16: the names of VS Code's `files.encoding`, and what they are called. */
const ENCODINGS = [
  ['gb18030', 'GB18030'],
  ['big5hkscs', 'Big5'],
  ['windows1252', 'Windows 1252'],
  ['shiftjis', 'Shift JIS'],
] as const;
/** What takes the place of bytes that an encoding does not have. */
const UNREADABLE = '\ufffd';
/** Bytes that are shown of a file in each encoding. */
const SHOWN = 240;

/**
 * The text of a file: in UTF-8 or, with a byte order mark, UTF-16; for anything else the user is asked for the encoding, and
 * sees the first words in each. Undefined if the user cancels.
 */
async function readTextFile(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri);
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return vscode.workspace.decode(bytes, { encoding: 'utf16le' });
  if (first === 0xfe && second === 0xff) return vscode.workspace.decode(bytes, { encoding: 'utf16be' });
  if (isUtf8(bytes)) return vscode.workspace.decode(bytes, { encoding: 'utf8' });
  const rows = await Promise.all(
    ENCODINGS.map(async ([encoding, label]) => {
      const sample = await vscode.workspace.decode(sampleOf(bytes), { encoding });
      return { label, description: oneLine(sample), encoding };
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
