import { wordSet } from '../text/wordSet';
import WORDS from './senseWords.json';

/** The rules of docs/matching.md that look at what is around a name, but for the word lists. */
const RULES_IN_CODE = [
  'address',
  'shortHan',
  'notIn',
  'near',
  'weak',
  'unit',
  'bodyAhead',
  'bodyBefore',
  'initialBefore',
  'afterFirm',
  'usaAfterFirm',
  'paper',
  'branch',
  'companyAfter',
  'bodyAfter',
  'cityBodyAfter',
] as const;

/** English words. */
const LISTS = {
  titles: wordSet(WORDS.titles),
  /** The commonest ones but for those that are words too, such as Mark, Will and Grant. */
  givenNames: wordSet(WORDS.givenNames),
  streets: wordSet(WORDS.streets),
  /** With these end, or go on, the names of bodies: China Nonferrous Metals Industry Association, China Daily reporters. */
  bodies: wordSet(WORDS.bodies),
  /** With these only end names: China Central Television, not China Bank Regulators Warn. */
  lastOfBodies: wordSet(WORDS.lastOfBodies),
  /** These two together mean the state, or many. */
  noBodies: { has: (words: string) => WORDS.noBodies.includes(words) },
  /** What has one of these in its name is the state: U.S. Air Force Test Pilot School. */
  state: wordSet(WORDS.state),
  /** Of small letters between the words of a name. */
  links: wordSet(WORDS.links),
  /** Of these a body may be, and goes on after their 's: All-China Women's Federation. */
  members: wordSet(WORDS.members),
};

export type AfterHan = keyof typeof WORDS.afterHan;
/** The words that may come after a Chinese name, by what they say. */
export const AFTER_HAN = Object.keys(WORDS.afterHan) as readonly AfterHan[];

export type WordList = keyof typeof LISTS;
export type Rule = (typeof RULES_IN_CODE)[number] | WordList | AfterHan | 'firms' | 'fields';

/** All rules and word lists, each of which can be switched off. */
export const RULES: readonly Rule[] = [
  ...RULES_IN_CODE,
  ...(Object.keys(LISTS) as WordList[]),
  ...AFTER_HAN,
  'firms',
  'fields',
];

/** Rules that are switched off, to see what they are worth; none of them but in tests. */
export interface Off {
  has(rule: Rule): boolean;
}
export const NONE_OFF: Off = { has: () => false };

/** Whether a word is in an English list that is not switched off. */
export function isListed(list: WordList, word: string, off: Off): boolean {
  return LISTS[list].has(word) && !off.has(list);
}
