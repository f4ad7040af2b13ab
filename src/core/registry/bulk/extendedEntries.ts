import type { Resumable } from '../../text/base/lazy';
import { sameItems } from '../../text/base/lists';
import type { EntityPart } from '../model';
import type { BulkFile } from './bulkFile';

/** Ids between two pauses. */
const STEP = 500;

/**
 * What bulk data says of each id that registry entries have too, in ascending priority: the first of several files that
 * have an id has priority. All other entities of bulk data stay in their files.
 */
export type ExtendedEntries = ReadonlyMap<string, readonly EntityPart[]>;

/** Looks up ids in bulk data. Gives `previous`, what was found last, if it is the same. */
export function* findExtended(
  ids: Iterable<string>,
  bulk: readonly BulkFile[],
  previous: ExtendedEntries,
): Resumable<ExtendedEntries> {
  const found = new Map<string, readonly EntityPart[]>();
  const files = bulk.toReversed();
  let count = 0;
  for (const id of files.length > 0 ? ids : []) {
    if (++count % STEP === 0) yield;
    const parts = files.flatMap((file) => file.part(id) ?? []);
    if (parts.length === 0) continue;
    found.set(id, parts);
    yield;
  }
  return differingExtended(previous, found).next().done ? previous : found;
}

/** The ids of which bulk data does not say the same in both. */
export function* differingExtended(before: ExtendedEntries, after: ExtendedEntries): Generator<string> {
  if (before === after) return;
  for (const [id, parts] of after) if (!sameItems(before.get(id) ?? [], parts)) yield id;
  for (const id of before.keys()) if (!after.has(id)) yield id;
}
