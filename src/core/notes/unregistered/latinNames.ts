import { lazy } from '../../text/base/lazy';
import {
  ENGLISH_WORDS,
  isCommonNoun,
  isPlaceWord,
  isPlain,
  isPlainAlone,
  ORDINARY_CODE,
  withoutCapitals,
} from '../../text/languages/english/capitalisedWords';
import type { Evidence, FoundName } from '../../text/languages/foundName';
import type { NounWords } from '../../text/languages/language';
import { canonicalName } from '../../text/units/canonical';
import type { Phrase, Word } from './latinPhrase';

/** Names of places begin with them: New York. */
const BEGINS_PLACE = /^(?:New|North|South|East|West|Great)$/;
/** Of OpenAI: it does not depend on the place of the word. */
const INNER_CAPITAL = lazy(() => /\p{Ll}\p{Lu}/u);
const PLURAL_CODE = lazy(() => /(?:\p{Lu}\p{Lu}|\d)s$/u);
const WORD_BEFORE = lazy(() => /[\p{L}\d]+(?=\s+$)/u);
const CAPITALISED = lazy(() => /^\p{Lu}\p{Ll}{2,}$/u);
const CAPITALS = lazy(() => /^\p{Lu}+$/u);
/** AI-powered describes. */
const DESCRIBES = lazy(() => /-\p{Ll}/u);
const CODE = lazy(() => /^\p{L}{1,10}-?\d{1,5}(?:\.\d{1,2})?\p{L}{0,4}\d?$/u);
const NUMBER = /^[\d.,]+$/;
const TWO_LETTERS = lazy(() => /^\p{L}[^\d]*\p{L}/u);
/** More words than these are a line in capitals or a title, not a name. */
const MOST_WORDS = 8;

/**
 * The name in a run of capitalised words, or undefined where it names nothing.
 *
 * @param isLower whether the note has that word, given in lower case, without a capital too.
 */
export function latinName(text: string, phrase: Phrase, isLower: (word: string) => boolean): FoundName | undefined {
  if (phrase.words.length === 1 && isPlainAlone(phrase.words[0]!.text)) return undefined;
  if (isShouted(phrase.words)) return undefined;
  if (phrase.nouns) {
    const person = titledPerson(phrase.words, phrase.nouns);
    if (person) return person;
  }
  let words = afterRoles(phrase.words);
  let { atStart } = phrase;
  while (phrase.nouns && words[0] && isBefore(words[0].text, phrase.nouns)) words = words.slice(1);
  const isBeforeName = ({ text: word, connects }: Word): boolean =>
    connects ||
    ENGLISH_WORDS.alwaysCapital.has(withoutCapitals(word)) ||
    (phrase.atStart && ENGLISH_WORDS.ordinary.has(withoutCapitals(word)));
  while (words[0] && isBeforeName(words[0])) {
    // What comes after "However" is in the middle of a sentence.
    if (!words[0].connects) atStart = false;
    words = words.slice(1);
  }
  if (atStart && words.length > 1 && isLower(words[0]!.text.toLowerCase()) && !BEGINS_PLACE.test(words[0]!.text)) {
    words = words.slice(1);
    atStart = false;
  }
  words = words.slice(
    0,
    words.findLastIndex((each) => !each.connects && !ENGLISH_WORDS.ordinary.has(withoutCapitals(each.text))) + 1,
  );
  while (words[0]?.connects) words = words.slice(1);
  words = withoutTail(words);
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last || words.length > MOST_WORDS) return undefined;
  const parts = words.filter(({ connects }) => !connects).map((word) => word.text);
  const allPlain = arePlain(parts);
  if (allPlain && !isProper(parts)) return undefined;
  const end = last.end - (PLURAL_CODE().test(last.text) ? 1 : 0);
  if (end < last.end) parts[parts.length - 1] = last.text.slice(0, -1);
  const evidence = allPlain ? 'word' : evidenceOf(parts);
  // On one line, without mark-up, and without typographic variants.
  const name = canonicalName(text.slice(first.start, end).replace(/[\u0000-\u0005]/g, ''));
  if (!evidence || isPlaceWord(name)) return undefined;
  if (phrase.nouns && isNounPhrase(text, first.start, parts, evidence, phrase.nouns)) return undefined;
  return {
    start: first.start,
    end,
    name,
    evidence,
    sure: isSure(phrase, evidence, parts, atStart, isLower),
  };
}

/** The name after a title, which shows that it is one, where a capital does not: Frau Alvers. */
function titledPerson(words: Phrase['words'], { titles, isOrdinary }: NounWords): FoundName | undefined {
  const title = words.findLastIndex(({ text }) => titles.has(text));
  const [first, ...others] = words.slice(title + 1, title + 4);
  if (title < 0 || !first || isOrdinary(first.text)) return undefined;
  const ordinary = others.findIndex(({ text }) => isOrdinary(text));
  const named = [first, ...(ordinary < 0 ? others : others.slice(0, ordinary))];
  const { start } = first;
  const { end } = named.at(-1)!;
  return { start, end, name: named.map(({ text }) => text).join(' '), evidence: 'person', sure: true };
}

/** Whether a capitalised word is before a name rather than its first one: die Firma. */
function isBefore(word: string, { begins, isOrdinary }: NounWords): boolean {
  return begins(word.toLowerCase()) || isOrdinary(word);
}

/** Whether capitalised words are nouns rather than a name, in a language that gives every noun a capital. */
function isNounPhrase(
  text: string,
  at: number,
  parts: readonly string[],
  evidence: Evidence,
  nouns: NounWords,
): boolean {
  if (evidence === 'word') return !INNER_CAPITAL().test(parts[0]!);
  if (evidence !== 'phrase') return false;
  const [before = ''] = WORD_BEFORE().exec(text.slice(Math.max(0, at - 24), at)) ?? [];
  return /\d/.test(before) || nouns.announces(before.toLowerCase()) || parts.some((part) => nouns.isOrdinary(part));
}

/** "Chief Executive Jensen Huang" is about Jensen Huang; of "Prime Minister" nothing is left. */
function afterRoles(words: Phrase['words']): Phrase['words'] {
  const isRole = (index: number): boolean => ENGLISH_WORDS.roles.has(words[index]!.text.toLowerCase());
  let last = words.length - 1;
  while (last >= 0 && !isRole(last)) last--;
  if (last < words.length - 1) return words.slice(last + 1);
  let first = last;
  while (first > 0 && isRole(first - 1)) first--;
  return first > 1 ? words.slice(0, first) : [];
}

/** With a number, as Tier 1, a word is alone. */
function arePlain(parts: readonly string[]): boolean {
  const words = parts.filter((part) => !NUMBER.test(part));
  return words.length === 1 ? isPlainAlone(words[0]!) : words.every(isPlain);
}

/** Two everyday words that are capitalised all the same, as White House is; Language Models are a term. */
function isProper(parts: readonly string[]): boolean {
  return (
    parts.length > 1 &&
    !parts.at(-1)!.endsWith('s') &&
    parts.every((part) => CAPITALISED().test(part) && isCommonNoun(part))
  );
}

/** "Cohere API" is about Cohere, and "H20 AI" about the H20. */
function withoutTail(words: Phrase['words']): Phrase['words'] {
  const isTail = words.length > 1 && ENGLISH_WORDS.tails.has(words.at(-1)!.text.toLowerCase());
  return isTail && !words.slice(0, -1).every(({ text }) => isPlain(text)) ? words.slice(0, -1) : words;
}

function evidenceOf(parts: readonly string[]): Evidence | undefined {
  const last = parts.at(-1)!;
  const form = last.toLowerCase().replace(/\.$/, '').replace(/\./g, '');
  if (parts.length > 1 && (ENGLISH_WORDS.legalForms.has(form) || ENGLISH_WORDS.capitalForms.has(last))) {
    return ENGLISH_WORDS.sureForms.has(form) || last.endsWith('.') || /^[A-Z]{2}$/.test(last) ? 'form' : 'phrase';
  }
  if (/\d/.test(last)) return isCode(parts) ? 'code' : parts.length > 1 && !/^\d/.test(last) ? 'phrase' : undefined;
  if (parts.length > 1) return isOrganisation(parts) ? 'suffix' : 'phrase';
  if (CAPITALS().test(last)) return last.length >= 3 && !ENGLISH_WORDS.acronyms.has(last) ? 'acronym' : undefined;
  return last.length > 2 && !DESCRIBES().test(last) ? 'word' : undefined;
}

function isOrganisation(parts: readonly string[]): boolean {
  return ENGLISH_WORDS.organisations.has(parts.at(-1)!.toLowerCase()) && !parts.slice(0, -1).every(isPlain);
}

function isCode(parts: readonly string[]): boolean {
  const last = parts.at(-1)!;
  if (/^\d/.test(last)) return parts.length > 1 && !isPlain(parts.at(-2)!);
  if (ORDINARY_CODE.test(last)) return false;
  return CODE().test(last) && (/\d\d|\d\.\d/.test(last) || TWO_LETTERS().test(last));
}

/** Lines in capitals, as in licences. */
function isShouted(words: Phrase['words']): boolean {
  const capitals = words.filter(({ text }) => text.length > 1 && CAPITALS().test(text));
  return (
    capitals.length > 2 ||
    capitals.some(({ text }) => !/^(?:US|IT|MAY)$/.test(text) && ENGLISH_WORDS.ordinary.has(text.toLowerCase()))
  );
}

function isSure(
  { heading, goesOn, mayBePiece }: Phrase,
  evidence: Evidence,
  parts: readonly string[],
  atStart: boolean,
  isLower: (word: string) => boolean,
): boolean {
  if (evidence === 'form') return true;
  if (heading || mayBePiece) return false;
  if (evidence === 'code') return true;
  // A capital inside a word does not depend on the place of the word, or on how it is written elsewhere: OpenAI and `openai`.
  if (parts.length === 1 && INNER_CAPITAL().test(parts[0]!)) return true;
  // What the note writes in small letters too is a term: Large Language Model.
  if (parts.every((part) => ENGLISH_WORDS.peoples.has(part) || isLower(part.toLowerCase()))) return false;
  if (!atStart || (evidence === 'suffix' && parts.length > 2)) return true;
  return goesOn && evidence !== 'word';
}
