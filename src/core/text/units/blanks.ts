import { lazy } from '../base/lazy';
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

/** Of scripts that are written without spaces, with their punctuation. */
const WITHOUT_SPACES = new RegExp(`[${UNSPACED}\\u3000-\\u303f\\uff00-\\uffef]`, 'u');
const BEGINS_WORD = lazy(() => /[\p{L}\p{N}(["'“‘*]/u);
const ENDS_WORD = lazy(() => /[\p{L}\p{N})\]"'”’.,;:!?*]/u);

/** The text with a space on each side where it would run into a word beside it; `before` and `after` are those of its line. */
export function spaced(text: string, before: string, after: string): string {
  const [left = '', right = ''] = [Array.from(before).at(-1), Array.from(after)[0]];
  const [first = '', last = ''] = [Array.from(text)[0], Array.from(text).at(-1)];
  const hasSpaces = (...signs: readonly string[]): boolean => !signs.some((sign) => WITHOUT_SPACES.test(sign));
  const leading = ENDS_WORD().test(left) && hasSpaces(left, first) ? ' ' : '';
  const trailing = BEGINS_WORD().test(right) && hasSpaces(last, right) ? ' ' : '';
  return `${leading}${text}${trailing}`;
}

/** What may be over several lines of a quotation, on one line: each break, with the signs of the quotation, becomes a space. */
export function unbroken(text: string): string {
  return text.replace(/(?<![ \t])[ \t]*[\r\n][\s>]*/g, ' ');
}

/** The text on one line: without white space around it, and with one space for each run of it inside. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The parts of a text between signs, without the white space around each and without empty ones. Linear in the text. */
export function trimmedParts(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** The text without those of its last units that are such a sign. Linear in the text, which `/…+$/` is not. */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}
