import { distance } from 'fastest-levenshtein';

/**
 * The known word that a misspelt one most likely means: at most two edits away, and at most a third of its length.
 * undefined where none is, or where the word itself is known.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const limit = Math.min(2, Math.floor(word.length / 3));
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const edits = distance(word, candidate);
    if (edits < bestDistance) {
      best = candidate;
      bestDistance = edits;
    }
  }
  return best;
}
