import { CHINESE } from './chinese/chinese';
import { ENGLISH } from './english/english';
import type { Language } from './language';

/** A new language is a folder beside these, and its line here. */
export const LANGUAGES: readonly Language[] = [ENGLISH, CHINESE];
