import * as vscode from 'vscode';
import { withoutEnd } from '../../core/text/units/withoutEnd';
import { isNote } from '../../workspace/notes/openNotes';
import { applyEdit } from './textEdits';

/** A file that is to be written. */
export interface ExportFile {
  readonly target: vscode.Uri;
  readonly text: string;
}

/**
 * Asks for the file to write, beside the notes; the dialog asks before a file is replaced. Undefined if the user cancels.
 *
 * @param dialog its title.
 * @param name the name that it proposes, without its ending, or `otherwise` where nothing of it can be in the name of a file.
 * @param kind what files of that ending are called.
 */
export async function askTarget(
  dialog: string,
  { name, otherwise }: { readonly name: string; readonly otherwise: string },
  { kind, ending }: { readonly kind: string; readonly ending: string },
): Promise<vscode.Uri | undefined> {
  const folder = folderOfNotes();
  // Without what some file system does not take, and what has a meaning in links.
  const allowed =
    withoutEnd(name.replace(/[\\/:*?"<>|#^[\]\p{C}]+/gu, ' ').trim(), /\./).replace(/^\.+/, '') || otherwise;
  return vscode.window.showSaveDialog({
    title: dialog,
    filters: { [kind]: [ending] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${allowed}.${ending}`) }),
  });
}

/** Writes files that the user has chosen in the dialog, in place of those that are there; tells the user and returns false if that fails. */
export async function writeExport(files: readonly [ExportFile, ...ExportFile[]]): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  for (const { target, text } of files) {
    edit.createFile(target, { overwrite: true, contents: new TextEncoder().encode(text) });
  }
  return applyEdit(edit, files[0].target);
}

/** The folder of the open note, or else of the workspace. */
function folderOfNotes(): vscode.Uri | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const note = editors.find((editor) => editor && isNote(editor.document) && !editor.document.isUntitled);
  return note ? vscode.Uri.joinPath(note.document.uri, '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
}
