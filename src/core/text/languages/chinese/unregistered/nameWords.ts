import { lazy } from '../../../base/lazy';
import { fromDifferences } from '../../../units/differences';
import { isHanAt } from '../../../units/han';
import { type WordSet, wordsOf } from '../../../units/words';
import { isRegion } from '../../guessCountry';
import WORDS from './nameWords.json';

// What scripts/learnNameWords.ts has learnt from Chinese notes.

type Weights = ReadonlyMap<string, number>;

const ORDINARY = lazy(ordinaryStrings);
const LONGEST_ORDINARY = Math.max(...Object.keys(WORDS.ordinary.strings).map(Number));

/** Whether a string is usual in Chinese notes and mostly not where names are. */
export const ORDINARY_STRINGS: WordSet = { has: (text) => ORDINARY().has(text) };

/**
 * The table has the strings of each length as numbers, whose digits are the places of their characters among those of all strings;
 * those whose numbers would be too large as they are.
 */
export function ordinaryStrings(): ReadonlySet<string> {
  const characters = fromDifferences(WORDS.ordinary.characters).map((unit) => String.fromCharCode(unit));
  const stringOf = (number: number, length: number): string =>
    length === 0
      ? ''
      : stringOf(Math.floor(number / characters.length), length - 1) + characters[number % characters.length];
  const ofNumbers = Object.entries(WORDS.ordinary.strings).flatMap(([length, numbers]) =>
    fromDifferences(numbers).map((number) => stringOf(number, Number(length))),
  );
  return new Set([...ofNumbers, ...wordsOf(WORDS.ordinary.longer)]);
}

/** Whether two strings are one of these together. */
export function areOrdinaryTogether(left: string, right: string): boolean {
  return left.length + right.length <= LONGEST_ORDINARY && ORDINARY_STRINGS.has(left + right);
}

/** Whether words in a row, in simplified characters, are nothing but ordinary strings, countries and regions. */
export function areOrdinary(words: readonly string[]): boolean {
  /** By the number of words from the first, whether these are. */
  const areSo = [true];
  for (let to = 1; to <= words.length; to++) {
    let part = '';
    areSo[to] = false;
    for (let from = to - 1; from >= 0; from--) {
      part = words[from]! + part;
      if (areSo[from] && (ORDINARY_STRINGS.has(part) || isRegion(part))) areSo[to] = true;
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

/** Stands for the Chinese words of one character that the table does not have; longer ones say nothing. */
export const RARE_CHARACTER = '〇';

function weightIn(weights: Weights, word: string): number {
  return weights.get(word) ?? (word.length === 1 && isHanAt(word, 0) ? weights.get(RARE_CHARACTER)! : 0);
}

function weightsOf(table: Readonly<Record<string, readonly string[]>>): Weights {
  return new Map(
    Object.entries(table).flatMap(([weight, lines]) => wordsOf(lines).map((word) => [word, Number(weight)] as const)),
  );
}
