import * as vscode from 'vscode';
import type { Host } from '../../workspace/host';
import { type NewNoteRow, newEntityNotes } from '../shared/newEntityNotes';
import type { TreeNode } from '../shared/tree/treeNode';
import type { UnregisteredNames } from './unregisteredNames';

/** Further notes are not listed. */
const MOST = 50;

/** A row for each new note that may be about an entity, but for those whose names are known or dismissed. */
export function newNoteRows(host: Host, names: UnregisteredNames): readonly (TreeNode & NewNoteRow)[] {
  const notes = newEntityNotes(host).filter(({ name, isKnown }) => !isKnown && !names.isDismissed(name));
  return notes.slice(0, MOST).map((newNote) => ({
    id: `note ${newNote.note}`,
    parent: undefined,
    newNote,
    item() {
      const { note, name } = newNote;
      const uri = vscode.Uri.parse(note, true);
      const item = new vscode.TreeItem(name);
      item.description = vscode.l10n.t('note in {folder}', {
        folder: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')),
      });
      item.iconPath = new vscode.ThemeIcon('file');
      item.contextValue = 'dossier.unregisteredNote';
      item.command = { command: 'vscode.open', title: vscode.l10n.t('Open'), arguments: [uri] };
      item.accessibilityInformation = { label: `${name}, ${item.description}` };
      return item;
    },
  }));
}
