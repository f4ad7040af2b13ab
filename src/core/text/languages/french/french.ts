import { alternatives } from '../../units/escape';
import { wordSet, wordsOf } from '../../units/words';
import type { Language } from '../language';
import { personAfter } from '../senses/titles';
import { statusWords } from '../statusWords';
import { FRENCH_DATES } from './dates';
import { FRENCH_NAMES } from './names';
import LISTS from './patternWords.json';
import { frenchPlurals, hasSureFrenchPlural } from './plurals';
import SENSES from './senseWords.json';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);

export const FRENCH: Language = {
  tag: 'fr',
  frequent: WORDS.frequent,
  dates: FRENCH_DATES,
  abbreviations: wordSet(WORDS.abbreviations),
  senses: () => [personAfter(wordsOf(SENSES.person.titles))],
  status: statusWords(PIECES),
  percent: { after: 'pour ?cent' },
  money: '\\b(?:euros?|dollars?)\\b',
  names: FRENCH_NAMES,
  nounForms: frenchPlurals,
  hasSurePlural: hasSureFrenchPlural,
};
