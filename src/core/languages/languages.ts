import { isHanAt } from '../text/han';
import { CHINESE } from './chinese/chinese';
import { ENGLISH } from './english/english';
import type { Language } from './language';

/** A new language is a folder beside these, and its line here. */
export const LANGUAGES: readonly Language[] = [ENGLISH, CHINESE];

/** The language by whose rules the name at `at` is judged: that of the script of its first character. */
export function languageAt(text: string, at: number): Language {
  return isHanAt(text, at) ? CHINESE : ENGLISH;
}
