import { alternatives } from '../../units/escape';
import { wordSet } from '../../units/words';
import { isRegion } from '../guessCountry';
import WORDS from './capitalisedWords.json';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

// What English sentences capitalise although it names nothing that a registry would hold.

/** Lower-case. Words that only begin sentences and labels: what comes after one may be a name by itself. */
export const ORDINARY = wordSet(WORDS.ordinary);

/** The words among them that are capitalised in the middle of a sentence too. */
export const ALWAYS_CAPITAL = wordSet(WORDS.alwaysCapital);

/** Lower-case. Words that are not names alone, or with others of the kind. */
const PLAIN = wordSet(WORDS.plain);

/** Names of languages, which are adjectives of peoples too. */
const LANGUAGES = wordSet(WORDS.languages);

/** Lower-case. Offices, ranks and forms of address: a name may begin after one. */
export const ROLES = wordSet(WORDS.roles);

/** As written. The adjectives of peoples that are not names of languages, and regions that are not countries. */
export const PEOPLES = wordSet(WORDS.peoples);

/** In capitals, and generally known. */
export const ACRONYMS = wordSet(WORDS.acronyms);

/** Lower-case, without a full stop. Legal forms of companies. */
export const LEGAL_FORMS = wordSet(WORDS.legalForms);

/** Legal forms of companies that are other words in small letters: as written. */
export const CAPITAL_FORMS = wordSet(WORDS.capitalForms);

/** The legal forms that are abbreviations and take a full stop. */
export const DOTTED_FORMS = wordSet(WORDS.dottedForms);

/** The legal forms that mean nothing else; the others may be other words or abbreviations. */
export const SURE_FORMS = wordSet(WORDS.sureForms);

/** Lower-case. A capitalised name that ends with one is that of a firm or an institution. */
export const ORGANISATIONS = wordSet(WORDS.organisations);

/** Lower-case words inside names of people and firms. */
export const PARTICLES = wordSet(WORDS.particles);

/** Lower-case. After these `of` and `for` continue the name: Bureau of Industry and Security. */
export const HEADS = wordSet(WORDS.heads);

/** Lower-case. Terms and standards of technology and finance that are often in capitals; no registry has an entry for them. */
const TERMS = wordSet(WORDS.terms);

/** Lower-case. Terms that follow a name without being part of it: the Cohere API. */
export const TAILS = wordSet(WORDS.tails);

/** Codes that are not products: quarters and halves, fiscal years, groups of states, paper sizes, encodings, keys, pull requests. */
export const ORDINARY_CODE = new RegExp(`^(?:${PIECES.codes})$`, 'i');

/** Whether a word, as written, does not name a particular entity: an everyday word, a people, a common abbreviation. */
export function isPlain(word: string): boolean {
  if (FILE_NAME.test(word) || PEOPLES.has(word) || ACRONYMS.has(word) || /^(?:.?|[A-Z]{2}|[\d.,]+)$/.test(word))
    return true;
  const lower = word.toLowerCase();
  const isWord = ORDINARY.has(lower) || ALWAYS_CAPITAL.has(lower) || isCommonNoun(lower);
  return isWord || ROLES.has(lower) || TERMS.has(lower);
}

/** Names of files, as README.md. */
const FILE_NAME =
  /\.(?:md|markdown|txt|pdf|docx?|xlsx?|pptx?|csv|json|ya?ml|toml|html?|css|tsx?|jsx|mjs|cjs|py|sh|png|jpe?g|svg|zip)$/i;

/** Whether it is an everyday word. */
export function isCommonNoun(word: string): boolean {
  const lower = word.toLowerCase();
  return PLAIN.has(lower) || PLAIN.has(lower.replace(/s$/, ''));
}

/** Countries, regions, peoples and what is made of them: China, Japanese, US-China. */
export function isPlaceWord(name: string): boolean {
  // BX-902 is a code; items of lists have two digits or begin with a zero (EU-27, RQ-12, PS-001).
  if (/^[A-Z]{2}-[1-9]\d{2,}$/.test(name)) return false;
  return isRegion(name) || name.split('-').every((part) => isPlain(part) || LANGUAGES.has(part) || isRegion(part));
}
