import type { Mention } from '../../mentions/mention';

/** How often a note speaks of an entity, and where first. */
export interface EntityInNote {
  readonly id: string;
  /** In the order of the note; an ambiguous mention counts for each entity that it may mean. */
  readonly mentions: readonly Mention[];
}

/** Who is in a note, in the order of first mention. `mentions` are those of one note, in the order of their offsets. */
export function entitiesInNote(mentions: readonly Mention[]): readonly EntityInNote[] {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const id of mention.entities) {
      const list = byId.get(id);
      if (list) list.push(mention);
      else byId.set(id, [mention]);
    }
  }
  return Array.from(byId, ([id, list]) => ({ id, mentions: list }));
}
