import { hasCountBefore } from './boundary';
import { Hits } from './hits';
import { tryNames } from './scan';
import { PREFIX_TOKENS, type Segment } from './segment';

/**
 * Finds the names after a count (`8xH100`, docs/matching.md rule 2), which are only a part of a word. The scan compares
 * whole words, so these few places are looked at on their own.
 *
 * @param from the names found begin in `[from, to)`.
 * @returns the hits in their order; undefined, mostly, where there are none.
 */
export function scanAfterCounts(
  text: string,
  segments: readonly Segment[],
  from: number,
  to: number,
): Hits | undefined {
  let hits: Hits | undefined;
  const window = text.slice(0, to);
  for (let at = window.indexOf('x', from); at >= 0 && at + 1 < to; at = window.indexOf('x', at + 1)) {
    if (!hasCountBefore(text, at + 1)) continue;
    hits ??= new Hits();
    for (let tokens = 1; tokens <= PREFIX_TOKENS; tokens++) {
      tryNames(text, at + 1, tokens, 0, segments, hits);
      tryNames(text, at + 1, tokens, 1, segments, hits);
    }
  }
  hits?.sortFrom(0);
  return hits;
}
