import { memoize } from '../../base/memoize';
import type { Mention } from '../../mentions/mention';

/** An entity and its mentions in a note. */
export interface EntityInNote {
  readonly id: string;
  /** In the order of the note; an ambiguous mention counts for each entity that it may mean. */
  readonly mentions: readonly Mention[];
}

/** The entities of a note, in the order of first mention. `mentions` are those of one note, in order. */
export function entitiesInNote(mentions: readonly Mention[]): readonly EntityInNote[] {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) {
    for (const id of mention.entities) memoize(byId, id, () => []).push(mention);
  }
  return Array.from(byId, ([id, list]) => ({ id, mentions: list }));
}

/** The entities sorted by how often they are mentioned, the most first; equals stay in the order of first mention. */
export function mostMentionedFirst(found: readonly EntityInNote[]): readonly EntityInNote[] {
  return [...found].sort((a, b) => b.mentions.length - a.mentions.length);
}
