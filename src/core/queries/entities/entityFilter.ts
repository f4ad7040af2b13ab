import { BUNDLED_LAYER, isOwnLayer } from '../../matching/nameKind';
import type { Entity } from '../../registry/model';

/** Which entities a list shows: what is true is required. */
export interface EntityFilter {
  /** An entry in a registry of the workspace. */
  readonly mine: boolean;
  /** At least one mention. */
  readonly mentioned: boolean;
  /** An entry in the bundled registry. */
  readonly bundled: boolean;
}

/** Whether the user has written an entry of the entity. */
export function isMine({ parts }: Entity): boolean {
  return parts.some(({ layer }) => isOwnLayer(layer));
}

/** @param mentionsOf how often notes mention an entity, by its id. */
export function passes(
  entity: Entity,
  { mine, mentioned, bundled }: EntityFilter,
  mentionsOf: (id: string) => number,
): boolean {
  return (
    (!mine || isMine(entity)) &&
    (!bundled || entity.parts.some(({ layer }) => layer === BUNDLED_LAYER)) &&
    (!mentioned || mentionsOf(entity.id) > 0)
  );
}
