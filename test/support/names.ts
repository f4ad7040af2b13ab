import { HIT_STRIDE } from '../../src/core/matching/hits';
import { Matcher } from '../../src/core/matching/matcher';
import { NameStarts } from '../../src/core/matching/nameStarts';
import { SegmentBuilder } from '../../src/core/matching/segmentBuilder';
import { NO_WORDS } from '../../src/core/matching/wordsOfName';
import { runToEnd } from '../../src/core/text/base/lazy';
import type { CaseOverride } from '../../src/core/text/units/letterCase';

/** A name for a test, or one with the rules that the registry may give it. */
export type TestName = string | { value: string; case?: CaseOverride };

/** A matcher over names that each belong to an entity of the same id. */
export function matcherOf(names: readonly TestName[]): Matcher {
  const builder = new SegmentBuilder();
  const ids = names.map((name) => (typeof name === 'string' ? name : name.value));
  names.forEach((name, owner) => {
    builder.add(ids[owner]!, typeof name === 'string' ? undefined : name.case, NO_WORDS, owner, 'name', 1);
  });
  const segment = runToEnd(builder.build());
  const starts = new NameStarts(segment.pool);
  return new Matcher([{ segment, starts, idOf: (owner) => ids[owner]!, isPlace: () => false, dead: new Set() }]);
}

/** All hits as `[start, end, name]`, overlapping ones included, ordered by start, length and name. */
export function hitsOf(matcher: Matcher, text: string): [number, number, string][] {
  const hits = matcher.scan(text);
  const found: [number, number, string][] = [];
  for (let at = 0; at < hits.length; at += HIT_STRIDE) {
    for (const owner of matcher.ownersOf(hits.data[at + 2]!, hits.data[at + 3]!).owners) {
      found.push([hits.data[at]!, hits.data[at + 1]!, owner.id]);
    }
  }
  return found.sort((a, b) => a[0] - b[0] || b[1] - a[1] || (a[2] < b[2] ? -1 : 1));
}
