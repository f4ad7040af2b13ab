import { lazy } from '../base/lazy';
import { wordsOf } from '../units/words';
import type { Language } from './language';
import { IN_LATIN_LETTERS } from './languages';

/** How far this looks on each side, in UTF-16 units. */
const REACH = 240;
/** A word, with its apostrophe: letters of European languages. */
const WORD = /[\wÀ-ɏ]+['’]?/g;
/** Words that are a part of a name after another: Ursula von der Leyen. */
const IN_NAMES: ReadonlyMap<string, readonly string[]> = new Map([
  ['von', ['der', 'den', 'dem']],
  ['van', ['der', 'den']],
  ['de', ['la']],
]);

/**
 * The language of the paragraph around `at`, of those in Latin letters: the one whose frequent words are most there, in small
 * letters. Where the paragraph has none of any, what is near it decides. English where nothing does, or two are equal. Takes a
 * time that only `REACH` bounds.
 */
export function proseLanguage(text: string, at: number): Language {
  const least = Math.max(0, at - REACH);
  const most = Math.min(text.length, at + REACH);
  const from = least + Math.max(0, text.slice(least, at).lastIndexOf('\n\n'));
  const end = text.slice(at, most).indexOf('\n\n');
  const paragraph = text.slice(from, end < 0 ? most : at + end);
  return mostIn(paragraph) ?? mostIn(text.slice(least, most)) ?? IN_LATIN_LETTERS[0];
}

/**
 * Whether `proseLanguage` gives this language, which must not be English. Most texts have none of its words, and to see that
 * takes a third of the time.
 */
export function isProseIn(language: Language, text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - REACH), at + REACH);
  return FREQUENT_WORD.get(language)!().test(near) && proseLanguage(text, at) === language;
}

/** By language: matches a text that has one of its frequent words, as `WORD` finds them. */
const FREQUENT_WORD: ReadonlyMap<Language, () => RegExp> = new Map(
  IN_LATIN_LETTERS.map((each) => [
    each,
    lazy(() => {
      const words = wordsOf(each.frequent ?? [])
        .join('|')
        .replaceAll('’', "['’]");
      return new RegExp(`(?:^|[^\\wÀ-ɏ])(?:${words})(?:(?<=['’])|(?![\\wÀ-ɏ]))`);
    }),
  ]),
);

/** Undefined where no language has a frequent word in the text; the first of the list where two have as many. */
export function mostIn(text: string): Language | undefined {
  const counts = IN_LATIN_LETTERS.map(() => 0);
  const languagesOf = LANGUAGES_OF();
  let before = '';
  for (const word of text.match(WORD) ?? []) {
    const languages = languagesOf.get(word);
    if (languages && !IN_NAMES.get(before)?.includes(word)) for (const language of languages) counts[language]!++;
    before = word;
  }
  const most = Math.max(...counts);
  if (most === 0) return undefined;
  return IN_LATIN_LETTERS[counts.indexOf(most) === counts.lastIndexOf(most) ? counts.indexOf(most) : 0];
}

/** By frequent word: the places in the list of the languages that have it. */
const LANGUAGES_OF = lazy(() => {
  const found = new Map<string, readonly number[]>();
  for (const [language, { frequent = [] }] of IN_LATIN_LETTERS.entries()) {
    for (const word of wordsOf(frequent)) {
      for (const written of [word, word.replace('’', "'")])
        found.set(written, [...(found.get(written) ?? []), language]);
    }
  }
  return new Map([...found].map(([word, languages]) => [word, [...new Set(languages)]]));
});
