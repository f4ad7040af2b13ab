import { beginsAt, endsAt } from '../matching/boundary';
import { foldUnit } from '../text/unitTable';

/**
 * Whether the name at `[start, end)` of the text stands inside one of the longer words (MATCHING.md rule 7, `notIn`).
 * Case does not count, the boundaries of words do: `US Steel` says nothing of `US Steelworkers`.
 */
export function standsInside(text: string, start: number, end: number, words: readonly string[]): boolean {
  const name = fold(text.slice(start, end));
  return words.some((word) => {
    const folded = fold(word);
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const from = start - at;
      const to = from + word.length;
      if (from >= 0 && fold(text.slice(from, to)) === folded && beginsAt(text, from) && endsAt(text, to)) return true;
    }
    return false;
  });
}

function fold(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) out += String.fromCharCode(foldUnit(text.charCodeAt(at)));
  return out;
}
