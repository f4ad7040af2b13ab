import { lexZones } from '../markdown/zones';
import type { Snapshot } from '../snapshot';
import type { Mention } from './mention';
import { resolveMentions } from './resolveMentions';

/**
 * All mentions of a note by MATCHING.md, sorted and without overlaps; offsets are UTF-16 units of `text`. The Markdown is
 * read only where a name was found at all. Linear in the text; never throws.
 */
export function findMentions(text: string, snapshot: Snapshot): readonly Mention[] {
  const hits = snapshot.matcher.scan(text);
  if (hits.length === 0 && !text.includes('[[')) return [];
  return resolveMentions(text, hits, lexZones(text), snapshot);
}
