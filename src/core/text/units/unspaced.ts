import { classFollowing, classOf, UnitClass } from './unitTable';

/** The letters of scripts that put no spaces between words: for a character class of a regular expression. */
export const UNSPACED = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}';
const ANY_UNSPACED = new RegExp(`[${UNSPACED}]`, 'u');

/** Whether any letter of the text is of a script that puts no spaces between words. */
export function hasUnspaced(text: string): boolean {
  return ANY_UNSPACED.test(text);
}

/** Whether the UTF-16 unit at `at` is a letter, or half of one, of a script that puts no spaces between words; false outside the text. */
export function isUnspacedAt(text: string, at: number): boolean {
  const unitClass = classFollowing(classOf(text.charCodeAt(at - 1)), text.charCodeAt(at));
  return unitClass === UnitClass.han || unitClass === UnitClass.katakana || unitClass === UnitClass.unspaced;
}
