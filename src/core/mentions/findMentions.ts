import { lexZones } from '../markdown/zones';
import type { TokenSink } from '../matching/tokens';
import type { Snapshot } from '../snapshot';
import type { Directives } from './directives';
import { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { resolveMentions } from './resolveMentions';

/**
 * All mentions of a note by docs/matching.md, sorted and without overlaps; offsets are UTF-16 units of `text`. The Markdown is
 * read only where a name was found at all. Linear in the text; never throws.
 *
 * @param folder what the note's folder says of names; the note itself has the last word.
 * @param sink takes the tokens of the note.
 */
export function findMentions(
  text: string,
  snapshot: Snapshot,
  folder?: Directives,
  sink?: TokenSink,
): readonly Mention[] {
  const hits = snapshot.matcher.scan(text, sink);
  if (hits.length === 0 && !text.includes('[[')) return [];
  return resolveMentions(text, new JudgedHits(text, hits), lexZones(text), snapshot, folder);
}
