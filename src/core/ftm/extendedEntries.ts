import type { Resumable } from '../base/resumable';
import { sameItems } from '../base/sameItems';
import type { Part } from '../registry/model';
import { bulkEntryFile, readBulkEntry } from './bulkEntry';
import type { BulkFile } from './bulkFile';

/** Ids between two pauses. */
const STEP = 500;

/**
 * By the id of an entity of bulk data that entries of registries extend: what bulk data says of it, farthest first.
 * Of all others nothing is kept.
 */
export type ExtendedEntries = ReadonlyMap<string, readonly Part[]>;

export const NOTHING_EXTENDED: ExtendedEntries = new Map();

/** What was found in another state of the registry. */
export interface PreviousExtended {
  readonly bulk: readonly BulkFile[];
  readonly extended: ExtendedEntries;
}

/**
 * Looks up in bulk data who has one of these ids. What is the same as before is the same object, each entry and the
 * whole. Of an id that several files have, the first file counts most.
 */
export function* findExtended(
  ids: Iterable<string>,
  bulk: readonly BulkFile[],
  previous: PreviousExtended | undefined,
): Resumable<ExtendedEntries> {
  if (bulk.length === 0) return NOTHING_EXTENDED;
  const found = new Map<string, readonly Part[]>();
  const files = bulk.toReversed();
  const kept = new Set(previous?.bulk);
  let count = 0;
  for (const id of ids) {
    if (++count % STEP === 0) yield;
    const before = previous?.extended.get(id);
    const parts: Part[] = [];
    for (const file of files) {
      const known = kept.has(file) ? before?.find((part) => part.file === bulkEntryFile(file, id)) : undefined;
      const part = known ?? readBulkEntry(file, id);
      if (part) parts.push(part);
    }
    if (parts.length === 0) continue;
    found.set(id, parts);
    yield;
  }
  const same = previous && differingExtended(previous.extended, found).next().done;
  return same ? previous.extended : found;
}

/** The ids of which bulk data does not say the same in both. */
export function* differingExtended(before: ExtendedEntries, after: ExtendedEntries): Generator<string> {
  if (before === after) return;
  for (const [id, parts] of after) if (!sameItems(before.get(id) ?? [], parts)) yield id;
  for (const id of before.keys()) if (!after.has(id)) yield id;
}
