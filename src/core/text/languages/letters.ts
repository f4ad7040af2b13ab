// Which language the letters of a name show. A name alone has no sentence around it; where the registry gives its language, that counts.

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN = /\p{Script=Han}/u;
/** Letters of no other language than those in Latin letters: nearly all names have only these, so this is asked first. */
const LATIN = /^[\0-\u024f]*$/;

/** The language (BCP 47) that the letters of a name show: `ja` by kana, `ko`, `zh` by Han alone; '' for Latin and all other letters. */
export function languageOfName(name: string): string {
  if (LATIN.test(name)) return '';
  if (KANA.test(name)) return 'ja';
  if (HANGUL.test(name)) return 'ko';
  return HAN.test(name) ? 'zh' : '';
}

/** Whether the letters of a name show no language: they are Latin, or of another script with spaces between words. */
export function isLatin(name: string): boolean {
  return languageOfName(name) === '';
}

/** Whether two names are in the same letters, so that one may be written for the other. */
export function areInSameLetters(name: string, other: string): boolean {
  return languageOfName(name) === languageOfName(other);
}

/** Whether a name is in letters of a language (BCP 47). Japanese is written in Han as well. */
export function isInLettersOf(name: string, language: string): boolean {
  const own = languageOfName(name);
  const wanted = lettersOf(language);
  return own === wanted || (own === 'zh' && wanted === 'ja');
}

/** The language itself where it is written in Latin letters, else English: what its readers read in these. */
export function inLatin(language: string): string {
  return lettersOf(language) === '' ? language : 'en';
}

/** What `languageOfName` says of the names of a language. */
function lettersOf(language: string): string {
  return /^(?:zh|ja|ko)\b/i.exec(language)?.[0].toLowerCase() ?? '';
}
