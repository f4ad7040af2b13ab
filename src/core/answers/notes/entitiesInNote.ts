import type { Mention } from '../../notes/mentions/mention';
import { memoize } from '../../text/base/memoize';

type Named = Pick<Mention, 'entities'>;

/** An entity and its mentions in a note. */
export interface EntityInNote<M extends Named = Mention> {
  readonly id: string;
  /** In the order of the note; an ambiguous mention counts for each entity that it may mean. */
  readonly mentions: readonly M[];
}

/** The entities of a note, in the order of first mention. `mentions` are those of one note, in order. */
export function entitiesInNote<M extends Named>(mentions: readonly M[]): readonly EntityInNote<M>[] {
  const byId = new Map<string, M[]>();
  for (const mention of mentions) {
    for (const id of mention.entities) memoize(byId, id, () => []).push(mention);
  }
  return Array.from(byId, ([id, list]) => ({ id, mentions: list }));
}
