import { defangedAt, isPartOfPath, isRunUnit } from '../units/address';
import { classOf, UNIT_TABLE, UnitClass, WORD_BIT } from '../units/unitTable';
import { ENGLISH } from './english/english';
import { IN_LATIN_LETTERS } from './languages';
import { isProseIn } from './proseLanguage';

const LONGEST_ABBREVIATION = 7;
/** With the letter before the sign and the sign: `Yahoo! said`. */
const GOES_ON = /^\p{L}.(?:,| \p{Ll})/su;
const SMALL_NEXT = /^\s+\p{Ll}/u;
const INITIALS = /^(?:\p{Lu}\.)*\p{Lu}$/u;

/**
 * Whether the sign at `at`, in UTF-16 units, ends a sentence. A full stop does not after an abbreviation or an initial, inside a
 * word or a number, nor as a part of an ellipsis before a small letter; `!` and `?` do not before a small letter or a comma
 * (`Yahoo! said`); none does inside an address (`evil[.]com`, `https://evil.com/x?y`). False for every other character but `。！？；…` and their like.
 */
export function endsSentence(text: string, at: number): boolean {
  // By numbers, since of nearly every unit of a note it is asked.
  switch (text.charCodeAt(at)) {
    case 0x2e: // .
      return isFullStop(text, at);
    case 0x21: // !
    case 0x3f: // ?
      return (
        !isSign(text.charAt(at + 1)) &&
        !GOES_ON.test(text.slice(at - 1, at + 3)) &&
        !(isRunUnit(text.charCodeAt(at + 1)) && isPartOfPath(text, at, at + 1))
      );
    case 0x3002: // 。
    case 0xff01: // ！
    case 0xff1f: // ？
    case 0xff1b: // ；
    case 0x2026: // …
      return !isSign(text.charAt(at + 1));
    default:
      return false;
  }
}

/** Whether it ends a sentence. Of several such signs in a row the last one does. */
function isSign(sign: string): boolean {
  return sign !== '' && '.。！？!?…'.includes(sign);
}

/** Whether the full stop at `at` ends a sentence. */
export function isFullStop(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (after === 0x2e || (after > 0x20 && (UNIT_TABLE[after]! & WORD_BIT) !== 0)) return false;
  if (defangedAt(text, at - 1) > 0) return false;
  if (text.charAt(at - 1) === '.') return !SMALL_NEXT.test(text.slice(at + 1, at + 4));
  if (goesOn(text, at)) return false;
  let from = at;
  while (at - from <= LONGEST_ABBREVIATION && isLetterOrDot(text.charCodeAt(from - 1))) from--;
  if (at - from > LONGEST_ABBREVIATION) return true;
  const word = text.slice(from, at);
  return !isAbbreviation(word, text, at) && !INITIALS.test(word);
}

/** Languages in Latin letters beside English: what they alone say counts in their own paragraphs. */
const OTHERS = IN_LATIN_LETTERS.filter((language) => language !== ENGLISH);

/** Whether a word that ends at `at`, without its last full stop, is an abbreviation in the language of its paragraph, or in English. */
export function isAbbreviation(word: string, text: string, at: number): boolean {
  const lower = word.toLowerCase();
  if (ENGLISH.abbreviations.has(lower)) return true;
  return OTHERS.some((language) => language.abbreviations.has(lower) && isProseIn(language, text, at));
}

/** Whether a language says that the full stop at `at` ends nothing, as the one of an ordinal. */
function goesOn(text: string, at: number): boolean {
  const language = OTHERS.find((each) => each.goesOn?.(text, at));
  return language !== undefined && isProseIn(language, text, at);
}

function isLetterOrDot(unit: number): boolean {
  return unit === 0x2e || classOf(unit) === UnitClass.letter;
}
