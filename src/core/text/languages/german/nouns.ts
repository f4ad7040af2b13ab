import { wordSets } from '../../units/words';
import type { NounWords } from '../language';
import WORDS from './words.json';

/**
 * The words before a person (`titles`); capitalised ones that are in no name, beside those by their endings: of numbers, times and
 * places in a text (`ordinary`); small ones after which a noun comes, with any adjectives between (`articles`), and that look like
 * adjectives and are none (`noAdjectives`).
 */
const { titles, ordinary, articles, noAdjectives, begins, frequent } = wordSets(WORDS);

const NOUN =
  /(?:ungs?|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|tät|täten|ismus|nisse?|ling|tum|enz|enzen)$/u;

const ADJECTIVE = /^\p{Ll}+(?:(?<!t)e|en|em|er|es)$/u;

/** Whether a word, in lower case, has a capital only where a sentence begins. */
export function beginsSentence(word: string): boolean {
  return frequent.has(word) || begins.has(word);
}

export const GERMAN_NOUNS: NounWords = {
  signs: [' der ', ' die ', ' und ', ' das ', ' ist ', ' mit ', ' den ', ' wird '],
  titles,
  isOrdinary: (word) => ordinary.has(word) || NOUN.test(word),
  begins: (word) => beginsSentence(word) || articles.has(word),
  announces: (word) => articles.has(word) || (ADJECTIVE.test(word) && !noAdjectives.has(word)),
};
