import { lazily } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import { wordSet } from '../../units/words';
import type { DigestWords, Language, PostWords } from '../language';
import { statusWords } from '../statusWords';
import { ENGLISH_DATES } from './dates';
import { ENGLISH_NAMES } from './names';
import LISTS from './patternWords.json';
import { englishPlurals, hasSureEnglishPlural } from './plurals';
import { englishRules } from './senses';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);

const LEFT =
  'resign(?:s|ed)|step(?:s|ped) down|quit|left|retire[sd]|dismiss(?:es|ed)|fire[sd]|oust(?:s|ed)|sacked|depart(?:s|ed)';

const ENGLISH_POSTS: PostWords = {
  others: 'vice|deputy|assistant|associate|acting|interim|incoming|next|then|co-|regional',
  between: [
    "[’']s?|the|of|at|for|is|as|has|been|was (?=named|appointed|elected|hired|promoted)",
    'named|names|naming|appoint(?:s|ed)|bec[ao]mes?',
    'by|(?:co-)?founder|led|run|headed|new|current|longtime|its|who|serves|serving|hire[sd]|promot(?:es|ed)|elect(?:s|ed)',
    't(?:oo|ake)k?s?|over|inc|corp|company|group|and|officer|billionaire|mr|ms|executive',
  ].join('|'),
  over: `${LEFT}|former|formerly|previously|ex|no longer|used to be|until|once`,
  left: `(?:(?:has|have|had|was|is) )?(?:${LEFT}|until)(?=\\W*$|[.,;]|[^a-z]*(?:as|from|on|in|at|after|last|this)(?![a-z]))`,
  owners: "[’']s",
  of: 'of|at|for',
  by: 'by',
  turned: '(?:in|of) which',
  being: 'is|as',
  noLonger: 'no longer|former(?:ly)?|previously|used to be|until|once',
  acts: 'has|have',
  onto: 'of|in|at|to|for',
  beside: 'from|with',
  and: 'and',
  clauses: 'said|says|told|tells|that|while|but|when|after',
  around: [
    'which|that|now|still|currently|also|has|have|is|its|their|the|a|an|any|all|of|in|to|with|from|by|for',
    'about|around|roughly|approximately|nearly|almost|some|remaining|entire|minority|majority|direct|total',
    'outstanding|common|stock|interest|former|once',
  ].join('|'),
};

const PARTIES = '(?:people|persons|players|figures|companies|firms|organi[sz]ations|institutions|entities|names)';

/** Words that begin with a capital. */
const NAME = String.raw`((?:\p{Lu}[\p{L}\p{N}&’'-]*(?: (?=\p{Lu}))?)+)`;

const ENGLISH_DIGESTS = lazily<DigestWords>({
  headings: () => ({
    who: new RegExp(
      `^(?:who['’]?s who|who is who|(?:the )?(?:(?:key|main) )?${PARTIES}(?: (?:and|&) ${PARTIES})?(?: mentioned)?)$`,
      'i',
    ),
    when: /^(?:what happened when|(?:key )?(?:timeline|chronology|dates|events)(?: of events)?)$/i,
    other: /^(?:summary|explore the story in \d+ (?:seconds|minutes)|key (?:points|takeaways))$/i,
  }),
  end: () => /^(?:ai[- ]generated\b|subscribe\b|share this article|podcast$|\d\d:\d\d(?:\/\d\d:\d\d)?$)/i,
  publisher: () => 'publisher|source',
  translated: () => /[（(]AI translation[)）]$/i,
  byMachine: () => /\bAI[- ]generated\b/i,
  saysNothing: () =>
    new RegExp(
      `\\b(?:${PIECES.not}) (?:${PIECES.gives})\\b[^.]{0,60}\\b(?:information|details?|mention)|\\bno (?:further |specific )?(?:information|details?)\\b`,
      'i',
    ),
  alsoCalled: () => /[（(](?:also )?(?:referred to|known) as ["“]?([^)）"”]+)/i,
  parent: () => new RegExp(`\\bsubsidiary of ${NAME}`, 'gu'),
  subsidiary: () => new RegExp(`\\bits subsidiary,? ${NAME}`, 'gu'),
  isDigest: () => /digest/i,
  cite: () => (publisher, byMachine) => `${publisher === '' ? '' : `${publisher}, `}${byMachine ? 'AI ' : ''}digest`,
});

export const ENGLISH: Language = {
  tag: 'en',
  dates: ENGLISH_DATES,
  frequent: WORDS.frequent,
  abbreviations: wordSet(WORDS.abbreviations),
  senses: englishRules,
  status: statusWords(PIECES),
  percent: { after: 'per ?cent|pct' },
  money: '\\b(?:[Dd]ollars?|[Ee]uros?|pounds?|yuan|renminbi|yen|rupees?)\\b',
  posts: ENGLISH_POSTS,
  names: ENGLISH_NAMES,
  digests: ENGLISH_DIGESTS,
  nounForms: englishPlurals,
  hasSurePlural: hasSureEnglishPlural,
};
