import { alternatives } from '../../units/escape';
import { wordSet, wordsOf } from '../../units/words';
import type { Language, StatusWords } from '../language';
import { personAfter } from '../senses/titles';
import { FRENCH_DATES } from './dates';
import { FRENCH_NAMES } from './names';
import LISTS from './patternWords.json';
import { frenchPlurals, hasSureFrenchPlural } from './plurals';
import WORDS from './senseWords.json';

const PIECES = alternatives(LISTS);

const FRENCH_STATUS: StatusWords = {
  planned: new RegExp(`(?<!\\p{L})(?:${PIECES.planned})(?!\\p{L})`, 'u'),
  ended: new RegExp(`(?<!\\p{L})(?:${PIECES.ended})(?!\\p{L})`, 'u'),
  doubted: new RegExp(`(?<!\\p{L})(?:${PIECES.doubted})(?!\\p{L})|\\?$`, 'u'),
};

const FREQUENT = [
  'la en un que son sa ses des',
  'le les et est une dans du au aux sur pas pour par avec ce cette ces sont été ont mais ou où elle elles nous vous leur leurs',
  'l’ d’ qu’ c’ n’ s’ j’ je être avoir fait aussi après avant entre sans sous selon chez cet comme tout tous depuis lors très dont',
];

/** Lower-case, without their last full stop: no sentence ends after one. */
const ABBREVIATIONS = wordSet([
  'mm mme mmes mlle mlles dr pr st ste me',
  'art al av bd boul cf chap env etc éd ex fig hab max min n nb p pp tél vol réf suppl',
  'c.-à-d p.ex janv févr avr juil sept oct nov déc',
]);

export const FRENCH: Language = {
  tag: 'fr',
  frequent: FREQUENT,
  hyphenatesPeople: true,
  dates: FRENCH_DATES,
  abbreviations: ABBREVIATIONS,
  senses: () => [personAfter(wordsOf(WORDS.person.titles))],
  status: FRENCH_STATUS,
  percent: { after: 'pour ?cent' },
  names: FRENCH_NAMES,
  nounForms: frenchPlurals,
  hasSurePlural: hasSureFrenchPlural,
};
