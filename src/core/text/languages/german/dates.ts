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

export const MONTH = `(?:${PIECES.monthNames})(?!\\p{L})`;
const month = (name: string): string => `(?<${name}>${MONTH})`;
const day = (name: string): string => `(?<![\\d.,])(?<${name}>[12]\\d|3[01]|0?[1-9])\\.`;
const year = (name: string): string =>
  `(?<${name}>(?:1[5-9]|20)\\d\\d)(?!\\d|[.,:]\\d|er(?!\\p{L})|[ -]?(?:Prozent|%|Euro|€)|/\\d)`;
const WEEKDAY = `(?:${PIECES.weekdayNames})(?:s|(?:nach|vor)?mittag|abend|morgen|früh)?(?!\\p{L})`;
const TO = '\\s?(?:[-–—/]|bis(?: zum| einschließlich)?|und(?: am)?)\\s?';
const WHICH_WORDS =
  'letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|diese[nmrs]?|laufende[nmrs]?|nächste[nmrs]?|kommende[nmrs]?';
const WHICH = `(?<which>${WHICH_WORDS})`;
const OF_YEAR = `(?:(?: des Jahres| im Jahre?)? ${year('y')}| (?<relative>${WHICH_WORDS}) Jahres)`;
const PART = '(?:Anfang|Mitte|Ende)';
const PARTICIPLE = '(?:\\p{Ll}*ge\\p{Ll}+(?:t|en)|(?:be|ver|ent|er|zer)\\p{Ll}+(?:t|en)|\\p{Ll}+iert)(?!\\p{L})';

const WORDS = dateWords(TABLE, MONTH);
const { days, months, quarter, half, year: inYear, weekday, units, ago } = dateReaders(WORDS);

const TODAY_DONE = [
  `(?<=${PIECES.hasDone})heute(?=[^.;]{0,120} ${PARTICIPLE}(?! w[ei]rd))`,
  '(?<=\\p{Ll}(?<!könn|soll|müss|woll|dürf|möch|soll)ten? )heute',
  '(?<!\\p{L})Heute (?=hat|haben|wurden?|\\p{Ll}+ten? |traf|kam|gab|ging)',
  '(?<!\\p{L})[Hh]eute (?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht)',
].join('|');
const FORMS: readonly DateForm[] = [
  ...FIGURE_FORMS,
  ...readBy(
    ({ d, mo, y }) => dated(isoDate(Number(y), Number(mo), Number(d))),
    ['(?<![\\d./])(?<d>[12]\\d|3[01]|0?[1-9])\\. (?<mo>1[0-2]|0?[1-9])\\. ?(?<y>(?:19|20)\\d\\d)(?!\\d)'],
  ),
  ...readBy(days, [
    // 11.11., 11.11.24
    '(?<![\\d./])(?<d>[12]\\d|3[01]|0?[1-9])\\.\\s?(?<m>1[0-2]|0?[1-9])\\.(?:(?<short>\\d\\d)(?![\\d.:])|(?!\\s?\\d))',
    // 11. November 2024, 3. bis 5. Mai, 30. Juni bis 2. Juli 2025
    `(?:${WEEKDAY},? (?:de[nmr] )?)?${day('d')}(?: ?${month('m')})?${TO}${day('d2')} ?${month('m2')}${OF_YEAR}?`,
    `(?:${WEEKDAY},? (?:de[nmr] )?)?${day('d')} ?${month('m')}${OF_YEAR}?`,
    `${month('m')}${OF_YEAR}`,
    `(?:(?<=(?<!\\p{L})(?:[Ii]m|[Ss]eit|[Bb]is|[Aa]b|[Vv]om|[Zz]um|${PART}|[Vv]on) )|${WHICH} )${month('m')}(?! \\d)`,
  ]),
  ...readBy(months, [
    // Mai bis Juli 2025, im Mai 2025, Ende Mai, letzten Mai
    `${month('m')}(?: ${year('y')})?${TO}${month('m2')} ${year('y2')}`,
  ]),
  ...readBy(quarter, [
    // quarters, halves, seasons
    `(?:(?<!\\p{L})(?<n>[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)[nsrm]?|(?<n2>[1-4])\\.) Quartals?${OF_YEAR}?`,
    `(?<!\\p{L})Q(?<n2>[1-4])[ /]${year('y')}`,
  ]),
  ...readBy(half, [
    `(?:(?<!\\p{L})(?<n>[Ee]rste|[Zz]weite)[nsrm]?|(?<n2>[12])\\.) (?:Halbjahre?s?|Jahreshälfte)${OF_YEAR}?`,
  ]),
  ...readBy(inYear, [
    `(?<!\\p{L})(?:Frühjahr|Frühling|Sommer|Herbst|Winter)s?(?: des Jahres)? ${year('y')}`,
    `(?<!\\p{L})(?:[Ii]m Jahre? |${PART} |[Ss]eit |[Aa]b |[Jj]ahres? )${year('y')}`,
  ]),
  ...readBy(none, [
    '(?<!\\p{L})[Vv]or \\p{L}+ Jahrzehnt',
    '(?<!\\p{L})(?:Wintersemester|Saison|Geschäftsjahr|WS|GJ) ?\\d{2,4}(?:[/-]\\d{2,4})?',
    '(?:(?:1[5-9]|20)\\d0|\\d0)er[ -]?Jahren?n?(?!\\p{L})',
    // relative to the date of the note
    '(?<!\\p{L})(?:bis|seit|noch|auch|bereits|von) (?:heute|gestern|morgen)(?: auf morgen)?(?!\\p{L})',
    `(?<!\\p{L})${WHICH} (?:\\p{L}+ )?(?:Tage|Wochen|Monaten?|Jahren?|Jahrzehnte?n?)(?!\\p{L})`,
  ]),
  ...readBy(yearsInFigures, [
    // years: after a noun they are a part of its name, and before one they count it.
    `(?<![\\p{L}(])${year('y')}(?:${TO})${year('y2')}`,
  ]),
  ...readBy(
    inYear,
    [`(?<!\\p{Lu}[\\p{L}-]* |(?<!\\p{L})(?:${PIECES.beforeNumber}) |[\\d./§(–-])(?!\\p{L})${year('y')}(?! \\p{Lu})`],
    { needsWords: true },
  ),
  ...readBy(away(-2), ['(?<!\\p{L})[Vv]orgestern(?!\\p{L})']),
  ...readBy(away(-1), ['(?<!\\p{L})[Gg]estern(?!\\p{L})']),
  ...readBy(away(0), [
    // In the present tense it says only that something is so now.
    `(?=[Hh]eute)(?:${TODAY_DONE})`,
  ]),
  ...readBy(away(1), ['(?<!\\p{L})morgen(?!\\p{L})(?: \\p{Lu}\\p{Ll}+)?']),
  ...readBy(away(2), ['(?<!\\p{L})[Üü]bermorgen(?!\\p{L})']),
  ...readBy(units, [`(?<!\\p{L})${WHICH} (?<unit>Woche|Monats?|Quartals?|Jahre?s?)(?!\\p{L})`]),
  ...readBy(weekday, [
    `(?=[aAsSvVldnk])(?<!\\p{L})(?:${PIECES.beforeWeekday})(?:${WHICH} )?(?<weekday>${WEEKDAY})(?!s)`,
  ]),
  ...readBy(ago, [
    `(?<!\\p{L})[Vv]or (?<n>\\d+|${TABLE.numbers.replaceAll(' ', '|')})(?:e[mnr])? (?<unit>Tag|Woche|Monat|Jahr(?!z))(?:e?n)?(?!\\p{L})`,
  ]),
];

export const GERMAN_DATES = lazily<DateLanguage>({
  forms: () => FORMS,
  written: () => `(?<!\\p{L})(?:\\d{1,2}\\. ?)?${MONTH} \\d{4}(?!\\p{L})`,
  partsOf: () => partsReader(/^(?:(?<d>\d{1,2})\.?\s?)?(?:(?<m>\p{L}{3,9})\.?)?(?:\s*(?<y>\d{4}))?$/iu, WORDS.monthOf),
  to: () => '\\s+bis(?: zum)?\\s+',
  labels: () => 'datum|zeit|stand|veröffentlicht|aktualisiert|vom',
  ...wordsAroundDates(PIECES),
  comparedBefore: () => atEnd(`(?:${PIECES.compared})\\s+(?:(?:${PIECES.betweenCompared})\\s+)*`),
  otherTimeBefore: () =>
    atEnd(
      `(?:geboren|aus dem Jahre?|Jahrgang)\\s|(?<!,\\s)(?:${PIECES.articles})\\s+(?:(?:erst|bereits|schon|noch) )?(?:${PIECES.beforeTime})\\s+`,
    ),
  asideAfter: () => /^\s(?:gegründet|geboren|eingeführt)/u,
  willBeBefore: () => new RegExp(`(?<!\\p{L})(?:${PIECES.willBe})(?!\\p{L})(?:[^.;:„“”"«»‚‘]|(?<=\\d)\\.)*$`, 'u'),
  willBeAfter: () =>
    new RegExp(
      `^(?:${PIECES.notPast})*?(?<!\\p{L})(?:wird|werden|soll|sollen|will|wollen|plant|planen|dürften?)(?!\\p{L})`,
      'u',
    ),
});
