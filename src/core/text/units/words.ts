import { distance } from 'fastest-levenshtein';
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

/** The lists of a JSON file as sets. */
export function wordSets<Lists extends Readonly<Record<string, readonly string[]>>>(lists: Lists) {
  return Object.fromEntries(Object.entries(lists).map(([name, lines]) => [name, wordSet(lines)])) as {
    readonly [Name in keyof Lists]: WordSet;
  };
}

/**
 * The known word that a misspelt one most likely means: at most two edits away, or `most`, and at most a third of its length. Two
 * letters that changed places are one edit. undefined where none is, or where the word itself is known.
 */
export function nearest(word: string, known: Iterable<string>, most = 2): string | undefined {
  const limit = Math.min(most, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const other of known) {
    if (Math.abs(other.length - word.length) >= bestDistance) continue;
    const edits = areSwapped(word, other) ? 1 : distance(word, other);
    if (edits < bestDistance) {
      best = other;
      bestDistance = edits;
    }
  }
  return best;
}

/** Whether the words differ by two neighbouring letters that changed places only. */
function areSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
