import * as vscode from 'vscode';
import type { TextEdit } from '../../core/base/textEdit';
import { type EntryDraft, insertEntry } from '../../core/yaml/edit/insertEntry';
import { applyEdit, reportUnwritten } from './textEdits';
import { registryEdit, type WritableRegistry } from './writableRegistry';

/** Writes the entry as one step of undo, and puts the cursor where its summary goes. */
export function writeEntry(target: WritableRegistry, draft: EntryDraft): Promise<void> {
  return writeText(target, (text) => insertEntry(text, draft));
}

/** Changes a registry, creating it if necessary, and shows it at `cursor`, an offset in the new text. */
export async function writeText(
  target: WritableRegistry,
  change: (text: string) => (TextEdit & { readonly cursor: number }) | undefined,
): Promise<void> {
  const { uri, exists } = target;
  const text = exists ? (await vscode.workspace.openTextDocument(uri)).getText() : target.text;
  const edit = change(text);
  // A registry in brackets is not written to; its problem says why.
  if (!edit) reportUnwritten(uri);
  else if (await applyEdit(await registryEdit(target, edit), uri)) await showAt(uri, edit.cursor);
}

/** Shows the file in the group where it is already open, else in another group than the note's, so that both are visible. */
export async function showAt(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const place = document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? otherColumn(uri),
    selection: new vscode.Range(place, place),
    preview: false,
  });
}

function otherColumn(uri: vscode.Uri): vscode.ViewColumn {
  const others = vscode.window.tabGroups.all.filter(({ isActive }) => !isActive);
  const isOpen = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const group = others.find(({ tabs }) => tabs.some(isOpen)) ?? others.at(-1);
  return group?.viewColumn ?? vscode.ViewColumn.Beside;
}
