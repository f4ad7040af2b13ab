import { lazily, lazy } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import { wordSet, wordsOf } from '../../units/words';
import type { Language, StatusWords } from '../language';
import { personAfter } from '../senses/titles';
import { GERMAN_DATES, MONTH } from './dates';
import { germanForms, takesGenitive } from './inflections';
import { GERMAN_NAMES } from './names';
import { germanNounForms } from './nounForms';
import { GERMAN_NOUNS } from './nouns';
import LISTS from './patternWords.json';
import WORDS from './senseWords.json';
import { BEGINNINGS, FREQUENT } from './words';

const PIECES = alternatives(LISTS);

const GERMAN_STATUS = lazily<StatusWords>({
  planned: () => new RegExp(`(?<!\\p{L})(?:${PIECES.planned})(?!\\p{L})`, 'u'),
  ended: () => new RegExp(`(?<!\\p{L})(?:${PIECES.ended})(?!\\p{L})`, 'u'),
  doubted: () => new RegExp(`(?<!\\p{L})(?:${PIECES.doubted})(?!\\p{L})|\\?$`, 'u'),
});

/** Lower-case, without their last full stop: no sentence ends after one. */
const ABBREVIATIONS = wordSet([
  'tel hr fr frl dr prof dipl ing jur med phil rer nat mag st geb gest verh ehem',
  'nr bzw usw ca vgl ggf evtl inkl exkl zzgl bspw sog usf etc str mio mrd tsd abs ziff rn kap bd hrsg aufl anm gem lt',
  'z.b d.h u.a o.ä u.ä i.d.r v.a z.t z.zt u.u s.o s.u e.v n.chr v.chr',
  'jan jän feb mär apr jun jul aug sep sept okt nov dez mo di mi sa',
]);

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
  frequent: FREQUENT,
  nouns: GERMAN_NOUNS,
  dates: GERMAN_DATES,
  abbreviations: ABBREVIATIONS,
  goesOn(text, at) {
    if (INITIAL().test(text.slice(Math.max(0, at - 2), at))) return INITIAL_NEXT().test(text.slice(at + 1, at + 5));
    if (!/[\dt]/.test(text.charAt(at - 1))) return false;
    const before = text.slice(Math.max(0, at - 24), at);
    const after = text.slice(at + 1, at + 24);
    if (DAY().test(before) && (MONTH_NEXT.test(after) || UNTIL.test(after))) return true;
    if (ARTICLE().test(before) && /^\s?\d/.test(after)) return true;
    const [, next = ''] = NEXT_WORD().exec(after) ?? [];
    return BEFORE_ORDINAL.test(before) && next !== '' && !BEGINNINGS.has(next.toLowerCase());
  },
  senses: () => [personAfter(wordsOf(WORDS.person.titles))],
  status: GERMAN_STATUS,
  percent: { after: 'Prozent' },
  names: GERMAN_NAMES,
  takesEnding: takesGenitive,
  inflections: germanForms,
  nounForms: germanNounForms,
  spellsOutMarks: true,
};
