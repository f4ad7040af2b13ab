import { foldUnit } from '../text/unitTable';

/** Whether the name at `[start, end)` of the text stands inside one of the longer words (MATCHING.md rule 7, `notIn`). */
export function standsInside(text: string, start: number, end: number, words: readonly string[]): boolean {
  const name = fold(text.slice(start, end));
  return words.some((word) => {
    const folded = fold(word);
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const from = start - at;
      if (from >= 0 && fold(text.slice(from, from + word.length)) === folded) return true;
    }
    return false;
  });
}

function fold(text: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) out += String.fromCharCode(foldUnit(text.charCodeAt(at)));
  return out;
}
