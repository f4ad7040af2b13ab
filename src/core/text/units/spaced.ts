import { UNSPACED } from './unspaced';

/** Of scripts that are written without spaces, with their punctuation. */
const WITHOUT_SPACES = new RegExp(`[${UNSPACED}\\u3000-\\u303f\\uff00-\\uffef]`, 'u');
const BEGINS_WORD = /[\p{L}\p{N}(["'“‘*]/u;
const ENDS_WORD = /[\p{L}\p{N})\]"'”’.,;:!?*]/u;

/** The text with a space on each side where it would run into a word beside it; `before` and `after` are those of its line. */
export function spaced(text: string, before: string, after: string): string {
  const [left = '', right = ''] = [Array.from(before).at(-1), Array.from(after)[0]];
  const [first = '', last = ''] = [Array.from(text)[0], Array.from(text).at(-1)];
  const hasSpaces = (...signs: readonly string[]): boolean => !signs.some((sign) => WITHOUT_SPACES.test(sign));
  const leading = ENDS_WORD.test(left) && hasSpaces(left, first) ? ' ' : '';
  const trailing = BEGINS_WORD.test(right) && hasSpaces(last, right) ? ' ' : '';
  return `${leading}${text}${trailing}`;
}
