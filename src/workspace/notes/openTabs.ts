import { TabInputText, TabInputTextDiff, window } from 'vscode';

/**
 * The URIs, as text, of the documents that tabs show. Not the old side of a diff, nor documents that an extension opened
 * without showing them.
 */
export function openTabs(): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) open.add(input.uri.toString());
    else if (input instanceof TabInputTextDiff) open.add(input.modified.toString());
  }
  return open;
}
