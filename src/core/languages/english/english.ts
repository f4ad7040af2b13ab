import type { Language } from '../language';
import { ENGLISH_DATES } from './dates';

export const ENGLISH: Language = { tag: 'en', dates: ENGLISH_DATES };
