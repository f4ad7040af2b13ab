import { lazy } from '../../../base/lazy';
import { isHanAt } from '../../../text/han';
import { type WordSet, wordsOf } from '../../../text/wordSet';
import { guessCountry } from '../../guessCountry';
import WORDS from './nameWords.json';

// What scripts/learnNameWords.ts has learnt from Chinese notes.

type Weights = ReadonlyMap<string, number>;

const ORDINARY = lazy(
  () => new Set(Object.entries(WORDS.ordinary).flatMap(([length, lines]) => stringsOf(lines, Number(length)))),
);
const LONGEST_ORDINARY = Math.max(...Object.keys(WORDS.ordinary).map(Number));

/** Whether a string is usual in Chinese notes and mostly not where names are. */
export const ORDINARY_STRINGS: WordSet = { has: (text) => ORDINARY().has(text) };

/** The strings of one length, of which the table has those with the same first character together: that, and the rest of each. */
function stringsOf(lines: readonly string[], length: number): readonly string[] {
  return wordsOf(lines).flatMap((group) => {
    const rests = group.slice(1).match(new RegExp(`.{${length - 1}}`, 'g')) ?? [];
    return rests.map((rest) => group.charAt(0) + rest);
  });
}

/** Whether two strings are one of these together. */
export function areOrdinaryTogether(left: string, right: string): boolean {
  return left.length + right.length <= LONGEST_ORDINARY && ORDINARY_STRINGS.has(left + right);
}

/** Whether words in a row, in simplified characters, are nothing but ordinary strings and countries. */
export function areOrdinary(words: readonly string[]): boolean {
  /** By the number of words from the first, whether these are. */
  const areSo = [true];
  for (let to = 1; to <= words.length; to++) {
    let part = '';
    areSo[to] = false;
    for (let from = to - 1; from >= 0; from--) {
      part = words[from]! + part;
      if (areSo[from] && (ORDINARY_STRINGS.has(part) || guessCountry(part) !== undefined)) areSo[to] = true;
    }
  }
  return areSo[words.length]!;
}

const LEFT = lazy(() => weightsOf(WORDS.left));
const RIGHT = lazy(() => weightsOf(WORDS.right));

/**
 * How much oftener a word is right before names than before other words, as a natural logarithm from −3 to 3, in halves; 0
 * for what says nothing.
 */
export function weightBefore(word: string): number {
  return weightIn(LEFT(), word);
}

/** The weight of a word right after names. */
export function weightAfter(word: string): number {
  return weightIn(RIGHT(), word);
}

/** Stand for the Chinese words that the table does not have, of one character and longer. */
const [RARE_CHARACTER, RARE_WORD] = ['〇', '〇〇'];

/** The key under which the table has all Chinese words that are not in it. */
export function rareWord(word: string): string {
  return word.length === 1 ? RARE_CHARACTER : RARE_WORD;
}

function weightIn(weights: Weights, word: string): number {
  return weights.get(word) ?? (word.length === 1 && isHanAt(word, 0) ? weights.get(rareWord(word))! : 0);
}

function weightsOf(table: Readonly<Record<string, readonly string[]>>): Weights {
  return new Map(
    Object.entries(table).flatMap(([weight, lines]) => wordsOf(lines).map((word) => [word, Number(weight)] as const)),
  );
}
