import { alternatives } from '../../units/escape';
import { wordSet } from '../../units/words';
import type { DigestWords, Language } from '../language';
import { statusWords } from '../statusWords';
import { ENGLISH_DATES } from './dates';
import { ENGLISH_NAMES } from './names';
import LISTS from './patternWords.json';
import { englishPlurals } from './plurals';
import { englishRules } from './senses';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);

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

export const ENGLISH: Language = {
  tag: 'en',
  dates: ENGLISH_DATES,
  frequent: WORDS.frequent,
  abbreviations: wordSet(WORDS.abbreviations),
  senses: englishRules,
  status: statusWords(PIECES),
  percent: { after: 'per ?cent|pct' },
  names: ENGLISH_NAMES,
  digests: ENGLISH_DIGESTS,
  nounForms: englishPlurals,
  hasSurePlural: true,
};
