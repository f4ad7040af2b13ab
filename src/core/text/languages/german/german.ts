import { lazy } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import { wordSet, wordsOf } from '../../units/words';
import type { Language } from '../language';
import { personAfter } from '../senses/titles';
import { statusWords } from '../statusWords';
import { GERMAN_DATES, MONTH } from './dates';
import { germanForms, takesGenitive } from './inflections';
import { GERMAN_NAMES } from './names';
import { germanNounForms } from './nounForms';
import { beginsSentence, GERMAN_NOUNS } from './nouns';
import LISTS from './patternWords.json';
import SENSES from './senseWords.json';
import WORDS from './words.json';

const PIECES = alternatives(LISTS);

/** After these an ordinal, as `2.` in `der 2. Senat`. */
const BEFORE_ORDINAL = new RegExp(`(?<!\\p{L})(?:${PIECES.ordinalBegins})\\s\\d{1,3}$`, 'iu');
const NEXT_WORD = lazy(() => /^\s+(\p{L}+)/u);
const MONTH_NEXT = new RegExp(`^\\s+(?:${MONTH}|\\d{1,2}\\. ?${MONTH})`, 'u');
const UNTIL = /^\s*(?:[-–/]|und|bis|oder)\s/;
/** z. B., d. h. */
const INITIAL = lazy(() => /^[^\p{L}]?\p{L}$/u);
const INITIAL_NEXT = lazy(() => /^\s\p{L}\./u);
const DAY = lazy(() => /(?<![\p{L}\d])\d{1,2}$/u);
const ARTICLE = lazy(() => /(?<!\p{L})Art$/u);

export const GERMAN: Language = {
  tag: 'de',
  frequent: WORDS.frequent,
  nouns: GERMAN_NOUNS,
  dates: GERMAN_DATES,
  abbreviations: wordSet(WORDS.abbreviations),
  goesOn(text, at) {
    if (INITIAL().test(text.slice(Math.max(0, at - 2), at))) return INITIAL_NEXT().test(text.slice(at + 1, at + 5));
    if (!/[\dt]/.test(text.charAt(at - 1))) return false;
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + 1, at + 24);
    if (DAY().test(before) && (MONTH_NEXT.test(after) || UNTIL.test(after))) return true;
    if (ARTICLE().test(before) && /^\s?\d/.test(after)) return true;
    const [, next = ''] = NEXT_WORD().exec(after) ?? [];
    return BEFORE_ORDINAL.test(before) && next !== '' && !beginsSentence(next.toLowerCase());
  },
  senses: () => [personAfter(wordsOf(SENSES.person.titles))],
  status: statusWords(PIECES),
  percent: { after: 'Prozent' },
  money: '\\b(?:Euro|Dollar|Franken)\\b',
  names: GERMAN_NAMES,
  takesEnding: takesGenitive,
  inflections: germanForms,
  nounForms: germanNounForms,
  spellsOutMarks: true,
};
