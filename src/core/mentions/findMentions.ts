import { lexZones } from '../markdown/zones';
import type { TokenSink } from '../matching/tokens';
import type { Snapshot } from '../snapshot';
import type { Directives } from './directives';
import { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { resolveMentions } from './resolveMentions';
import { allRules, type Rules } from './rules';

/**
 * All mentions of a note by docs/matching.md, sorted and without overlaps; offsets are UTF-16 units of `text`. The Markdown is
 * read only in blocks in which a name was found. Linear in the text; never throws.
 *
 * @param folder what the note's folder says of names; the note itself has the last word.
 * @param sink takes the tokens of the note.
 * @param rules without those that are switched off, to see what one is worth.
 */
export function findMentions(
  text: string,
  snapshot: Snapshot,
  folder?: Directives,
  sink?: TokenSink,
  rules: Rules = allRules(),
): readonly Mention[] {
  const hits = snapshot.matcher.scan(text, sink);
  const mayLink = text.includes('[[');
  if (hits.length === 0 && !mayLink) return [];
  const zones = lexZones(text, mayLink ? undefined : (start, end) => hits.hasFrom(start, end));
  return resolveMentions(text, new JudgedHits(text, hits, rules), zones, snapshot, folder);
}
