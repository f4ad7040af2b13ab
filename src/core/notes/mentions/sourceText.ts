import { HIT_STRIDE, Hits } from '../../matching/hits';
import type { Snapshot } from '../../registry/engine/snapshot';
import type { Zones } from '../../text/markdown/zones';
import type { Directives } from './directives';
import { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { resolveMentions } from './resolveMentions';

/** Between the words of an identifier: `noteId`, `HTTPServer`, `order2`. */
const WORD_BEGINS = /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu;
/** What makes an identifier, a path or an address of words. */
const SIGNS = /_|(?<=[\p{L}\d])[:#](?=[\p{L}\d_])|[./\\@＠]+(?=[\p{L}\d_])/gu;

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
  areNouns: boolean,
): readonly Mention[] {
  const { data, length } = snapshot.matcher.scan(text);
  const hits = new Hits();
  for (let at = 0; at < length; at += HIT_STRIDE) {
    const [start, end, part, record] = data.subarray(at, at + HIT_STRIDE);
    if (snapshot.matcher.isNoun(part!, record!) === areNouns) hits.push(start!, end!, part!, record!);
  }
  const zones: Zones = { prose: [0, text.length], code: [0, text.length], frontMatter: undefined };
  return resolveMentions(text, new JudgedHits(text, hits), zones, snapshot, folder);
}

/** The text with its identifiers, paths and addresses taken apart, and for each unit of it the offset that it is from. */
function partIdentifiers(text: string): readonly [string, readonly number[]] {
  const apart = text.replace(SIGNS, (sign) => (sign === '_' ? ' ' : ','.repeat(sign.length)));
  const offsets: number[] = [];
  let parted = '';
  let from = 0;
  const take = (to: number): void => {
    for (let at = from; at < to; at++) offsets.push(at);
    parted += apart.slice(from, to);
    from = to;
  };
  for (const { index } of apart.matchAll(WORD_BEGINS)) {
    take(index);
    parted += ' ';
    offsets.push(index);
  }
  take(text.length);
  return [parted, offsets];
}
