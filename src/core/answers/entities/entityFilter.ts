import { BUNDLED_LAYER, isOwnLayer } from '../../matching/nameKind';
import type { Entity, EntityPart } from '../../registry/model';

/** Whose entries a list shows: those of the user, those of the bundled registry, or both. */
export type Whose = 'both' | 'mine' | 'bundled';

/** Which entities a list shows. */
export interface EntityFilter {
  readonly whose: Whose;
  /** Only those with at least one mention in notes. */
  readonly mentioned: boolean;
  /** Only those that the user watches. */
  readonly watched?: boolean;
}

/** Whether the user has written an entry of the entity. */
export function isMine({ parts }: Pick<Entity, 'parts'>): boolean {
  return parts.some(({ layer }) => isOwnLayer(layer));
}

/** Whether one of the parts is in a registry that `whose` selects. */
export function isWrittenBy(whose: Whose, parts: readonly EntityPart[]): boolean {
  if (whose === 'mine') return isMine({ parts });
  return whose === 'both' || parts.some(({ layer }) => layer === BUNDLED_LAYER);
}

/**
 * @param mentionsOf how often notes mention an entity, by its id.
 * @param watchedIds the ids of the entities that the user watches.
 */
export function passes(
  { id, parts }: Entity,
  { whose, mentioned, watched }: EntityFilter,
  mentionsOf: (id: string) => number,
  watchedIds: ReadonlySet<string> = new Set(),
): boolean {
  return isWrittenBy(whose, parts) && (!mentioned || mentionsOf(id) > 0) && (!watched || watchedIds.has(id));
}
