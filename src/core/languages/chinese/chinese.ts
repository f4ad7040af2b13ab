import { wordSet } from '../../text/wordSet';
import type { Language } from '../language';
import { CHINESE_DATES } from './dates';
import { isJapanese } from './isJapanese';
import { CHINESE_LISTS, chineseRules } from './senses';
import { shortCompanyName } from './shortCompanyName';
import { ShortChineseNames } from './shortNames';
import { chineseWords } from './words';

export const CHINESE: Language = {
  tag: 'zh',
  dates: CHINESE_DATES,
  abbreviations: wordSet([]),
  senses: { rules: chineseRules, lists: CHINESE_LISTS },
  unspaced: { segment: chineseWords, shortNames: () => new ShortChineseNames() },
  shortCompanyName,
  isOther: isJapanese,
};
