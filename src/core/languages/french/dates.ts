import { type Base, type Dated, type DateParts, dated, isoDate, monthsOf, yearOfQuarter } from '../calendar';
import { type DateForm, type DateLanguage, NEVER, type Parts } from '../dateForm';
import { FIGURE_FORMS, yearsInFigures } from '../figureForms';
import { ago, daysAway, daysOf, onWeekday, type Step, sureYearOf, type Unit, unitsAway } from '../nearDates';

const MONTHS = 'janv fév mars avr mai juin juil août sept oct nov déc'.split(' ');
const DAYS = 'lun mar mer jeu ven sam dim'.split(' ');
const NUMBERS = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');
const ORDINALS = 'premier deuxième troisième quatrième'.split(' ');

const MONTH =
  '(?:[Jj]anv(?:ier|\\.)|[Ff]év(?:rier|r?\\.)|[Mm]ars|[Aa]vr(?:il|\\.)|[Mm]ai|[Jj]uin|[Jj]uil(?:let|\\.)|[Aa]o[uû]t|[Ss]ept(?:embre|\\.)|[Oo]ct(?:obre|\\.)|[Nn]ov(?:embre|\\.)|[Dd]éc(?:embre|\\.))(?!\\p{L})';
const MONTH_AT_START = new RegExp(`^${MONTH}`, 'u');
const month = (name: string): string => `(?<${name}>${MONTH})`;
const day = (name: string): string => `(?<![\\d.,])(?<${name}>[12]\\d|3[01]|0?[1-9])(?:er)?`;
const year = (name: string): string => `(?<${name}>(?:1[5-9]|20)\\d\\d)(?!\\d|[.,]\\d| ?[%€]|/\\d)`;
const WEEKDAY = '(?:[Ll]undi|[Mm]ardi|[Mm]ercredi|[Jj]eudi|[Vv]endredi|[Ss]amedi|[Dd]imanche)';
const TO = "\\s?(?:[-–—]|au|à|et(?: le)?|jusqu[’']au)\\s?";
const WHICH = '(?<which>derni(?:er|ère)|pass[ée]e?|prochaine?)';
const PART = '(?:début|mi|fin|courant)[ -]';

const FORMS: readonly DateForm[] = [
  // Day first, as always in French: 03/04/2025.
  {
    pattern: '(?<![\\d/])(?<d>[12]\\d|3[01]|0?[1-9])/(?<mo>1[0-2]|0?[1-9])/(?<y>20\\d\\d|19\\d\\d)(?![\\d/])',
    read: ({ d, mo, y }) => dated(isoDate(Number(y), Number(mo), Number(d))),
  },
  ...FIGURE_FORMS,
  // 3 mars 2025, 1er avril, du 3 au 5 mai 2025, du 30 juin au 2 juillet
  {
    pattern: `(?:${WEEKDAY} )?${day('d')}(?: ${month('m1')})?${TO}(?:${WEEKDAY} )?${day('d2')} ${month('m2')}(?: ${year('y')})?(?: ${WHICH})?`,
    read: daysAndMonth,
  },
  { pattern: `(?:${WEEKDAY} )?${day('d2')} ${month('m2')}(?: ${year('y')})?(?: ${WHICH})?`, read: daysAndMonth },
  // de mai à juillet 2025, mai 2025, en mai, fin mai dernier
  { pattern: `${month('m1')}(?: ${year('y0')})?${TO}${month('m2')} ${year('y')}`, read: months },
  { pattern: `${month('m2')} (?:de l[’']année )?${year('y')}`, read: daysAndMonth },
  {
    pattern: `(?<=(?<!\\p{L})(?:en|[Dd]epuis|[Dd]ès|mois d[e’']|${PART})\\s?)${month('m2')}(?: ${WHICH})?(?! \\d)`,
    read: daysAndMonth,
  },
  { pattern: `(?<=(?<!\\p{L})En )${month('m2')}(?: ${WHICH})?(?! \\d)`, read: daysAndMonth },
  // quarters, halves, seasons
  {
    pattern: `(?:(?<!\\p{L})(?<n>premier|deuxième|troisième|quatrième)|(?<n2>[1-4])(?:er|e|ème)) trimestre(?: (?:de )?${year('y')})?`,
    read: quarter,
  },
  { pattern: `(?<!\\p{L})T(?<n2>[1-4]) ${year('y')}`, read: quarter },
  {
    pattern: `(?:(?<!\\p{L})(?<n>premier|second|deuxième)|(?<n2>[12])(?:er|e|nd)) semestre(?: (?:de )?${year('y')})?`,
    read: half,
  },
  { pattern: `(?<!\\p{L})(?:printemps|été|automne|hiver)(?: de)? ${year('y')}`, read: ({ y }) => dated(y) },
  { pattern: '[Aa]nnées (?:(?:1[5-9]|20)\\d|\\d)0(?!\\d)', read: () => undefined },
  // years
  { pattern: `(?<=(?<!\\p{L})(?:[Dd]e|[Ee]ntre) )${year('y')}${TO}${year('y2')}`, read: yearsInFigures },
  { pattern: `(?<!\\p{L})${year('y')}\\s?[-–—]\\s?${year('y2')}`, read: yearsInFigures },
  {
    pattern: `(?<=(?<!\\p{L})(?:[Ee]n|[Dd]epuis|[Dd]ès|[Jj]usqu[’']en|[Dd]’ici(?: à)?|[Ff]in|[Dd]ébut|[Cc]ourant|[Aa]nnée|[Ll][’']an|mi-|[Dd]e l[’']année|[Aa]vant|[Aa]près|[Vv]ers) ?)${year('y')}`,
    read: ({ y }) => dated(y),
  },
  // relative to the date of the note
  { pattern: '(?<!\\p{L})[Aa]vant-hier(?!\\p{L})', read: (_, base) => daysAway(base, -2) },
  { pattern: '(?<!\\p{L})[Hh]ier(?!\\p{L})', read: (_, base) => daysAway(base, -1) },
  // After a participle alone: elsewhere it says only that something is so now.
  {
    pattern: "(?<=\\p{Ll}(?:é|ée|és|ées|is|it|u) )aujourd[’']hui(?!\\p{L})",
    read: (_, base) => daysAway(base, 0),
  },
  {
    pattern: '(?<!\\p{L})[Cc]e (?:matin|soir)(?!\\p{L})|(?<!\\p{L})[Cc]et après-midi(?!\\p{L})',
    read: (_, base) => daysAway(base, 0),
  },
  { pattern: '(?<!\\p{L})[Aa]près-demain(?!\\p{L})', read: (_, base) => daysAway(base, 2) },
  { pattern: '(?<!\\p{L})[Dd]emain(?!\\p{L})', read: (_, base) => daysAway(base, 1) },
  {
    pattern: '(?<!\\p{L})(?:ces|les) (?:\\p{L}+ )?(?:derni(?:er|ère)s|prochaine?s) (?:jours|semaines|mois|ans|années)',
    read: () => undefined,
  },
  { pattern: `(?<!\\p{L})(?<unit>semaine|mois|trimestre|an|année) ${WHICH}`, read: inUnits },
  { pattern: '(?<!\\p{L})[Cc]e(?:tte)? (?<unit>semaine|mois|trimestre|année)(?!\\p{L})(?!-là)', read: inUnits },
  {
    pattern: `(?<![\\p{L}-])(?:(?<this>[Cc]e) )?(?<weekday>${WEEKDAY})(?: (?:matin|soir|après-midi))?(?: ${WHICH})?(?![\\p{L}-]| \\d)`,
    read: onDay,
  },
  {
    pattern: `(?<!\\p{L})[Ii]l y a (?:environ |près de )?(?<n>\\d+|${NUMBERS.join('|')})e? (?<unit>jour|semaine|mois|an)s?(?!\\p{L})`,
    read: ({ n, unit }, base) => ago(base, UNITS[unit!]!, NUMBERS.includes(n!) ? NUMBERS.indexOf(n!) : Number(n)),
  },
];

/** Verbs of what is to come, and the endings of the future tense. */
const FUTURE = [
  ...'sera seront aura auront devra devront doit doivent devrait devraient'.split(' '),
  '\\p{Ll}{3,}(?:era|eront|ira|iront|dra|dront)',
];
/** Verbs of what is meant to come, which count before a date alone. */
const INTENDED = 'prévoit prévue?s? prévoient compte va vont'.split(' ');
/** Words after which the verb is that of another clause, or of the past. */
const OTHER_CLAUSE = 'qui que dont où a ont avait'.split(' ');

function oneOf(words: readonly string[]): string {
  return `(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`;
}

export const FRENCH_DATES: DateLanguage = {
  forms: FORMS,
  written: `(?<!\\p{L})(?:\\d{1,2}(?:er)? )?${MONTH} \\d{4}(?!\\p{L})`,
  partsOf,
  to: "\\s+(?:au|à|jusqu[’']au)\\s+",
  labels: 'date|heure|publié(?: le)?|mis à jour(?: le)?',
  saidBefore: /(?<!\p{L})(?:le|en|depuis|du|au|avant|après|dès|de|d[’']|pour)\s*$/iu,
  lineBefore:
    /^(?:(?:le|en|depuis|du|au|dès|avant|après|vers|fin|début|courant|d[’']ici|à partir du)(?!\p{L})[\s-]*)+/iu,
  lineAfter: NEVER,
  lineOpen: /^(?:depuis|dès|à partir)(?!\p{L})/iu,
  deadlineBefore:
    /(?:(?<!\p{L})(?:avant|jusqu[’'](?:au|en|à)|d[’']ici(?: à| au)?|au plus tard|d[’']ici la)\s+(?:(?:le|la|en|fin|début|mi|l[’']|l[’']année|au|à)[\s-]*)*)$/iu,
  deadlineAfter: NEVER,
  comparedBefore:
    /(?<!\p{L})(?:qu[’'](?:en|au)|par rapport (?:à|au)|contre|comparé (?:à|au)|comme)\s+(?:(?:en|le|celui|celle|de|du|mois|l[’']année)\s+)*$/iu,
  comparedAfter: NEVER,
  otherTimeBefore:
    /(?<!\p{L})(?:loi|décret|arrêté|arrêt|ordonnance|règlement|directive|convention|décision|jugement|circulaire)(?:\s[^\s.,;]+){0,3}\sdu\s$/iu,
  otherTimeAfter: NEVER,
  unsureBefore: NEVER,
  unsureAfter: NEVER,
  asideBefore:
    /(?<!\p{L})(?:qui|dont|où|lorsque|depuis|après|suite|créée?s?|fondée?s?|née?s?|adoptée?s?|votée?s?|signée?s?|datant|datée?s?)(?!\p{L})[^,;:.()—]*$/iu,
  asideAfter: NEVER,
  willBeBefore: new RegExp(`${oneOf([...FUTURE, ...INTENDED])}[^.;]*$`, 'u'),
  willBeAfter: new RegExp(`^(?:(?!${oneOf(OTHER_CLAUSE)})[^.;])*?${oneOf(FUTURE)}`, 'u'),
};

const PARTS = /^(?:(\d{1,2})(?:er)?\s)?(?:(\p{L}{3,9})\.?)?(?:\s*(\d{4}))?$/iu;

function partsOf(text: string): DateParts | undefined {
  const [whole, day, word, year] = PARTS.exec(text) ?? [];
  const month = word === undefined ? undefined : monthOf(word);
  return whole === undefined || month === 0 ? undefined : { year, month: month?.toString(), day };
}

/** From 1 to 12, of a name that may be short; 0 for other words. */
function monthOf(name: string): number {
  const bare = name.toLowerCase().replace(/\.$/, '').replace('aout', 'août');
  return MONTH_AT_START.test(`${bare}.`) ? MONTHS.findIndex((month) => bare.startsWith(month)) + 1 : 0;
}

function stepOf(which: string | undefined): Step | undefined {
  return which === undefined ? undefined : /^prochain/i.test(which) ? 1 : -1;
}

/** `m2` and `d2` are the last month and day, `m1` and `d` the first ones if there are two. */
function daysAndMonth({ m1, m2, d, d2, y, which }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const month = monthOf(m1 ?? m2!);
  const year = y === undefined ? sureYearOf(base, month, stepOf(which), willBe) : Number(y);
  return d === undefined
    ? daysOf({ month, day: d2 }, year)
    : daysOf({ month, day: d, toMonth: monthOf(m2!), toDay: d2 }, year);
}

function months({ m1, y0, m2, y }: Parts): Dated | undefined {
  return dated(isoDate(Number(y0 ?? y), monthOf(m1!)), isoDate(Number(y), monthOf(m2!)));
}

function quarter(parts: Parts, base: Base | undefined): Dated | undefined {
  const number = numberOf(parts);
  const year = parts.y === undefined ? base && yearOfQuarter(base, number) : Number(parts.y);
  return year === undefined ? undefined : monthsOf(year, number * 3 - 2, 3);
}

function half(parts: Parts, base: Base | undefined): Dated | undefined {
  const year = parts.y === undefined ? base?.year : Number(parts.y);
  return year === undefined ? undefined : monthsOf(year, numberOf(parts) * 6 - 5, 6);
}

function numberOf({ n, n2 }: Parts): number {
  return n2 === undefined ? (n === 'second' ? 2 : ORDINALS.indexOf(n!) + 1) : Number(n2);
}

const UNITS: Readonly<Record<string, Unit>> = {
  jour: 'day',
  semaine: 'week',
  mois: 'month',
  trimestre: 'quarter',
  an: 'year',
  année: 'year',
};

function inUnits({ which, unit }: Parts, base: Base | undefined): Dated | undefined {
  return unitsAway(base, UNITS[unit!]!, stepOf(which) ?? 0);
}

function onDay({ weekday, which, this: thisOne }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const step = stepOf(which) ?? (thisOne === undefined ? undefined : 0);
  return onWeekday(base, DAYS.indexOf(weekday!.slice(0, 3).toLowerCase()), step, willBe);
}
