import { lazily } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import { type DateForm, type DateLanguage, dated, FIGURE_FORMS, isoDate, readBy } from '../calendar';
import {
  atEnd,
  away,
  dateReaders,
  dateWords,
  none,
  partsReader,
  wordsAroundDates,
  yearsInFigures,
} from '../dateReaders';
import TABLE from './dateWords.json';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

const MONTH = `(?:${PIECES.monthNames})(?!\\p{L})`;
const month = (name: string): string => `(?<${name}>${MONTH})`;
const day = (name: string): string => `(?<![\\d.,])(?<${name}>[12]\\d|3[01]|0?[1-9])(?:er)?`;
const year = (name: string): string => `(?<${name}>(?:1[5-9]|20)\\d\\d)(?!\\d|[.,]\\d| ?[%€]|/\\d)`;
const WEEKDAY = '(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)';
const TO = "\\s?(?:[-–—]|au|à|et(?: le)?|jusqu[’']au)\\s?";
const WHICH = '(?<which>derni(?:er|ère)|pass[ée]e?|prochaine?)';
const PART = '(?:début|mi|fin|courant)[ -]';

const WORDS = dateWords(TABLE, MONTH);
const { days, months, quarter, half, year: inYear, weekday, units, ago } = dateReaders(WORDS);

const FORMS: readonly DateForm[] = [
  ...readBy(
    ({ d, mo, y }) => dated(isoDate(Number(y), Number(mo), Number(d))),
    [
      // Day first, as always in French: 03/04/2025.
      '(?<![\\d/])(?<d>[12]\\d|3[01]|0?[1-9])/(?<mo>1[0-2]|0?[1-9])/(?<y>20\\d\\d|19\\d\\d)(?![\\d/])',
    ],
  ),
  ...FIGURE_FORMS,
  ...readBy(days, [
    // 3 mars 2025, 1er avril, du 3 au 5 mai 2025, du 30 juin au 2 juillet
    `(?:${WEEKDAY} )?${day('d')}(?: ${month('m')})?${TO}(?:${WEEKDAY} )?${day('d2')} ${month('m2')}(?: ${year('y')})?(?: ${WHICH})?`,
    `(?:${WEEKDAY} )?${day('d')} ${month('m')}(?: ${year('y')})?(?: ${WHICH})?`,
    `${month('m')} (?:de l[’']année )?${year('y')}`,
    `(?<=(?<!\\p{L})(?:en|[Dd]epuis|[Dd]ès|mois d[e’']|${PART})\\s?)${month('m')}(?: ${WHICH})?(?! \\d)`,
    `(?<=(?<!\\p{L})En )${month('m')}(?: ${WHICH})?(?! \\d)`,
  ]),
  ...readBy(months, [
    // de mai à juillet 2025, mai 2025, en mai, fin mai dernier
    `${month('m')}(?: ${year('y')})?${TO}${month('m2')} ${year('y2')}`,
  ]),
  ...readBy(quarter, [
    // quarters, halves, seasons
    `(?:(?<!\\p{L})(?<n>premier|deuxième|troisième|quatrième)|(?<n2>[1-4])(?:er|e|ème)) trimestre(?: (?:de )?${year('y')})?`,
    `(?<!\\p{L})T(?<n2>[1-4]) ${year('y')}`,
  ]),
  ...readBy(half, [
    `(?:(?<!\\p{L})(?<n>premier|second|deuxième)|(?<n2>[12])(?:er|e|nd)) semestre(?: (?:de )?${year('y')})?`,
  ]),
  ...readBy(inYear, [
    `(?<!\\p{L})(?:printemps|été|automne|hiver)(?: de)? ${year('y')}`,
    `(?<=(?<!\\p{L})(?:${PIECES.beforeYear}) ?)${year('y')}`,
  ]),
  ...readBy(none, [
    '[Aa]nnées (?:(?:1[5-9]|20)\\d|\\d)0(?!\\d)',
    '(?<!\\p{L})(?:ces|les) (?:\\p{L}+ )?(?:derni(?:er|ère)s|prochaine?s) (?:jours|semaines|mois|ans|années)',
  ]),
  ...readBy(yearsInFigures, [
    // years
    `(?<=(?<!\\p{L})(?:[Dd]e|[Ee]ntre) )${year('y')}${TO}${year('y2')}`,
    `(?<!\\p{L})${year('y')}\\s?[-–—]\\s?${year('y2')}`,
  ]),
  ...readBy(away(-2), [
    // relative to the date of the note
    '(?<!\\p{L})[Aa]vant-hier(?!\\p{L})',
  ]),
  ...readBy(away(-1), ['(?<!\\p{L})[Hh]ier(?!\\p{L})']),
  ...readBy(away(0), [
    // After a participle alone: elsewhere it says only that something is so now.
    "(?<=\\p{Ll}(?:é|ée|és|ées|is|it|u) )aujourd[’']hui(?!\\p{L})",
    '(?<!\\p{L})[Cc]e (?:matin|soir)(?!\\p{L})|(?<!\\p{L})[Cc]et après-midi(?!\\p{L})',
  ]),
  ...readBy(away(2), ['(?<!\\p{L})[Aa]près-demain(?!\\p{L})']),
  ...readBy(away(1), ['(?<!\\p{L})[Dd]emain(?!\\p{L})']),
  ...readBy(units, [
    `(?<!\\p{L})(?<unit>semaine|mois|trimestre|an|année) ${WHICH}`,
    '(?<!\\p{L})[Cc]e(?:tte)? (?<unit>semaine|mois|trimestre|année)(?!\\p{L})(?!-là)',
  ]),
  ...readBy(weekday, [
    `(?<![\\p{L}-])(?:(?<which2>[Cc]e) )?(?<weekday>${WEEKDAY})(?: (?:matin|soir|après-midi))?(?: ${WHICH})?(?![\\p{L}-]| \\d)`,
  ]),
  ...readBy(ago, [
    `(?<!\\p{L})[Ii]l y a (?:environ |près de )?(?<n>\\d+|${TABLE.numbers.replaceAll(' ', '|')})e? (?<unit>jour|semaine|mois|an)s?(?!\\p{L})`,
  ]),
];

/** Whole words. */
const anyOf = (words: string): string => `(?<!\\p{L})(?:${words})(?!\\p{L})`;

export const FRENCH_DATES = lazily<DateLanguage>({
  forms: () => FORMS,
  written: () => `(?<!\\p{L})(?:\\d{1,2}(?:er)? )?${MONTH} \\d{4}(?!\\p{L})`,
  partsOf: () =>
    partsReader(/^(?:(?<d>\d{1,2})(?:er)?\s)?(?:(?<m>\p{L}{3,9})\.?)?(?:\s*(?<y>\d{4}))?$/iu, WORDS.monthOf),
  to: () => "\\s+(?:au|à|jusqu[’']au)\\s+",
  labels: () => 'date|heure|publié(?: le)?|mis à jour(?: le)?',
  ...wordsAroundDates(PIECES),
  comparedBefore: () => atEnd(`(?:${PIECES.compared})\\s+(?:(?:${PIECES.betweenCompared})\\s+)*`),
  otherTimeBefore: () => atEnd(`(?:${PIECES.rulings})(?:\\s[^\\s.,;]+){0,3}\\sdu\\s`),
  willBeBefore: () => new RegExp(`${anyOf(`${PIECES.future}|${PIECES.intended}`)}[^.;]*$`, 'u'),
  willBeAfter: () => new RegExp(`^(?:(?!${anyOf(PIECES.otherClause)})[^.;])*?${anyOf(PIECES.future)}`, 'u'),
});
