import { isHanAt } from '../../text/han';
import { wordSet } from '../../text/wordSet';
import { isJapanese } from '../isJapanese';
import type { Language } from '../language';
import { CHINESE_DATES } from './dates';
import { CHINESE_DIGESTS } from './digests';
import { CHINESE_NAMES } from './names';
import { PINYIN } from './pinyin';
import { CHINESE_LISTS, chineseRules, chineseRulesOfLatin } from './senses';
import { shortCompanyName } from './shortCompanyName';
import { ShortChineseNames } from './shortNames';
import { CHINESE_STATUS } from './statusWords';
import { CHINESE_FINDER } from './unregistered/finder';
import { chineseWords, hanAround } from './words';

export const CHINESE: Language = {
  tag: 'zh',
  writes: isHanAt,
  dates: CHINESE_DATES,
  abbreviations: wordSet([]),
  senses: { rules: chineseRules, rulesOfLatin: chineseRulesOfLatin, lists: CHINESE_LISTS },
  status: CHINESE_STATUS,
  names: CHINESE_NAMES,
  digests: CHINESE_DIGESTS,
  unspaced: { segment: chineseWords, around: hanAround, shortNames: () => new ShortChineseNames() },
  romanisation: PINYIN,
  finder: CHINESE_FINDER,
  shortCompanyName,
  isOther: isJapanese,
};
