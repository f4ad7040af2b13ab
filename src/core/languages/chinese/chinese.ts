import { wordSet } from '../../text/wordSet';
import type { Language } from '../language';
import { CHINESE_DATES } from './dates';

export const CHINESE: Language = { tag: 'zh', dates: CHINESE_DATES, abbreviations: wordSet([]) };
