import { alternatives } from '../../units/escape';
import { wordSet } from '../../units/words';
import type { DigestWords, Language, StatusWords } from '../language';
import { ENGLISH_DATES } from './dates';
import { ENGLISH_NAMES } from './names';
import LISTS from './patternWords.json';
import { englishPlurals, hasSureEnglishPlural } from './plurals';
import { englishRules } from './senses';

const PIECES = alternatives(LISTS);

// Words that are seen in statements which do not hold now. They only propose what the user chooses, so that a few plain words
// do: how often they are right is measured in test/unit/core/notes/sentences/statedStatus.test.ts.

const PLANNED = [
  'will|shall|would|may|might|could|(?:is|are) (?:going|due|set|expected) to|is to|are to',
  '(?:plan|intend|aim|hope|expect|want|propose|offer|agree|promise|pledge)(?:s|d|ed|ned)? to|(?:has|have) agreed',
  'planning|considering|preparing|in talks|letter of intent|pending|nominated|bid for|agreed (?:in|on|last)',
];
const ENDED = [
  'resign(?:s|ed)|step(?:s|ped) down|quit|left|retire[sd]|dismiss(?:es|ed)|fire[sd]|oust(?:s|ed)|sacked|depart(?:s|ed)',
  'former(?:ly)?|previously|no longer|used to be|until|once (?:owned|ran|led|worked|was)',
  'terminat(?:es|ed)|expire[sd]|cancel(?:s|led|ed)|end(?:s|ed) (?:its|his|her|their|the)|dissolve[sd]|divest(?:s|ed)',
  'stop(?:s|ped)|cease[sd]|halt(?:s|ed)|exit(?:s|ed)|withdrew|pulled out|sold (?:its|his|her|their|all|the)',
];
const DOUBTED = [
  'den(?:y|ies|ied)|reject(?:s|ed)|refuse[sd]?|decline[sd]?|not|never|no plans?|no link|neither|nor|nobody|no one',
  "reported(?:ly)?|alleged(?:ly)?|rumou?rs?|said to|unconfirmed|whether|doubts?|false|wrongly|n[’']t",
];

function anyOf(lines: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${lines.join('|')})(?![\\p{L}])`, 'u');
}

const ENGLISH_STATUS: StatusWords = {
  planned: anyOf(PLANNED),
  ended: anyOf(ENDED),
  doubted: new RegExp(`${anyOf(DOUBTED).source}|\\?$`, 'u'),
};

const PARTIES = '(?:people|persons|players|figures|companies|firms|organi[sz]ations|institutions|entities|names)';

/** Words that begin with a capital. */
const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}&’'-]*(?: (?=\p{Lu}))?)+)`;

const ENGLISH_DIGESTS: DigestWords = {
  headings: {
    who: new RegExp(
      `^(?:who['’]?s who|who is who|(?:the )?(?:(?:key|main) )?${PARTIES}(?: (?:and|&) ${PARTIES})?(?: mentioned)?)$`,
      'i',
    ),
    when: /^(?:what happened when|(?:key )?(?:timeline|chronology|dates|events)(?: of events)?)$/i,
    other: /^(?:summary|explore the story in \d+ (?:seconds|minutes)|key (?:points|takeaways))$/i,
  },
  end: /^(?:ai[- ]generated\b|subscribe\b|share this article|podcast$|\d\d:\d\d(?:\/\d\d:\d\d)?$)/i,
  publisher: 'publisher|source',
  translated: /[（(]AI translation[)）]$/i,
  byMachine: /\bAI[- ]generated\b/i,
  saysNothing: new RegExp(
    `\\b(?:${PIECES.not}) (?:${PIECES.gives})\\b[^.]{0,60}\\b(?:information|details?|mention)|\\bno (?:further |specific )?(?:information|details?)\\b`,
    'i',
  ),
  alsoCalled: /[（(](?:also )?(?:referred to|known) as ["“]?([^)）"”]+)/i,
  parent: new RegExp(`\\bsubsidiary of ${NAME}`, 'gu'),
  subsidiary: new RegExp(`\\bits subsidiary,? ${NAME}`, 'gu'),
  isDigest: /digest/i,
  cite: (publisher, byMachine) => `${publisher === '' ? '' : `${publisher}, `}${byMachine ? 'AI ' : ''}digest`,
};

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
  senses: englishRules,
  status: ENGLISH_STATUS,
  percent: { after: 'per ?cent|pct' },
  names: ENGLISH_NAMES,
  digests: ENGLISH_DIGESTS,
  nounForms: englishPlurals,
  hasSurePlural: hasSureEnglishPlural,
};
