import * as vscode from 'vscode';
import { relativePath } from '../../core/base/relativePath';
import type { TextEdit } from '../../core/base/textEdit';
import { respell } from '../../core/yaml/write/respell';
import type { Host } from '../../workspace/host';
import { sourceNote } from '../../workspace/notes/sourceNote';
import { editDocument, reportRefused } from '../shared/textEdits';

type Moves = readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[];

/** The edit of registries after which their sources are the same notes as before files or folders moved. */
export async function followMoves(host: Host, moves: Moves): Promise<vscode.WorkspaceEdit> {
  const { registry } = await host.settled();
  const edit = new vscode.WorkspaceEdit();
  for (const { file, sources } of registry.files.values()) {
    const uri = vscode.Uri.parse(file, true);
    const spellings: TextEdit[] = [];
    for (const source of sources) {
      const note = sourceNote(source);
      if (!note || !source.note) continue;
      const path = relativePath(moved(uri, moves).path, moved(note, moves).path);
      if (path === relativePath(uri.path, note.path)) continue;
      spellings.push({ span: source.note.span, text: path });
    }
    if (spellings.length === 0) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    const written = respell(document.getText(), spellings);
    if ('refused' in written) reportRefused(uri, document.getText(), written);
    else editDocument(document, written.edits, edit);
  }
  return edit;
}

/** The URI of a file after it or a folder around it was moved. */
function moved(uri: vscode.Uri, moves: Moves): vscode.Uri {
  for (const { oldUri, newUri } of moves) {
    const isSame = uri.scheme === oldUri.scheme && uri.authority === oldUri.authority;
    if (!isSame || !`${uri.path}/`.startsWith(`${oldUri.path}/`)) continue;
    return newUri.with({ path: newUri.path + uri.path.slice(oldUri.path.length) });
  }
  return uri;
}
