import { entitiesInNote } from '../../core/queries/entitiesInNote';
import type { Note } from '../../workspace/openNotes';

/** More than any folder mentions an entity: use in the note at hand counts before use elsewhere. */
const IN_THIS_NOTE = 1e6;

/** Who is used, by id, and the more the greater: in this note, then in the others. */
export function usedEntities(note: Note | undefined): ReadonlyMap<string, number> {
  const used = new Map<string, number>();
  for (const { id, mentions } of entitiesInNote(note?.mentions ?? [])) used.set(id, mentions.length * IN_THIS_NOTE);
  return used;
}
