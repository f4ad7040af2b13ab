import type { Matcher } from '../../matching/matcher';
import { MergedEntity } from '../merging/mergeEntity';
import type { Registry } from '../merging/registry';
import type { Entity, EntityPart } from '../model';

/** One state of the registry with its names compiled. Immutable; everything that answers questions takes one. */
export interface Snapshot {
  /** Grows with each change; 0 before anything was read. */
  readonly version: number;
  readonly registry: Registry;
  readonly matcher: Matcher;
  /** The scopes that do not count in it (see `snapshotIn`); undefined where all do. */
  readonly elsewhere?: readonly string[];
}

/**
 * The snapshot that a note is read with: without what counts only in other folders. The same object where no registry is
 * limited so.
 *
 * @param isIn whether the note is in a folder, which is given as the name of the registry file has it; never, for a text that is in none.
 */
export function snapshotIn(snapshot: Snapshot, isIn: (scope: string) => boolean): Snapshot {
  const elsewhere = snapshot.registry.scopes.filter((scope) => !isIn(scope));
  return elsewhere.length === 0 ? snapshot : { ...snapshot, matcher: snapshot.matcher.without(elsewhere), elsewhere };
}

/** Whether the note of a snapshot is in a folder that has registries of its own. */
export function hasOwnScope({ registry, elsewhere = [] }: Snapshot): boolean {
  return elsewhere.length < registry.scopes.length;
}

/** Whether what a part of an entity, or a registry file, says counts in a snapshot. */
export function countsIn({ elsewhere }: Snapshot, { scope }: Pick<EntityPart, 'scope'>): boolean {
  return scope === undefined || !elsewhere?.includes(scope);
}

/** An entity with only the names, texts and all else that counts in a snapshot; undefined if nothing of it does. */
export function entityIn(snapshot: Snapshot, entity: Entity | undefined): Entity | undefined {
  if (!entity || !snapshot.elsewhere) return entity;
  const { vocabulary, presentIds } = snapshot.registry;
  const parts = entity.parts.filter((part) => countsIn(snapshot, part));
  if (parts.length === entity.parts.length) return entity;
  return parts.length > 0 ? new MergedEntity(vocabulary, entity.id, parts, presentIds) : undefined;
}
