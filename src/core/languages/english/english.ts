import type { Language } from '../language';
import { ABBREVIATIONS } from './abbreviations';
import { ENGLISH_DATES } from './dates';
import { ENGLISH_LISTS, englishRules } from './senses';

export const ENGLISH: Language = {
  tag: 'en',
  dates: ENGLISH_DATES,
  abbreviations: ABBREVIATIONS,
  senses: { rules: englishRules, lists: ENGLISH_LISTS },
};
