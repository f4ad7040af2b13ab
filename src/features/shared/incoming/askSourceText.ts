import * as vscode from 'vscode';
import { pickRow } from '../dialogs';
import { readTextFile } from './readTextFile';

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
 * that the user picks. The clipboard is read only then: a browser asks for leave. Undefined if the user cancels.
 */
export async function askSourceText(kind: SourceKind): Promise<string | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : '';
  const rows: Row[] = [
    ...(selected.trim() === '' ? [] : [row(kind, vscode.l10n.t('Selection'), 'selection', selected)]),
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
  return kind.whatIsIn(text) === undefined ? [] : [row(kind, label, 'file', text)];
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
