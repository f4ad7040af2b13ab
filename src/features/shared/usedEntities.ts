import { entitiesInNote } from '../../core/queries/notes/entitiesInNote';
import type { Host } from '../../workspace/host';
import type { Note } from '../../workspace/notes/openNotes';

/** More than any folder has notes, so that a mention in the present note outweighs those in all others. */
const IN_THIS_NOTE = 1e9;

/** A weight by entity id: how often this note mentions it, then how many notes of the workspace do. */
export function usedEntities(host: Host, note: Note | undefined): ReadonlyMap<string, number> {
  const used = new Map(host.index.mentions.noteCounts());
  for (const { id, mentions } of entitiesInNote(note?.mentions ?? [])) {
    used.set(id, mentions.length * IN_THIS_NOTE + (used.get(id) ?? 0));
  }
  return used;
}
