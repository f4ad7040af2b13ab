import { distance } from 'fastest-levenshtein';

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
