import type { Language } from '../language';
import { ABBREVIATIONS } from './abbreviations';
import { ENGLISH_DATES } from './dates';

export const ENGLISH: Language = { tag: 'en', dates: ENGLISH_DATES, abbreviations: ABBREVIATIONS };
