import { CHINESE } from './chinese/chinese';
import { ENGLISH } from './english/english';
import { FRENCH } from './french/french';
import { GERMAN } from './german/german';
import type { Language } from './language';
import { languageOfName } from './letters';

/** A new language is a folder beside these, and its line here: the first that writes a character is its language. */
export const LANGUAGES: readonly Language[] = [ENGLISH, CHINESE, GERMAN, FRENCH];

const IN_OTHER_LETTERS = LANGUAGES.filter(({ writes }) => writes);
/** English first. */
export const IN_LATIN_LETTERS: readonly [Language, ...Language[]] = [
  ENGLISH,
  ...LANGUAGES.filter((each) => !each.writes && each !== ENGLISH),
];

/** The language by whose rules the name at `at` is judged: that of the script of its first character, or else English. */
export function languageAt(text: string, at: number): Language {
  for (const language of IN_OTHER_LETTERS) if (language.writes!(text, at)) return language;
  return ENGLISH;
}

/** The languages that a name or line may be in: that of its first character that is not of Latin letters, or all in Latin letters. */
export function languagesOf(text: string): readonly [Language, ...Language[]] {
  for (let at = 0; at < text.length; at++) {
    const language = languageAt(text, at);
    if (language.writes) return [language];
  }
  return IN_LATIN_LETTERS;
}

/** Whether a name is in the letters of one of the languages. */
export function isInKnownLetters(name: string): boolean {
  const tag = languageOfName(name);
  return tag === '' ? LATIN.test(name) : LANGUAGES.some((language) => language.tag === tag);
}

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

const INFLECTED = LANGUAGES.flatMap((language) => language.inflections ?? []);

/** The forms that a name has in sentences, in any language, without the name itself. */
export function inflections(name: string): readonly string[] {
  return INFLECTED.flatMap((formsOf) => formsOf(name));
}

/** The forms of a common noun in a language (BCP 47), and whether the first of them is certainly its plural. None where none are known. */
export function nounFormsIn(language: string, noun: string): readonly [forms: readonly string[], isSure: boolean] {
  const { nounForms, hasSurePlural } = languageOf(language) ?? {};
  return [nounForms?.(noun) ?? [], hasSurePlural?.(noun) ?? false];
}

export function spellsOutMarks(language: string): boolean {
  return languageOf(language)?.spellsOutMarks ?? false;
}

function languageOf(language: string): Language | undefined {
  const tag = language.toLowerCase().split('-')[0];
  return LANGUAGES.find((each) => each.tag === tag);
}

/** The finders of all languages that have one. */
export const FINDERS = LANGUAGES.flatMap(({ finder }) => finder ?? []);

/** The words of digests, in all languages in which some are read. */
export const DIGESTS = LANGUAGES.flatMap(({ digests }) => digests ?? []);

/** The romanisations of all languages. */
export const ROMANISATIONS = LANGUAGES.flatMap(({ romanisation }) => romanisation ?? []);

/** A name as its language is spelled in Latin letters; what is written in them stays. */
export function inLatinLetters(name: string, isPerson = false): string {
  const [{ romanisation }] = languagesOf(name);
  return romanisation?.spell(name, isPerson) ?? name;
}
