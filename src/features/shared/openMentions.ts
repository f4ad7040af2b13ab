import type { Mention } from '../../core/mentions/mention';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/openNotes';
import { notesInTabs } from './notesInTabs';

/** The mentions of one entity in one open note, at least one, in the order of the text. */
export interface NoteMentions {
  readonly note: Note;
  readonly mentions: readonly Mention[];
}

/** Where the notes that are open speak of an entity. */
export function openMentionsOf(host: Host, id: string): readonly NoteMentions[] {
  const found: NoteMentions[] = [];
  for (const document of notesInTabs()) {
    const note = host.note(document);
    const mentions = note?.mentions.filter(({ entities }) => entities.includes(id)) ?? [];
    if (note && mentions.length > 0) found.push({ note, mentions });
  }
  return found;
}
