import { alternatives } from '../../units/escape';
import { type WordSet, wordSet, wordSets } from '../../units/words';
import { isRegion } from '../guessCountry';
import WORDS from './capitalisedWords.json';
import LISTS from './patternWords.json';
import SENSES from './senseWords.json';

const PIECES = alternatives(LISTS);

/**
 * What English sentences capitalise although it names nothing that a registry would hold: the lists of capitalisedWords.json, in lower
 * case but for `acronyms`, `capitalForms` and `peoples`.
 *
 * - `ordinary`: words that only begin sentences and labels, so that what comes after one may be a name by itself; those of
 *   `alwaysCapital` are capitalised in the middle of a sentence too.
 * - `plain`: words, in the singular, that are not names alone, or with others of the kind. `plainAlone`: those of which names of
 *   more words are made, as General Motors. `terms`: those of technology and finance that are often in capitals.
 * - `languages`: adjectives of peoples and faiths too. `peoples`: the other ones, and regions that are not countries.
 * - `roles`: offices, ranks and forms of address, after which a name may begin.
 * - `legalForms` of companies, without a full stop; `capitalForms` are other words in small letters, `dottedForms` are abbreviations
 *   with a full stop, and `sureForms` mean nothing else.
 * - `organisations`: a capitalised name that ends with one is that of a firm or an institution. `heads`: `of` and `for` continue a
 *   name after them, as in Bureau of Industry and Security. `particles`: in names of people and firms.
 * - `tails`: terms that follow a name without being part of it, as in the Cohere API.
 */
export const ENGLISH_WORDS = wordSets(WORDS);

/** Lower-case. */
export const GIVEN_NAMES = wordSet(SENSES.person.givenNames.map((line) => line.toLowerCase()));

/** Codes that are not products: quarters and halves, fiscal years, groups of states, paper sizes, encodings, keys, pull requests. */
export const ORDINARY_CODE = new RegExp(`^(?:${PIECES.codes})$`, 'i');

/** Whether a word, as written, does not name a particular entity: an everyday word, a people, a common abbreviation. */
export function isPlain(word: string): boolean {
  if (
    FILE_NAME.test(word) ||
    ENGLISH_WORDS.peoples.has(word) ||
    ENGLISH_WORDS.acronyms.has(word) ||
    /^(?:.?|[A-Z]{2}|[\d.,]+)$/.test(word)
  )
    return true;
  const lower = withoutCapitals(word);
  const isWord = ENGLISH_WORDS.ordinary.has(lower) || ENGLISH_WORDS.alwaysCapital.has(lower) || isCommonNoun(lower);
  return isWord || ENGLISH_WORDS.roles.has(lower) || ENGLISH_WORDS.terms.has(lower);
}

/** Whether a word that is not part of a longer name is `isPlain`, or of those that only longer names are made of. */
export function isPlainAlone(word: string): boolean {
  return isPlain(word) || isWordOrPlural(ENGLISH_WORDS.plainAlone, word);
}

/** A word as the lists have it: in lower case, and an abbreviation without its full stop. */
export function withoutCapitals(word: string): string {
  return word.toLowerCase().replace(/\.$/, '');
}

/** Names of files, as README.md. */
const FILE_NAME =
  /\.(?:md|markdown|txt|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|toml|html?|css|tsx?|jsx|mjs|cjs|py|sh|png|jpe?g|svg|zip)$/i;

/** Whether it is an everyday word. */
export function isCommonNoun(word: string): boolean {
  return isWordOrPlural(ENGLISH_WORDS.plain, word);
}

function isWordOrPlural(words: WordSet, word: string): boolean {
  const lower = withoutCapitals(word);
  return words.has(lower) || words.has(lower.replace(/s$/, ''));
}

/** Countries, regions, peoples and what is made of them: China, Japanese, US-China. */
export function isPlaceWord(name: string): boolean {
  // BX-902 is a code; items of lists have two digits or begin with a zero (EU-27, RQ-12, PS-001).
  if (/^[A-Z]{2}-[1-9]\d{2,}$/.test(name)) return false;
  return isRegion(name) || name.split('-').every((part) => isPlainAlone(part) || isRegion(part) || isPeople(part));
}

/** Palestinian, and Palestinians. */
function isPeople(word: string): boolean {
  const one = word.replace(/s$/, '');
  return ENGLISH_WORDS.languages.has(one) || ENGLISH_WORDS.peoples.has(one);
}
