import { entitiesInNote } from '../../core/queries/notes/entitiesInNote';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';

/** More notes than any folder has: use in the note at hand counts before use elsewhere. */
const IN_THIS_NOTE = 1e9;

/** Who is used, by id, and the more the greater: how often in this note, then in how many notes of the folder. */
export function usedEntities(host: Host, note: Note | undefined): ReadonlyMap<string, number> {
  const used = new Map(host.index.noteCounts());
  for (const { id, mentions } of entitiesInNote(note?.mentions ?? [])) {
    used.set(id, mentions.length * IN_THIS_NOTE + (used.get(id) ?? 0));
  }
  return used;
}
