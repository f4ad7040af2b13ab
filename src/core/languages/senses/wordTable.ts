import type { WordTable } from './senseRule';

/** How the words of a language are written. */
export interface WordShape {
  /** A unit as it is compared. */
  fold(unit: number): number;
  /** How many units are between a name and the word that begins after it at `at`; −1 where no word can. */
  gapAfter(text: string, at: number): number;
  gapBefore(text: string, at: number): number;
  /** Whether a word can end, or begin, at `at`. */
  isEdge(text: string, at: number): boolean;
}

/**
 * Words to look for beside a name. The longest decides: where that is an exception, none of them is there.
 *
 * @param exceptions longer words that are none of them: 路线 for 路.
 */
export function wordTable(words: readonly string[], writing: WordShape, exceptions: readonly string[] = []): WordTable {
  const folded = (word: string) => foldText(word, 0, word.length, writing);
  const table = new Map(words.map((word) => [folded(word), true]));
  for (const word of exceptions) if (!table.has(folded(word))) table.set(folded(word), false);
  const keys = [...table.keys()];
  const lengths = [...new Set(keys.map((word) => word.length))].sort((a, b) => b - a);
  const first: ReadonlySet<number> = new Set(keys.map((word) => word.charCodeAt(0)));
  const last: ReadonlySet<number> = new Set(keys.map((word) => word.charCodeAt(word.length - 1)));
  return {
    endAfter(text, at) {
      const gap = writing.gapAfter(text, at);
      const start = at + gap;
      if (gap < 0 || !first.has(writing.fold(text.charCodeAt(start)))) return -1;
      for (const length of lengths) {
        // Its last unit tells mostly that it is none.
        if (!last.has(writing.fold(text.charCodeAt(start + length - 1)))) continue;
        if (start + length > text.length || !writing.isEdge(text, start + length)) continue;
        const isWord = table.get(foldText(text, start, start + length, writing));
        if (isWord !== undefined) return isWord ? start + length : -1;
      }
      return -1;
    },
    startBefore(text, at) {
      const gap = writing.gapBefore(text, at);
      const end = at - gap;
      if (gap < 0 || !last.has(writing.fold(text.charCodeAt(end - 1)))) return -1;
      for (const length of lengths) {
        if (!first.has(writing.fold(text.charCodeAt(end - length)))) continue;
        if (length > end || !writing.isEdge(text, end - length)) continue;
        const isWord = table.get(foldText(text, end - length, end, writing));
        if (isWord !== undefined) return isWord ? end - length : -1;
      }
      return -1;
    },
  };
}

function foldText(text: string, from: number, to: number, { fold }: WordShape): string {
  let folded = '';
  for (let at = from; at < to; at++) folded += String.fromCharCode(fold(text.charCodeAt(at)));
  return folded;
}
