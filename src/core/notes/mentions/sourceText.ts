import { HIT_STRIDE, Hits } from '../../matching/hits';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Zones } from '../../text/markdown/zones';
import { partIdentifiers } from '../../text/units/letterCase';
import type { Directives } from './directives';
import { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { resolveMentions } from './resolveMentions';

/**
 * The mentions of names in a piece of source text, sorted and without overlaps: common nouns in comments, texts and paths and inside
 * identifiers, `consignmentNoteId`; other names as whole words, by the rules for notes. Nothing of it is Markdown. UTF-16 units.
 */
export function mentionsInSource(text: string, snapshot: Snapshot, folder?: Directives): readonly Mention[] {
  const [parted, offsets] = partIdentifiers(text);
  const nouns = mentionsOf(parted, snapshot, folder, true).map((mention) => ({
    ...mention,
    start: offsets[mention.start]!,
    end: offsets[mention.end - 1]! + 1,
  }));
  // A word with a digit or a plural s after capitals is whole only in the text as it is: `3PL`, `PODs`.
  const all = [...nouns, ...mentionsOf(text, snapshot, folder, false)];
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let free = 0;
  return all.filter(({ start, end }) => {
    const isFree = start >= free;
    if (isFree) free = end;
    return isFree;
  });
}

function mentionsOf(
  text: string,
  snapshot: Snapshot,
  folder: Directives | undefined,
  onlyNouns: boolean,
): readonly Mention[] {
  const { data, length } = snapshot.matcher.scan(text);
  const hits = new Hits();
  for (let at = 0; at < length; at += HIT_STRIDE) {
    const [start, end, part, record] = data.subarray(at, at + HIT_STRIDE);
    if (!onlyNouns || snapshot.matcher.isNoun(part!, record!)) hits.push(start!, end!, part!, record!);
  }
  const zones: Zones = { prose: [0, text.length], code: [0, text.length], frontMatter: undefined };
  return resolveMentions(text, new JudgedHits(text, hits), zones, snapshot, folder);
}
