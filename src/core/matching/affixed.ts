import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../text/unitTable';
import { hasCountBefore, hasPluralAt } from './boundary';
import { Hits } from './hits';
import { hashPrefix, MAX_REACH, tryNames } from './scan';
import type { Segment } from './segment';
import { PREFIX_TOKENS } from './segment';

/**
 * Finds the names that are only a part of a word: before a plural `s` (`H20s`, docs/matching.md rule 4), and after a count
 * (`8xH100`, rule 2). The scan compares whole words, so these few places are looked at on their own.
 *
 * @param from the names found begin in `[from, to)`.
 * @param plurals where there may be a plural `s`, as `scan` finds it.
 * @returns the hits in their order; undefined, mostly, where there are none.
 */
export function scanAffixed(
  text: string,
  segments: readonly Segment[],
  from: number,
  to: number,
  plurals: readonly number[],
): Hits | undefined {
  let hits: Hits | undefined;
  const look = (start: number, tokens: number, isPlural: boolean): void => {
    if (start < from || start >= to) return;
    const key = hashPrefix(text, start, tokens, isPlural);
    if (key === undefined) return;
    hits ??= new Hits();
    for (let k = 0; k < segments.length; k++) tryNames(text, start, key, segments[k]!, k, hits);
  };
  for (const at of plurals) {
    if (!hasPluralAt(text, at)) continue;
    let start = tokenStart(text, at);
    for (let tokens = 1; tokens <= PREFIX_TOKENS && start >= 0; tokens++) {
      look(start, tokens, true);
      start = tokenBefore(text, start);
    }
  }
  for (let at = text.indexOf('x', from); at >= 0 && at < to; at = text.indexOf('x', at + 1)) {
    if (!hasCountBefore(text, at + 1)) continue;
    for (let tokens = 1; tokens <= PREFIX_TOKENS; tokens++) {
      look(at + 1, tokens, false);
      look(at + 1, tokens, true);
    }
  }
  if (hits && hits.length === 0) return undefined;
  hits?.sortFrom(0);
  return hits;
}

/** Where the token that holds the unit at `at` begins. */
function tokenStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < MAX_REACH && isOf(text, start - 1, WORD_BIT)) start--;
  return start;
}

/** Where the token before `start` begins; −1 where there is none within reach. */
function tokenBefore(text: string, start: number): number {
  let at = start - 1;
  while (at >= 0 && start - at < MAX_REACH && !isOf(text, at, WORD_BIT | SINGLE_BIT)) at--;
  if (at < 0 || start - at >= MAX_REACH) return -1;
  return isOf(text, at, WORD_BIT) ? tokenStart(text, at) : at;
}

function isOf(text: string, at: number, bits: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(at)]! & bits) !== 0;
}
