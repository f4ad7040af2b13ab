import * as vscode from 'vscode';
import type { Digest } from '../../core/digest/digest';
import { parseDigest } from '../../core/digest/parseDigest';
import { pickRow } from '../shared/dialogs';

interface Row extends vscode.QuickPickItem {
  readonly text: () => Promise<string | undefined>;
}

/**
 * The text of a digest: that of the selection, of the active document if it is one, of the clipboard, or of a file that the
 * user picks. The clipboard is read only then: a browser asks for leave. Undefined if the user cancels.
 */
export async function askDigestText(): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
  const rows: Row[] = [
    ...(selected.trim() === '' ? [] : [row(vscode.l10n.t('Selection'), 'selection', selected)]),
    ...(editor ? digestRow(nameOf(editor.document), 'file', editor.document.getText()) : []),
    {
      label: vscode.l10n.t('Clipboard'),
      iconPath: new vscode.ThemeIcon('clippy'),
      text: async () => vscode.env.clipboard.readText(),
    },
    { label: vscode.l10n.t('File…'), iconPath: new vscode.ThemeIcon('folder-opened'), text: textOfFile },
  ];
  const picked = await pickRow(rows, vscode.l10n.t('Where is the digest?'));
  return picked?.text();
}

function nameOf({ uri }: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(uri);
}

function digestRow(label: string, icon: string, text: string): readonly Row[] {
  return parseDigest(text) ? [row(label, icon, text)] : [];
}

function row(label: string, icon: string, text: string): Row {
  const digest = parseDigest(text);
  return {
    label,
    iconPath: new vscode.ThemeIcon(icon),
    ...(digest && { description: whatIsIn(digest) }),
    text: async () => text,
  };
}

function whatIsIn({ title, entries, events }: Digest): string {
  const counts = vscode.l10n.t('people and companies: {entries}, events: {events}', {
    entries: entries.length,
    events: events.length,
  });
  return title === undefined ? counts : `${title} · ${counts}`;
}

async function textOfFile(): Promise<string | undefined> {
  const [uri] = (await vscode.window.showOpenDialog({ title: vscode.l10n.t('Import Digest') })) ?? [];
  return uri && (await vscode.workspace.openTextDocument(uri)).getText();
}
