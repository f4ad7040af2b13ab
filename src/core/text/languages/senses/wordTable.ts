import { lazy, memoize } from '../../base/lazy';
import type { Names, WordTable } from './senseRule';

/** How the words of a language are written. */
export interface WordShape {
  /** A unit as it is compared. */
  fold(unit: number): number;
  /** How many units are between a name and the word that begins after it at `at`: a space or hyphen, or nothing; −1 where no word can. */
  gapAfter(text: string, at: number): number;
  gapBefore(text: string, at: number): number;
  /** Whether a word can end, or begin, at `at`. */
  isEdge(text: string, at: number): boolean;
}

interface Word {
  /** As its units are compared. */
  readonly folded: string;
  readonly isException: boolean;
}

const NONE: readonly Word[] = [];

/**
 * Words to look for beside a name. The longest decides: where that is an exception, none of them is there.
 *
 * @param exceptions longer words that are none of them: 路线 for 路.
 */
export function wordTable(words: readonly string[], writing: WordShape, exceptions: readonly string[] = []): WordTable {
  // Made when a text first has something that begins like one of them, each for the side of a name that is asked for.
  const lists = (unitOf: (word: string) => number) =>
    lazy(() => longestBy(foldedWords(words, exceptions, writing), unitOf));
  const byFirst = lists((word) => word.charCodeAt(0));
  const byLast = lists((word) => word.charCodeAt(word.length - 1));
  return {
    words,
    endAfter(text, at) {
      const gap = writing.gapAfter(text, at);
      if (gap < 0) return -1;
      const start = at + gap;
      for (const word of byFirst().get(writing.fold(text.charCodeAt(start))) ?? NONE) {
        const end = start + word.folded.length;
        if (isAt(word.folded, text, start, writing.fold) && writing.isEdge(text, end))
          return word.isException ? -1 : end;
      }
      return -1;
    },
    startBefore(text, at) {
      const gap = writing.gapBefore(text, at);
      if (gap < 0) return -1;
      const end = at - gap;
      for (const word of byLast().get(writing.fold(text.charCodeAt(end - 1))) ?? NONE) {
        const start = end - word.folded.length;
        if (isAt(word.folded, text, start, writing.fold) && writing.isEdge(text, start))
          return word.isException ? -1 : start;
      }
      return -1;
    },
  };
}

function foldedWords(words: readonly string[], exceptions: readonly string[], { fold }: WordShape): readonly Word[] {
  const isException = new Map<string, boolean>();
  for (const word of exceptions) isException.set(folded(word, fold), true);
  for (const word of words) isException.set(folded(word, fold), false);
  return Array.from(isException, ([word, is]): Word => ({ folded: word, isException: is }));
}

function folded(word: string, fold: WordShape['fold']): string {
  let units = '';
  for (let at = 0; at < word.length; at++) units += String.fromCharCode(fold(word.charCodeAt(at)));
  return units;
}

/** The words by one of their units, the longest first. */
function longestBy(words: readonly Word[], unitOf: (word: string) => number): ReadonlyMap<number, readonly Word[]> {
  const groups = new Map<number, Word[]>();
  for (const word of words.toSorted((a, b) => b.folded.length - a.folded.length)) {
    memoize(groups, unitOf(word.folded), () => []).push(word);
  }
  return groups;
}

function isAt(folded: string, text: string, start: number, fold: WordShape['fold']): boolean {
  for (let at = 0; at < folded.length; at++) {
    if (fold(text.charCodeAt(start + at)) !== folded.charCodeAt(at)) return false;
  }
  return true;
}

/** These names, by their units as they are compared: exactly without `fold`. */
export function theseNames(names: readonly string[], fold: WordShape['fold'] = (unit) => unit): Names {
  const all = names.map((name) => folded(name, fold));
  return {
    words: names,
    isAt: (text, start, end) => all.some((name) => name.length === end - start && isAt(name, text, start, fold)),
  };
}
