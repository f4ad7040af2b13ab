import { type Base, type Dated, type DateParts, dated, isoDate, monthsOf, yearOfQuarter } from '../calendar';
import { type DateForm, type DateLanguage, NEVER, type Parts } from '../dateForm';
import { FIGURE_FORMS, yearsInFigures } from '../figureForms';
import { ago, daysAway, daysOf, onWeekday, type Step, sureYearOf, type Unit, unitsAway } from '../nearDates';

const MONTHS = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ');
const DAYS = 'mon die mit don fre sam son'.split(' ');
const NUMBERS = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const ORDINALS = 'erst zweit dritt viert'.split(' ');

export const MONTH =
  '(?:Jan(?:uar|ner|\\.)|Jän(?:ner|\\.)|Feb(?:ruar|er|\\.)|März|Mär[zs]?\\.|Apr(?:il|\\.)|Mai|Juni|Jun\\.|Juli|Jul\\.|Aug(?:ust|\\.)|Sept?(?:ember|\\.)|Okt(?:ober|\\.)|Nov(?:ember|\\.)|Dez(?:ember|\\.))(?!\\p{L})';
const month = (name: string): string => `(?<${name}>${MONTH})`;
const day = (name: string): string => `(?<![\\d.,])(?<${name}>[12]\\d|3[01]|0?[1-9])\\.`;
const year = (name: string): string =>
  `(?<${name}>(?:1[5-9]|20)\\d\\d)(?!\\d|[.,:]\\d|er(?!\\p{L})|[ -]?(?:Prozent|%|Euro|€)|/\\d)`;
const WEEKDAY =
  '(?:Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)(?:s|(?:nach|vor)?mittag|abend|morgen|früh)?(?!\\p{L})';
const TO = '\\s?(?:[-–—/]|bis(?: zum| einschließlich)?|und(?: am)?)\\s?';
const WHICH =
  '(?<which>letzte[nmrs]?|vergangene[nmrs]?|vorige[nmrs]?|diese[nmrs]?|laufende[nmrs]?|nächste[nmrs]?|kommende[nmrs]?)';
const OF_YEAR = `(?:(?: des Jahres| im Jahre?)? ${year('y')}| ${WHICH} Jahres)`;
const PART = '(?:Anfang|Mitte|Ende)';
const PARTICIPLE = '(?:\\p{Ll}*ge\\p{Ll}+(?:t|en)|(?:be|ver|ent|er|zer)\\p{Ll}+(?:t|en)|\\p{Ll}+iert)(?!\\p{L})';

const FORMS: readonly DateForm[] = [
  ...FIGURE_FORMS,
  {
    pattern: '(?<![\\d./])(?<d>[12]\\d|3[01]|0?[1-9])\\. (?<mo>1[0-2]|0?[1-9])\\. ?(?<y>(?:19|20)\\d\\d)(?!\\d)',
    read: ({ d, mo, y }) => dated(isoDate(Number(y), Number(mo), Number(d))),
  },
  // 11.11., 11.11.24
  {
    pattern:
      '(?<![\\d./])(?<d>[12]\\d|3[01]|0?[1-9])\\.\\s?(?<mo>1[0-2]|0?[1-9])\\.(?:(?<short>\\d\\d)(?![\\d.:])|(?!\\s?\\d))',
    read: dayInFigures,
  },
  // 11. November 2024, 3. bis 5. Mai, 30. Juni bis 2. Juli 2025
  {
    pattern: `(?:${WEEKDAY},? (?:de[nmr] )?)?${day('d')}(?: ?${month('m1')})?${TO}${day('d2')} ?${month('m2')}${OF_YEAR}?`,
    read: daysAndMonth,
  },
  { pattern: `(?:${WEEKDAY},? (?:de[nmr] )?)?${day('d2')} ?${month('m2')}${OF_YEAR}?`, read: daysAndMonth },
  // Mai bis Juli 2025, im Mai 2025, Ende Mai, letzten Mai
  { pattern: `${month('m1')}(?: ${year('y0')})?${TO}${month('m2')} ${year('y')}`, read: months },
  { pattern: `${month('m2')}${OF_YEAR}`, read: daysAndMonth },
  {
    pattern: `(?:(?<=(?<!\\p{L})(?:[Ii]m|[Ss]eit|[Bb]is|[Aa]b|[Vv]om|[Zz]um|${PART}|[Vv]on) )|${WHICH} )${month('m2')}(?! \\d)`,
    read: daysAndMonth,
  },
  // quarters, halves, seasons
  {
    pattern: `(?:(?<!\\p{L})(?<n>[Ee]rste|[Zz]weite|[Dd]ritte|[Vv]ierte)[nsrm]?|(?<n2>[1-4])\\.) Quartals?${OF_YEAR}?`,
    read: quarter,
  },
  { pattern: `(?<!\\p{L})Q(?<n2>[1-4])[ /]${year('y')}`, read: quarter },
  {
    pattern: `(?:(?<!\\p{L})(?<n>[Ee]rste|[Zz]weite)[nsrm]?|(?<n2>[12])\\.) (?:Halbjahre?s?|Jahreshälfte)${OF_YEAR}?`,
    read: half,
  },
  {
    pattern: `(?<!\\p{L})(?:Frühjahr|Frühling|Sommer|Herbst|Winter)s?(?: des Jahres)? ${year('y')}`,
    read: ({ y }) => dated(y),
  },
  {
    pattern: '(?<!\\p{L})(?:Wintersemester|Saison|Geschäftsjahr|WS|GJ) ?\\d{2,4}(?:[/-]\\d{2,4})?',
    read: () => undefined,
  },
  { pattern: '(?:(?:1[5-9]|20)\\d0|\\d0)er[ -]?Jahren?n?(?!\\p{L})', read: () => undefined },
  // years: after a noun they are a part of its name, and before one they count it.
  { pattern: `(?<![\\p{L}(])${year('y')}(?:${TO})${year('y2')}`, read: yearsInFigures },
  {
    pattern: `(?<!\\p{L})(?:[Ii]m Jahre? |${PART} |[Ss]eit |[Aa]b |[Jj]ahres? )${year('y')}`,
    read: ({ y }) => dated(y),
  },
  {
    pattern: `(?<!\\p{Lu}[\\p{L}-]* |(?<!\\p{L})(?:der|die|das|dem|den|des|(?:m|s)?eine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|dessen|deren|für|vor|nach|bei|bis|§|Art\\.|Nr\\.|auf|um|von|über|rund|mit|als) |[\\d./§(–-])(?!\\p{L})${year('y')}(?! \\p{Lu})`,
    needsWords: true,
    read: ({ y }) => dated(y),
  },
  // relative to the date of the note
  {
    pattern: '(?<!\\p{L})(?:bis|seit|noch|auch|bereits|von) (?:heute|gestern|morgen)(?: auf morgen)?(?!\\p{L})',
    read: () => undefined,
  },
  { pattern: '(?<!\\p{L})[Vv]orgestern(?!\\p{L})', read: (_, base) => daysAway(base, -2) },
  { pattern: '(?<!\\p{L})[Gg]estern(?!\\p{L})', read: (_, base) => daysAway(base, -1) },
  // In the present tense it says only that something is so now.
  {
    pattern: `(?=[Hh]eute)(?:(?<=(?<!\\p{L})(?:hat|habe|haben|wurden?|ist|sind)(?!\\p{L})[^,;.]{0,80} )heute(?=[^.;]{0,120} ${PARTICIPLE}(?! w[ei]rd))|(?<=\\p{Ll}(?<!könn|soll|müss|woll|dürf|möch|soll)ten? )heute|(?<!\\p{L})Heute (?=hat|haben|wurden?|\\p{Ll}+ten? |traf|kam|gab|ging)|(?<!\\p{L})[Hh]eute (?:Morgen|Vormittag|Mittag|Nachmittag|Abend|Nacht))`,
    read: (_, base) => daysAway(base, 0),
  },
  { pattern: '(?<!\\p{L})morgen(?!\\p{L})(?: \\p{Lu}\\p{Ll}+)?', read: (_, base) => daysAway(base, 1) },
  { pattern: '(?<!\\p{L})[Üü]bermorgen(?!\\p{L})', read: (_, base) => daysAway(base, 2) },
  {
    pattern: `(?<!\\p{L})${WHICH} (?:\\p{L}+ )?(?:Tage|Wochen|Monaten?|Jahren?|Jahrzehnte?n?)(?!\\p{L})`,
    read: () => undefined,
  },
  { pattern: `(?<!\\p{L})${WHICH} (?<unit>Woche|Monats?|Quartals?|Jahre?s?)(?!\\p{L})`, read: inUnits },
  {
    pattern: `(?=[aAsSvVldnk])(?<!\\p{L})(?:(?:[Aa]m|[Ss]eit|[Aa]b|[Vv]om) |(?=letzt|vergang|vorig|diese|laufend|nächst|kommend))(?:${WHICH} )?(?<weekday>${WEEKDAY})(?!s)`,
    read: onDay,
  },
  {
    pattern: `(?<!\\p{L})[Vv]or (?<n>\\d+|${NUMBERS.join('|')})(?:e[mnr])? (?<unit>Tag|Woche|Monat|Jahr|Jahrzehnt)(?:e?n)?(?!\\p{L})`,
    read: unitsAgo,
  },
];

export const GERMAN_DATES: DateLanguage = {
  forms: FORMS,
  written: `(?<!\\p{L})(?:\\d{1,2}\\. ?)?${MONTH} \\d{4}(?!\\p{L})`,
  partsOf,
  to: '\\s+bis(?: zum)?\\s+',
  labels: 'datum|zeit|stand|veröffentlicht|aktualisiert|vom',
  saidBefore: /(?<!\p{L})(?:am|im|seit|bis|ab|vom|zum|nach|vor|von|für|den|dem)\s*$/iu,
  lineBefore: /^(?:(?:bis|ab|seit|am|im|vom|von|zum|den|dem|der|vor|nach|um|etwa|anfang|mitte|ende)(?!\p{L})[\s-]*)+/iu,
  lineAfter: NEVER,
  lineOpen: /^(?:ab|seit|von|vom)(?!\p{L})/iu,
  deadlineBefore:
    /(?<!\p{L})(?:bis|spätestens|vor dem|noch vor|binnen)\s+(?:(?:zum|am|im|Jahr|Ende|Anfang|Mitte|spätestens|etwa|einschließlich|den|dem)\s+)*$/iu,
  deadlineAfter: NEVER,
  comparedBefore:
    /(?<!\p{L})(?:als|gegenüber|verglichen mit|im Vergleich (?:zu|zum|mit)|Vergleich von \d{4} zu|wie)\s+(?:(?:noch|im|in|am|dem|zum|von|Jahre?|den|\d{4} oder)\s+)*$/iu,
  comparedAfter: NEVER,
  otherTimeBefore:
    /(?<!\p{L})(?:(?:geboren|aus dem Jahre?|Jahrgang)\s|(?<!,\s)(?:der|die|das|dem|den|des|ein|eine[rnms]?)\s+(?:(?:erst|bereits|schon|noch) )?(?:am|im(?: Jahre?)?|in|seit|vom|zum)\s+)$/iu,
  otherTimeAfter: NEVER,
  unsureBefore: NEVER,
  unsureAfter: NEVER,
  asideBefore:
    /(?:,\s(?:in |an |auf |mit |bei |von |für |zu )?(?:der|die|das|den|dem|deren|dessen|denen|welche[rsmn]?|wo|als|nachdem|bevor|weil|da)|(?<!\p{L})(?:seit|nach|gegründet|geboren))(?!\p{L})[^,;:.()—]*$/iu,
  asideAfter: /^\s(?:gegründet|geboren|eingeführt)/u,
  willBeBefore:
    /(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|plant|planen|geplant|möchten?|dürften?|voraussichtlich|vorgesehen|findet|finden|tritt|treten|beginnt|beginnen|endet|startet|starten|lädt|tagt)(?!\p{L})(?:[^.;:„“”"«»‚‘]|(?<=\d)\.)*$/u,
  willBeAfter:
    /^(?:(?!(?<!\p{L})(?:wurden?|hat|haben|hatten?|war|waren|sagte|der|die|das)(?!\p{L}))[^.;,])*?(?<!\p{L})(?:wird|werden|soll|sollen|will|wollen|plant|planen|dürften?)(?!\p{L})/u,
};

const PARTS = /^(?:(\d{1,2})\.?\s?)?(?:(\p{L}{3,9})\.?)?(?:\s*(\d{4}))?$/iu;

function partsOf(text: string): DateParts | undefined {
  const [whole, day, word, year] = PARTS.exec(text) ?? [];
  const known = word !== undefined && new RegExp(`^${MONTH}`, 'iu').test(`${word}${word.length < 5 ? '.' : ''}`);
  if (whole === undefined || (word !== undefined && !known && word.toLowerCase() !== 'mai')) return undefined;
  return { year, month: word === undefined ? undefined : String(monthOf(word)), day };
}

/** From 1 to 12, of a name that may be short. */
function monthOf(name: string): number {
  const short = name.slice(0, 3).toLowerCase().replace('jän', 'jan');
  return MONTHS.indexOf(short) + 1;
}

function stepOf(which: string | undefined): Step | undefined {
  if (which === undefined) return undefined;
  return /^(?:l?etzt|vergang|vorig)/i.test(which) ? -1 : /^(?:nächst|kommend)/i.test(which) ? 1 : 0;
}

function yearIn(parts: Parts, base: Base | undefined): number | undefined {
  const step = stepOf(parts.which);
  return parts.y !== undefined ? Number(parts.y) : step === undefined ? undefined : base && base.year + step;
}

function dayInFigures({ d, mo, short }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const month = Number(mo);
  const year = short === undefined ? sureYearOf(base, month, undefined, willBe) : 2000 + Number(short);
  return daysOf({ month, day: d }, year);
}

/** `m2` and `d2` are the last month and day, `m1` and `d` the first ones if there are two. */
function daysAndMonth(parts: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const { m1, m2, d, d2 } = parts;
  const month = monthOf(m1 ?? m2!);
  const isOfYear = d2 !== undefined || parts.y !== undefined;
  const year =
    (isOfYear ? yearIn(parts, base) : undefined) ??
    sureYearOf(base, month, isOfYear ? undefined : stepOf(parts.which), willBe);
  return d === undefined
    ? daysOf({ month, day: d2 }, year)
    : daysOf({ month, day: d, toMonth: monthOf(m2!), toDay: d2 }, year);
}

function months({ m1, y0, m2, y }: Parts): Dated | undefined {
  return dated(isoDate(Number(y0 ?? y), monthOf(m1!)), isoDate(Number(y), monthOf(m2!)));
}

function quarter(parts: Parts, base: Base | undefined): Dated | undefined {
  const number = numberOf(parts);
  const year = yearIn(parts, base) ?? (base && yearOfQuarter(base, number));
  return year === undefined ? undefined : monthsOf(year, number * 3 - 2, 3);
}

function half(parts: Parts, base: Base | undefined): Dated | undefined {
  const year = yearIn(parts, base) ?? base?.year;
  return year === undefined ? undefined : monthsOf(year, numberOf(parts) * 6 - 5, 6);
}

function numberOf({ n, n2 }: Parts): number {
  return n2 === undefined ? ORDINALS.findIndex((word) => n!.toLowerCase().startsWith(word)) + 1 : Number(n2);
}

const UNITS: Readonly<Record<string, Unit>> = { T: 'day', W: 'week', M: 'month', Q: 'quarter', J: 'year' };

function inUnits({ which, unit }: Parts, base: Base | undefined): Dated | undefined {
  return unitsAway(base, UNITS[unit!.charAt(0)]!, stepOf(which)!);
}

function onDay({ weekday, which }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  return onWeekday(base, DAYS.indexOf(weekday!.slice(0, 3).toLowerCase()), stepOf(which), willBe);
}

function unitsAgo({ n, unit }: Parts, base: Base | undefined): Dated | undefined {
  const count = NUMBERS.includes(n!) ? NUMBERS.indexOf(n!) : Number(n);
  return unit === 'Jahrzehnt' ? ago(base, 'year', 10 * count) : ago(base, UNITS[unit!.charAt(0)]!, count);
}
