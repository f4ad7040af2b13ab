import { lazy } from '../base/lazy';

export interface WordSet {
  has(word: string): boolean;
}

/** The words of a list in a JSON file, where a line holds several, with spaces between. */
export function wordsOf(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** A set of words, made when it is first used: most of them are not needed for a card. */
export function wordSet(lines: readonly string[]): WordSet {
  const words = lazy(() => new Set(wordsOf(lines)));
  return { has: (word) => words().has(word) };
}
