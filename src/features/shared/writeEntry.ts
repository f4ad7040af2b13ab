import * as vscode from 'vscode';
import { type EntryDraft, insertEntry } from '../../core/registry/insertEntry';
import type { RegistryTarget } from './registryTarget';

/** Writes the entry in one step that can be undone, and puts the cursor where its summary goes. */
export async function writeEntry(target: RegistryTarget, draft: EntryDraft): Promise<boolean> {
  const { uri } = target;
  const edit = new vscode.WorkspaceEdit();
  let cursor: number;
  if (target.exists) {
    const document = await vscode.workspace.openTextDocument(uri);
    const insertion = insertEntry(document.getText(), draft);
    const range = new vscode.Range(document.positionAt(insertion.span.start), document.positionAt(insertion.span.end));
    edit.replace(uri, range, insertion.text);
    cursor = insertion.cursor;
  } else {
    const { span, text, cursor: place } = insertEntry(target.text, draft);
    const whole = target.text.slice(0, span.start) + text + target.text.slice(span.end);
    edit.createFile(uri, { contents: new TextEncoder().encode(whole) });
    cursor = place;
  }
  if (!(await vscode.workspace.applyEdit(edit))) return false;
  await showAt(uri, cursor);
  return true;
}

/** In the group where the file is seen already, or beside the note, which stays in sight. */
export async function showAt(uri: vscode.Uri, offset: number): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const place = document.positionAt(offset);
  await vscode.window.showTextDocument(document, {
    viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
    selection: new vscode.Range(place, place),
    preview: false,
  });
}
