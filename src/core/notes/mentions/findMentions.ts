import { Hits } from '../../matching/hits';
import type { Matcher } from '../../matching/matcher';
import type { TokenSink } from '../../matching/tokens';
import type { Snapshot } from '../../registry/engine/snapshot';
import { type Resumable, runToEnd } from '../../text/base/lazy';
import { type ZonesAndBlocks, zonesAndBlocks } from '../../text/markdown/zones';
import type { Directives } from './directives';
import { JudgedHits } from './judgedHits';
import type { Mention } from './mention';
import { resolveInSteps } from './resolveMentions';

/**
 * All mentions of a note by docs/matching.md, sorted and without overlaps; offsets are UTF-16 units of `text`. The Markdown is
 * read only in blocks in which a name was found. Linear in the text; never throws.
 *
 * @param folder what the note's folder says of names; the note itself has the last word.
 * @param sink takes the tokens of the note.
 * @param keep takes the zones of the blocks in which a name was found, if there are any, and all blocks.
 */
export function findMentions(
  text: string,
  snapshot: Snapshot,
  folder?: Directives,
  sink?: TokenSink,
  keep?: (lexed: ZonesAndBlocks) => void,
): readonly Mention[] {
  return runToEnd(findMentionsResumably(text, snapshot, folder, sink, keep));
}

/** Units scanned between two pauses. */
const STEP_UNITS = 1 << 16;

/** Does what `findMentions` does, with pauses; also in a short text, since the first of a session makes what all of them need. */
export function* findMentionsResumably(
  text: string,
  snapshot: Snapshot,
  folder?: Directives,
  sink?: TokenSink,
  keep?: (lexed: ZonesAndBlocks) => void,
): Resumable<readonly Mention[]> {
  const hits = yield* scanResumably(text, snapshot.matcher, sink);
  const mayLink = text.includes('[[');
  if (hits.length === 0 && !mayLink) return [];
  const lexed = yield* zonesAndBlocks(text, mayLink ? undefined : (start, end) => hits.hasFrom(start, end));
  keep?.(lexed);
  yield;
  return yield* resolveInSteps(text, new JudgedHits(text, hits), lexed.zones, snapshot, folder);
}

/** Cut at ends of lines, where no word is cut; a line may be as long as it likes. */
function* scanResumably(text: string, matcher: Matcher, sink: TokenSink | undefined): Resumable<Hits> {
  const all = new Hits(0);
  sink?.restart(text);
  let from = 0;
  do {
    const line = text.indexOf('\n', from + STEP_UNITS);
    const to = line < 0 ? text.length : line;
    const hits = matcher.scanRange(text, from, to, sink);
    if (!hits) return matcher.scan(text, sink).copy();
    all.append(hits);
    from = to;
    yield;
  } while (from < text.length);
  return all;
}
