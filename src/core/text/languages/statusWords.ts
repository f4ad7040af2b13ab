import { lazily } from '../base/lazy';
import type { StatusWords } from './language';

// They only propose what the user chooses, so that a few plain words do: how often they are right is measured in
// test/unit/core/notes/sentences/statedStatus.test.ts.

/** Which statements do not hold now, by words of a language in Latin letters: the sources of patterns. */
export function statusWords(words: Readonly<Record<keyof StatusWords, string>>): StatusWords {
  const anyOf = (alternatives: string): string => `(?<![\\p{L}-])(?:${alternatives})(?!\\p{L})`;
  return lazily<StatusWords>({
    planned: () => new RegExp(anyOf(words.planned), 'u'),
    ended: () => new RegExp(anyOf(words.ended), 'u'),
    doubted: () => new RegExp(`${anyOf(words.doubted)}|\\?$`, 'u'),
  });
}
