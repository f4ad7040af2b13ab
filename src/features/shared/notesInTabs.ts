import { TabInputText, TabInputTextDiff, type TextDocument, window, workspace } from 'vscode';
import { isNote } from '../../workspace/openNotes';

/** The notes that people call open: not the old side of a diff, not what some extension reads behind the scenes. */
export function notesInTabs(): readonly TextDocument[] {
  const open = openTabs();
  return workspace.textDocuments.filter((document) => isNote(document) && open.has(document.uri.toString()));
}

function openTabs(): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) open.add(input.uri.toString());
    else if (input instanceof TabInputTextDiff) open.add(input.modified.toString());
  }
  return open;
}
