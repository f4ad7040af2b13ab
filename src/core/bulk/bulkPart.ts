import type { MatcherPart } from '../matching/matcher';
import { type BulkFile, bulkEntityAt } from './bulkFile';

/** The names of a bulk file for the matcher; the id of a bearer is read when it is first met. */
export function bulkPart(bulk: BulkFile): MatcherPart {
  return { segment: bulk.segment, idOf: (owner) => bulkEntityAt(bulk, owner)?.id ?? '', dead: new Set() };
}
