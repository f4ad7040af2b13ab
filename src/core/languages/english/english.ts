import { wordSet } from '../../text/wordSet';
import type { Language } from '../language';
import { ENGLISH_DATES } from './dates';
import { ENGLISH_DIGESTS } from './digests';
import { ENGLISH_NAMES } from './names';
import { ENGLISH_LISTS, englishRules } from './senses';
import { ENGLISH_STATUS } from './statusWords';

/** Lower-case, without their last full stop: no sentence ends after one. */
const ABBREVIATIONS = wordSet([
  // titles of people
  'mr mrs ms dr prof st rev hon pres gov sen rep gen col maj capt lt sgt cmdr adm jr sr esq ph.d m.d',
  // firms
  'inc corp co ltd bros mfg assn dept univ',
  // days and months
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri',
  // words of texts and figures
  'no nos vs etc e.g i.e cf al fig figs approx est vol pp para paras sec ca eds rs a.m p.m u.s u.k u.n',
]);

const FREQUENT = [
  'the of and to is for with that by from has have are were at as its it this which be been not their',
  'said who they he she his we our you your these than more would could can may had into over after about',
];

export const ENGLISH: Language = {
  tag: 'en',
  dates: ENGLISH_DATES,
  frequent: FREQUENT,
  abbreviations: ABBREVIATIONS,
  senses: { rules: englishRules, lists: ENGLISH_LISTS },
  status: ENGLISH_STATUS,
  names: ENGLISH_NAMES,
  digests: ENGLISH_DIGESTS,
};
