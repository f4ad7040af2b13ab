import { memoize } from '../../../base/lazy';
import { alternatives } from '../../../units/escape';
import { wordSet, wordsOf } from '../../../units/words';
import LISTS from '../patternWords.json';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);

// What comes before a name in Chinese and is not part of it, and what ends one.

/** Characters that are words of their own before a name. */
export const STOP_CHARACTERS: ReadonlySet<string> = new Set(WORDS.stopCharacters.join(''));

/** Words that come before a name and are not part of it. */
export const STOP_WORDS = wordSet(WORDS.stopWords);

/** Words that a name is often made of, but that identify none. */
export const COMMON_PARTS = wordSet(WORDS.commonParts);

const SUFFIX_KINDS = ['form', 'suffix', 'weak'] as const;

/** `form` is the legal form of a company; a `weak` one ends common nouns as well. */
export type SuffixKind = (typeof SUFFIX_KINDS)[number];

/** Endings of names, by how much they say. The longest that fits counts. */
export const SUFFIXES: ReadonlyMap<string, SuffixKind> = new Map(
  SUFFIX_KINDS.flatMap((kind) => wordsOf(WORDS.suffixes[kind]).map((word) => [word, kind] as const)),
);

/** Words after a suffix that make it the first half of a longer word: 科技创新 is not a name that ends with 科技. */
export const CONTINUES = new RegExp(`^(?:${PIECES.goesOnWith})`);

/** Whole names of firms begin with one, if they have one. */
export const PLACE_NAMES = wordSet(WORDS.places);

/** Suffixes of institutions: a place before them is enough of a name. */
export const INSTITUTION =
  /^(?:大学|大學|研究院|研究所|交易所|基金会|基金會|学院|學院|协会|協會|学会|學會|联盟|聯盟|委员会|委員會|实验室|實驗室|[日时晚早周]报)/;

/** Offices that come before the name of a person. */
export const TITLES = wordsOf(WORDS.titles);

/** The characters that foreign names are written with in Chinese (Xinhua's tables of names, the usual ones). */
export const TRANSLITERATION: ReadonlySet<string> = new Set(WORDS.transliteration.join(''));

/** Words by their first unit, the longest first. */
export function wordsByFirst(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const lists = new Map<string, string[]>();
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  for (const word of longestFirst) memoize(lists, word.charAt(0), () => []).push(word);
  return lists;
}
