import { TabInputText, TabInputTextDiff, window } from 'vscode';

/**
 * The URIs, as text, of what people call open: not the old side of a diff, not a document that some extension reads behind
 * the scenes.
 */
export function openTabs(): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) open.add(input.uri.toString());
    else if (input instanceof TabInputTextDiff) open.add(input.modified.toString());
  }
  return open;
}
