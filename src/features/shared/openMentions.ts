import { TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { Mention } from '../../core/mentions/mention';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/openNotes';

/** The mentions of one entity in one open note, at least one, in the order of the text. */
export interface NoteMentions {
  readonly note: Note;
  readonly mentions: readonly Mention[];
}

/** Where the notes that are open speak of an entity. */
export function openMentionsOf(host: Host, id: string): readonly NoteMentions[] {
  const found: NoteMentions[] = [];
  const open = openTabs();
  for (const document of workspace.textDocuments) {
    if (!open.has(document.uri.toString())) continue;
    const note = host.note(document);
    const mentions = note?.mentions.filter(({ entities }) => entities.includes(id)) ?? [];
    if (note && mentions.length > 0) found.push({ note, mentions });
  }
  return found;
}

/** Of what people call open: not the old side of a diff, not a document that some extension reads behind the scenes. */
function openTabs(): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { input } of window.tabGroups.all.flatMap(({ tabs }) => tabs)) {
    if (input instanceof TabInputText) open.add(input.uri.toString());
    else if (input instanceof TabInputTextDiff) open.add(input.modified.toString());
  }
  return open;
}
