import type { MatcherPart } from '../matching/matcher';
import type { BulkFile } from './bulkFile';

/**
 * The names of a bulk file for the matcher; the id of a bearer is read when it is first met.
 *
 * @param extended ids of entities that entries extend: their names are compiled with those of the registry.
 */
export function bulkPart(bulk: BulkFile, extended: ReadonlySet<string>): MatcherPart {
  const { segment, starts } = bulk;
  return { segment, starts, idOf: (owner) => bulk.entityAt(owner)?.id ?? '', dead: extended };
}
