import { type TextDocument, workspace } from 'vscode';
import { isNote } from '../../workspace/notes/openNotes';
import { openTabs } from '../../workspace/notes/openTabs';

/** The documents of the notes that are open in a tab. */
export function notesInTabs(): readonly TextDocument[] {
  const open = openTabs();
  return workspace.textDocuments.filter((document) => isNote(document) && open.has(document.uri.toString()));
}
