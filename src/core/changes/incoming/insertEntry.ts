import type { Refused } from '../../text/yaml/write/change';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import { type EntityProposal, entityProposal } from './proposals';
import { changesOf } from './writeProposals';

/** The data of an entity when it is first written down. */
export type EntryDraft = Pick<EntityProposal, 'id' | 'schema' | 'names'> & Partial<Pick<EntityProposal, 'aliases'>>;

/**
 * Writes an entry after the last one of the file, laid out like those that are there. A file without `entities`, even an
 * empty one, gets them.
 */
export function insertEntry(text: string, draft: EntryDraft): WrittenRegistry | Refused {
  const said = changesOf(entityProposal({ aliases: [], ...draft }), new Set(), undefined);
  return writeRegistry(
    text,
    said.map((change) => ({ ...change, entry: draft.id })),
  );
}
