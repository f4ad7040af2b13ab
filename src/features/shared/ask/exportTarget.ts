import * as vscode from 'vscode';
import type { ExportPaths } from '../../../core/answers/dossier/exportStatement';
import { relativePath } from '../../../core/text/base/paths';
import { withoutEnd } from '../../../core/text/units/blanks';
import type { Host } from '../../../workspace/host';
import { isNote } from '../../../workspace/notes/openNotes';
import { sourceNote } from '../../../workspace/notes/readNote';
import { applyEdit } from '../write/whereUnchanged';

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

/**
 * Where files are from a file that is to be written. What comes with Dossier, entities of bulk data, and notes that a registry
 * names outside the workspace have no path.
 */
export function exportPaths(host: Host, target: vscode.Uri): ExportPaths {
  return {
    path(file, beside) {
      const uri = beside === undefined ? vscode.Uri.parse(file, true) : sourceNote({ file, note: { value: beside } });
      if (uri?.scheme !== target.scheme || uri.authority !== target.authority || uri.fragment !== '') return undefined;
      return driveOf(uri) === driveOf(target) ? relativePath(target.path, uri.path) : undefined;
    },
    line: (place) => host.location(place)?.range.start.line ?? 0,
  };
}

/** "c:" on Windows. */
function driveOf({ path }: vscode.Uri): string | undefined {
  return /^\/([a-z]:)/i.exec(path)?.[1]?.toLowerCase();
}
