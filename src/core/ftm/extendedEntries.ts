import type { Resumable } from '../base/resumable';
import { sameItems } from '../base/sameItems';
import type { Part } from '../registry/model';
import type { BulkFile } from './bulkFile';

/** Ids between two pauses. */
const STEP = 500;

/**
 * What bulk data says of each id that registry entries have too, in ascending priority: the first of several files that
 * have an id has priority. All other entities of bulk data stay in their files.
 */
export type ExtendedEntries = ReadonlyMap<string, readonly Part[]>;

/** What was found in another state of the registry. */
export interface PreviousExtended {
  readonly bulk: readonly BulkFile[];
  readonly extended: ExtendedEntries;
}

/** Looks up ids in bulk data. What is the same as before is the same object, each entry and the whole. */
export function* findExtended(
  ids: Iterable<string>,
  bulk: readonly BulkFile[],
  previous: PreviousExtended,
): Resumable<ExtendedEntries> {
  const found = new Map<string, readonly Part[]>();
  const files = bulk.toReversed();
  const kept = new Set(previous.bulk);
  let count = 0;
  for (const id of files.length > 0 ? ids : []) {
    if (++count % STEP === 0) yield;
    const before = previous.extended.get(id);
    const parts = files.flatMap((file) => {
      const known = kept.has(file) ? before?.find((part) => part.file === file.partName(id)) : undefined;
      return known ?? file.part(id) ?? [];
    });
    if (parts.length === 0) continue;
    found.set(id, parts);
    yield;
  }
  return differingExtended(previous.extended, found).next().done ? previous.extended : found;
}

/** The ids of which bulk data does not say the same in both. */
export function* differingExtended(before: ExtendedEntries, after: ExtendedEntries): Generator<string> {
  if (before === after) return;
  for (const [id, parts] of after) if (!sameItems(before.get(id) ?? [], parts)) yield id;
  for (const id of before.keys()) if (!after.has(id)) yield id;
}
