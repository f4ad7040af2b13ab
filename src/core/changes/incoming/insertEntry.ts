import type { Refused } from '../../text/yaml/write/refused';
import { type WrittenRegistry, writeRegistry } from '../../text/yaml/write/writeRegistry';
import { type EntityProposal, entityProposal } from './proposals';
import { changesOf, newEntry } from './writeProposals';

/** The data of an entity when it is first written down. */
export type EntryDraft = Pick<EntityProposal, 'id' | 'schema' | 'names'> & Partial<Pick<EntityProposal, 'aliases'>>;

/**
 * Writes an entry after the last one of the file, laid out like those that are there, with a key for its summary. A file
 * without `entities`, even an empty one, gets them.
 *
 * @returns also where the summary is then to be typed: an offset in the new text.
 */
export function insertEntry(
  text: string,
  draft: EntryDraft,
): (WrittenRegistry & { readonly cursor: number }) | Refused {
  const said = changesOf(entityProposal({ aliases: [], ...draft }), new Set(), undefined);
  const value = newEntry(draft.id, [...said, { kind: 'set', path: ['summary'], value: null }]);
  const written = writeRegistry(text, [{ kind: 'add', path: ['entities'], value }]);
  if ('refused' in written) return written;
  const key = 'summary: ';
  return { ...written, cursor: written.text.indexOf(key, written.added[0]) + key.length };
}
