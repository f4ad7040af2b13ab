import { lazily } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import { type DateForm, type DateLanguage, dated, daysInFigures, FIGURE_FORMS, isoDate, readBy } from '../calendar';
import { away, dateReaders, dateWords, none, partsReader, wordsAroundDates, yearsInFigures } from '../dateReaders';
import TABLE from './dateWords.json';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

const MONTH = `(?:${PIECES.monthNames})(?![a-z])`;
const month = (name: string): string => `(?<${name}>${MONTH})`;
const day = (name: string): string =>
  `(?<${name}>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])(?!\\.\\d|,\\d{3}\\b)`;
const year = (name: string): string =>
  `(?<${name}>(?:1[5-9]|20)\\d\\d)(?!\\d|['’′]?s\\b|[.,]\\d|[ -]?(?:percent|per cent|%))`;
const relativeYear = '(?<relative>last|this|next|(?:earlier|later) this) year';
const WEEKDAY_WORDS = PIECES.weekdayNames;
const SHORT_WEEKDAYS = 'Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun';
/** Short and without a point only after a preposition, and not as a part of a name: Sun Microsystems, the Sun, Black Friday. */
const weekday = `(?<!${PIECES.ofAnyWeek})(?<weekday>${WEEKDAY_WORDS}|(?<=\\b(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Bb]y|[Ss]ince|[Uu]ntil) )(?:${SHORT_WEEKDAYS})(?! \\p{Lu}))(?![a-z]|\\.\\w)`;
/** Before a date, which decides. */
const weekdayBefore = `(?:${WEEKDAY_WORDS}|${SHORT_WEEKDAYS}),? `;
const TO = '\\s?(?:[-–—]|to|through|and)\\s?';
const UNTIL = TO.replace('|and', '');
const PART = '(?:[Ee]arly|[Mm]id|[Ll]ate|the (?:beginning|middle|start|end) of)[- ]?';

const EVENT_VERB = '(?:\\p{Ll}+ed|said|says|told|made|began)';
/** Verbs that tell of the past or of what is to come: in a sentence without one, Friday may be the last or the next. */
const TENSED = `(?:\\b(?:${PIECES.tensedVerbs})|['’]ll)\\b`;
const IN_TENSED_SENTENCE = `(?:(?<=${TENSED}[^]*)|(?=[^]*${TENSED}))`;
/** A word with its blank, but for those that speak of these years or of another clause. */
const OF_ITS_DAY = `(?:(?!${PIECES.notOfItsDay})[^\\s;:?“"]+ )`;
const DAY_BEGINS = [
  'and|but|[Aa]s of|[Ss]tarting|[Ee]ffective|[Bb]eginning|[Ss]ince|(?<!s )[Ff]rom|[Ee]arlier|[Ll]ater',
  `(?<!\\b(?:is|are|be|were) (?:\\p{Ll}+ )?)${EVENT_VERB}`,
].join('|');
const IS_DOING = `(?<!${PIECES.ofReaders})\\b(?:am|is|are|['’](?:m|s|re)) (?:\\p{Ll}+ )?(?!having)\\p{Ll}+ing(?: (?!that|is)[^\\s.;?]+){0,3} `;
/** Only as the day of an event. In "the chips of today", "today's chips" and "how we work today" it means these years. */
const TODAY = [
  // "Today, Volt said", "as of today", "announced today"
  `(?<=(?:^|\\. |\\(|(?<=(?:^|\\s)[“"])|\\b(?:${DAY_BEGINS}))\\s*)[Tt]oday\\b`,
  // "In short, today we open a yard", but not "so, today, we live"
  '(?<=, )today(?= \\p{L})',
  // "Volt today announced"
  `(?<=\\p{Lu}[^\\s,]*,? )today(?= ${EVENT_VERB}\\b(?! by))`,
  // "Volt sold the yard today.", with no word that speaks of these years
  `\\btoday(?=[.,!]|$)(?<=^${OF_ITS_DAY}+(?:\\p{Ll}{2,}ed|wrote|sent|gave|made|took|told|sold|said|won|lost|met) ${OF_ITS_DAY}*today)`,
  // "Volt is opening the yard today"
  `(?<=${IS_DOING})today\\b`,
].join('|');

const CLAUSE_BEGINS = `(?:^|[.,;:(“"]|\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Ll]ate|[Ee]arly|and|that|${EVENT_VERB}))\\s*`;
/** "On Thursday", "said Thursday", "(Thursday)", "Thursday morning", but not "the steps necessary for Monday". */
const WEEKDAY_ALONE = `(?:(?<=${CLAUSE_BEGINS})${weekday}|(?<!${PIECES.ofSomebody})${weekday.replace('<weekday>', '<weekday2>')}(?= (?:morning|afternoon|evening|night)\\b))`;

const WORDS = dateWords(TABLE, MONTH);
const readers = dateReaders({ ...WORDS, isPast: true });
const { days, daysOverYears, months, quarter, half, year: inYear, units, ago } = readers;

/** A quarter that is not that of a fiscal year, which firms begin when they like. */
const calendarQuarter: DateForm['read'] = (parts, base, willBe) =>
  (parts.fiscal ?? parts.fiscal2) === undefined ? quarter(parts, base, willBe) : undefined;

const ABOUT = `[\\d.,~]|\\b(?:[Oo]ver|than|from|[Hh]alf|or|to|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly|[Ss]ome|${TABLE.numbers.replaceAll(' ', '|')}),? `;
const FORMS: readonly DateForm[] = [
  ...FIGURE_FORMS,
  daysInFigures('to|[–—~]'),
  ...readBy(yearsInFigures, [
    // 2021–2024
    `(?<=\\b[Bb]etween )(?<!(?:[Dd]ifference|gap) between )${year('y')} and ${year('y2')}`,
    `(?<=(?:\\b(?:[Ff]rom|[Ii]n|[Dd]uring) |(?<!\\p{Lu}[\\p{L}.-]* )\\())(?:${PART})?${year('y')}\\s?(?:[-–—]|to|through)\\s?${year('y2')}`,
    `\\b(?<!(?:[Tt]he|['’]s) )${year('y')}\\s?[–—-]\\s?${year('y2')}`,
  ]),
  ...readBy(none, [
    `(?<=\\b[Tt]he )${year('y')}[–—-]${year('y2')} \\p{Ll}`,
    `\\b${year('y')}(?:[–-]\\d\\d\\b|${TO}${PART}${year('y2')})`,
    `(?<=\\b[Ff]rom )${month('m')} to ${month('m2')}(?!,? \\d)`,
    // "fell to the March 2024 level", "since the October 7 attacks": it says which of them is meant, unless the sentence is about it
    `(?=[A-Z\\d])(?<!${PIECES.afterPreposition})(?<=${PIECES.beforeNoun})(?:${month('m')} ${day('d')}|${day('d2')} ${month('m2')}|${month('m3')}(?=,? \\d{4}))(?:,? ${year('y')})? (?!${PIECES.noNoun})\\p{L}`,
    // in a year that another sentence gives
    `${month('m')}(?: ${day('d')})?,? (?:of )?(?:that|the (?:same|following|next|previous)) year`,
    // A report about a quarter is of a later day.
    `\\b(?:${PIECES.aQuarter})(?:[ ,-]+(?:of )?${year('y')})? (?:\\p{L}+ ){0,2}(?:results?|earnings|reports?|updates?|guidance|numbers|figures)\\b`,
    `\\b(?:[Ff]iscal(?: year)?|FY)[ -]?(?:(?:20|')?\\d\\d,? )?(?:${PIECES.partOfFiscalYear})(?:,? (?:of )?(?:20)?\\d\\d\\b)?`,
    "\\b(?:(?:1[5-9]|20)\\d|['’]?\\d)0['’]?s\\b",
    // years
    `\\b${year('y')} (?:or|and) (?:${PART})?${year('y2')}`,
    '\\b(?:[Ff]iscal|FY) ?(?:year )?(?:20)?\\d\\d\\b',
    '\\b(?:[Tt]he )?(?:[Ll]ast|[Pp]ast|previous|[Nn]ext|coming) (?:\\w+ )?(?:days|weeks|months|quarters|years|decades?)\\b',
    '\\b[Tt]he (?:last|past|previous|next|coming|following) (?:day|week|month|quarter|year)\\b',
    "\\b(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|quarter|year)['’]s?\\b",
    `\\b[Tt]he (?:previous|following) ${weekday}`,
    `${weekday} (?:and|or) (?:${WEEKDAY_WORDS})(?: (?:this|last|next) week)?`,
    `^${weekday}:`,
    '\\b(?:decades?|(?:(?:a )?few|some|several|many|(?:a )?couple of) \\p{Ll}+) ago\\b',
  ]),
  ...readBy(days, [
    // July 14, July 14–16, June 30 to July 2, each perhaps with a year
    `(?:${weekdayBefore})?(?:\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) )?${month('m')} ${day('d')}(?:${TO}(?:${month('m2')} )?${day('d2')})?(?:,? (?:${year('y')}|${relativeYear}))?`,
    // "5 May bonuses" is a number of bonuses, "on 5 May shares fell" is a day.
    `(?:${weekdayBefore})?(?:(?<=\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil) )|(?!\\d+ May \\p{Ll}+s\\b))${day('d')}(?:${TO}${day('d2')})? (?:of )?${month('m')}(?:,? (?:${year('y')}|${relativeYear}))?`,
    `${day('d')} ${month('m')}${TO}${day('d2')} ${month('m2')}(?:,? ${year('y')})?`,
    `${month('m')},? (?:of )?(?:${year('y')}|${relativeYear})`,
    `(?<=\\b(?:${PIECES.beforeMonth})[- ])(?:(?<which>last|this|next) )?${month('m')}(?!,? \\d)`,
    `\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) ${month('m')}(?!,? \\d)`,
    `${relativeYear},? in ${month('m')}`,
  ]),
  ...readBy(daysOverYears, [
    // December 30, 2024 to January 2, 2025
    `${month('m')} ${day('d')},? ${year('y')}${UNTIL}${month('m2')} ${day('d2')},? ${year('y2')}`,
    `${day('d')} ${month('m')},? ${year('y')}${UNTIL}${day('d2')} ${month('m2')},? ${year('y2')}`,
  ]),
  ...readBy(months, [
    // July 2025, from May to July 2025, last July
    `${month('m')}(?:,? ${year('y')})?${TO}(?:${PART})?${month('m2')},? ${year('y2')}`,
  ]),
  ...readBy(calendarQuarter, [
    // quarters, halves, seasons
    `(?<=${PIECES.beforeQuarter})(?<n>${PIECES.nthQuarter}) (?<fiscal>fiscal )?[Qq]uarter(?:,? (?:of |in )?(?<fiscal2>fiscal )?(?:the year |${year('y')}|${relativeYear}))?`,
    `(?<!\\bAudi )\\b[Qq](?<n>[1-4])[ ,/-]+(?:of )?(?<fiscal>fiscal |FY)?${year('y')}(?!\\w|\\.\\w)`,
  ]),
  ...readBy(quarter, [
    `(?<=${PIECES.beforeQ})[Qq](?<n>[1-4])(?!\\w|\\.\\w)|\\b[Qq](?<n2>[1-4])(?=${PIECES.ofFigures})`,
    `\\b${year('y')}[ -][Qq](?<n>[1-4])\\b`,
    '\\b(?<n>[1-4])Q ?(?<short>\\d\\d|20\\d\\d)\\b',
  ]),
  ...readBy(half, [
    `\\b(?<n>[Ff]irst|[Ss]econd) [Hh]alf,? (?:of )?(?:the year|${year('y')}|${relativeYear})`,
    `\\b[Hh](?<n>[12]),? ${year('y')}`,
  ]),
  ...readBy(
    ({ y, y2 }) => dated(y, y2),
    [`\\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? ${year('y')}(?:[–-]${year('y2')})?`],
  ),
  ...readBy(inYear, [
    `(?<=\\b(?:${PIECES.beforeYear})[- ](?:${PART} ?)?)${year('y')}(?! (?:${PIECES.counted})\\b|(?<=00) \\p{Ll}+s\\b)`,
  ]),
  ...readBy(
    ({ y }, _, willBe) => (willBe ? dated(y) : undefined),
    [
      // "will supply from 2027", but not "a book from 1999"
      `(?<=\\bfrom )${year('y')}`,
    ],
  ),
  ...readBy(away(-2), [
    // relative to the date of the note
    '\\b[Tt]he day before yesterday\\b',
  ]),
  ...readBy(away(-1), ["(?<!\\bonly )\\b[Yy]esterday\\b(?!['’]s)"]),
  ...readBy(away(1), [
    "(?=[Tt]omorrow)(?<!\\b(?:of|about|for|[Ii]f) |\\b(?:[Ww]ith|not)\\b[^,.;]*)\\b[Tt]omorrow\\b(?!['’]s)",
  ]),
  ...readBy(away(0), [
    `(?=[Tt]oday)(?:${TODAY})(?!['’]s)`,
    '\\b(?:[Tt]onight|[Tt]his (?:morning|afternoon|evening))\\b',
  ]),
  ...readBy(units, [`(?<!${PIECES.ofOwner})\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>week|month|quarter|year)\\b`]),
  ...readBy(readers.weekday, [`\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) ${weekday}`]),
  ...readBy(
    (parts, base, willBe) => (parts.tensed === undefined ? undefined : readers.weekday(parts, base, willBe)),
    [`(?=[MTWFS])${WEEKDAY_ALONE}(?:${IN_TENSED_SENTENCE}(?<tensed>)|)`],
  ),
  ...readBy(ago, [
    `(?<!${ABOUT})\\b(?<n>\\d+|${TABLE.numbers.replaceAll(' ', '|')}) (?<unit>day|week|month|year)s? ago\\b`,
  ]),
  ...readBy(
    ({ d }, base) => (base?.month === undefined ? undefined : dated(isoDate(base.year, base.month, Number(d)))),
    [`(?<=\\b[Oo]n the )(?<d>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)(?=${PIECES.dayEnds})`],
  ),
];

/** What a date after "of" says when something was, and not which of them: "on the morning of July 3", but "the attacks of July 3". */
const PARTS_OF =
  '[Aa]s|beginning|end|start|close|eve|middle|most|much|rest|all|part|course|morning|afternoon|evening|night|hours?|days?|weeks?|weekend|months?|half|quarter|spring|summer|autumn|fall|winter';

/** What is before the date of what a sentence is compared with: "more than in", "the largest since", "up from". */
const COMPARISONS = [
  '(?:compared (?:with|to)|(?:up|down) (?:[^,;:()—]* )?from)\\b[^;:()—]*',
  `(?:than|versus|vs\\.?|(?:up|down) from(?: [^\\s,;:.()—]+)?)(?:${PIECES.ofComparison})*`,
  '(?:record|high|low|peak|level)s? (?:set|seen|reached|hit) (?:back )?in',
  '(?:first|most|best|worst|least|only|\\p{Ll}{2,}est)\\b[^.;]* since',
];

const DID = '(?:I|we|you) ha(?:ve|d)|\\p{Ll}{2,}ed|was|were|had|has|did|came|took|began|went|led|became|won';
const MADE = '\\p{Ll}+(?:ed|ught|ilt|own)|set up|led|won|made|run';
const SPAN_BEGINS =
  '(?:early|mid|late|about|around|at|as)\\b|the (?:end|middle|beginning|start|summer|spring|autumn|fall|winter) of\\s$';
const HAS_BEEN = "\\b(?:has|have|had|been|is|are|remains?)\\b[^.;]*|[’']ve\\b[^.;]*|[’']s\\b[^.;]*";
const NO_VERB = '(?:was|were|is|are|be|been|being|and|or|but|it|they|he|she|we|I|which|that|who)\\b';
const BY_SOMEBODY = ' by \\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?';
/** What is before the date of something that the sentence does not tell: the sources of regular expressions, from the beginning of a word. */
const OTHER_TIMES = [
  `(?:(?:which|who|whose|where|what|What)\\b|that (?:${DID})\\b)[^,;:()—]*`,
  '[Ee](?:very|ach) (?:year|month|week|spring|summer|autumn|fall|winter)\\b[^.;]*',
  '(?:(?<!The )[Aa]fter|[Ff]ollow(?:s|ed|ing)) [^,;:.()—]+',
  '[Bb]efore [^,;:.()—]+ (?:in|on)',
  // "as agreed at the beginning of", "as Volt reported"
  '[Aa]s (?:\\p{Lu}[^,;:()—]* )?\\p{Ll}+ed\\b[^,;:()—]*',
  '(?:[Dd]espite|(?:[Aa]l)?[Tt]hough|[Nn]o matter|whatever)\\b[^,;:.()—]*',
  // "he founded Volt, a yard bought by Emberline in"
  `, (?:an?|the|its|his|her|their) [^,;:.()—]*\\b(?:${MADE}) (?:by [^,;:.()—]* )?(?:in|on)`,
  `[Ss]ince (?!${SPAN_BEGINS})[^,;:()—]+`,
  // "the rise since 2020", but "it has sold ships since 2020"; the word first, as the look back takes longest
  `(?=since)(?<!${HAS_BEEN})(?<=\\S )(?<!(?:\\b(?:that|and|but)|,) )since`,
  // "the attacks of July 3"
  `(?=of)(?<!\\b(?:${PARTS_OF}) )of`,
  // "it has built the engine first proposed in"
  `(?:has|have|is|are|would|will|can|could|may)\\b[^.;]* (?!${NO_VERB})[\\p{L}-]+ (?:first )?\\p{Ll}+ed(?:${BY_SOMEBODY})? (?:back )?(?:in|on)`,
];

const COMMA = ',(?!\\d)';
const BETWEEN_COMMAS = '(?:[^,.;:—]|,\\d)*';
const PARTICIPLES = [
  '(?!(?:said|need|scheduled|planned|expected)\\b)\\p{Ll}{2,}ed|made|built|held|sold|born|won|known|written',
  'given|taken|bought|sent',
].join('|');
/** A participle, up to the date: "launched in", "published by Volt early in", "published". */
const PARTICIPLE = `(?:${PARTICIPLES})(?: (?:in|on|by|at|to|from|for|with|as|during|under|between|through|earlier|back|last|this)\\b[^,;:()—]*|)`;
/** What is before a date that may be the time of the sentence or of something in it: the sources of regular expressions. */
const UNSURE_TIMES = [
  // The present perfect has no time in the past: "a court has sentenced a man for a theft in"
  `\\b(?:has|have) (?:${PIECES.already})*\\p{Ll}+(?:ed|en|wn|ne|un|ut|ld|ght) (?:${PIECES.ofTheClause})*(?:in|on)`,
  '\\b(?:[Aa]fter|same as|(?:many|much|high|low) as)',
  // "Released on Netflix in", "a yard, opened early in"
  `(?:^|: )(?!(?:Post|Publish|Updat)ed)\\p{Lu}\\p{Ll}+ed (?:${PIECES.afterParticiple})\\b[^,;:()—]*`,
  `(?<!${PIECES.apposition}),(?: \\p{Ll}+ly| first| later)? (?!said)\\p{Ll}{3,}ed(?: by \\p{Lu}[^,;:()—]*)?(?: (?:back )?(?:in|on))?`,
  // "a memo confirmed the plan announced in", but "the plan was announced in"
  `\\b(?:${PIECES.verbs}) (?:(?!(?:and|or|but|that|which|who)\\b)[^\\s,;:()—]+ )*(?!(?:${PIECES.noObject})\\b|\\p{Ll}+ly\\b)[\\p{L}\\d][^\\s,;:()—]* ${PARTICIPLE}`,
  // "(he died in", "(Reuters,"
  '\\((?!(?:early|mid|late|about|around|since|in|on)\\s$)[^()]*[\\p{L}\\d][^()]*',
  // "the yard it bought in"
  `\\p{Ll}{3} (?<!${PIECES.saidThat})(?:it|they|he|she|we|I) \\p{Ll}+ in`,
  // in a clause that is not the first: "as Volt did in", but "he resigned as chairman in"
  `\\b(?:${PIECES.clauseWords})\\b[^.;:—]*(?<=\\S) (?:back )?in`,
  // "Volt, opened in", but "Volt, a yard, was opened in" and "At the fair, Volt sold it in"
  `(?:^|[.;:—]\\s?)(?!${PIECES.opening})${BETWEEN_COMMAS}(?:${COMMA}${BETWEEN_COMMAS}${COMMA}${BETWEEN_COMMAS})*${COMMA}(?!${BETWEEN_COMMAS}\\b(?:said|told|wrote)\\b)${BETWEEN_COMMAS}\\S (?:back )?in`,
];

const TH = '(?:st|nd|rd|th)?';
const PARTS = new RegExp(
  `^(?:(?<d>\\d{1,2})${TH}(?:\\s+|$))?(?:(?<m>[a-z]{3,9})\\.?)?(?:\\s*(?<d2>\\d{1,2})${TH}(?!\\d))?(?:,?\\s*(?<y>\\d{4}))?$`,
  'i',
);
const NTH = '\\d{1,2}(?:st|nd|rd|th)?';

export const ENGLISH_DATES = lazily<DateLanguage>({
  forms: () => FORMS,
  written: () => `\\b(?:${MONTH}(?: ${NTH})?|${NTH} ${MONTH}),? \\d{4}\\b`,
  partsOf: () => partsReader(PARTS, WORDS.monthOf),
  to: () => '\\s+(?:to|until|through|and)\\s+',
  labels: () => 'date|time|published|updated|posted',
  ...wordsAroundDates(PIECES),
  deadlineAfter: () => /^,? at the latest\b/u,
  comparedBefore: () => new RegExp(`\\b(?:${COMPARISONS.join('|')})\\s$`, 'u'),
  otherTimeBefore: () => new RegExp(`\\b(?:${OTHER_TIMES.join('|')})\\s$`, 'u'),
  unsureBefore: () => new RegExp(`(?:${UNSURE_TIMES.join('|')})\\s$`, 'u'),
  asideAfter: () => /^-?(?:\s?(?:levels?|figures?)\b)/u,
  willBeBefore: () =>
    new RegExp(
      `(?:['’]ll|\\b(?:${PIECES.willBe}))\\b(?:(?!\\b(?:said|says|told|announced|reported|according)\\b)(?:[^.;]|(?<=\\b[ap])\\.m\\.))*$`,
      'u',
    ),
  // Not where a verb of the past or a word of another clause is between: "On Friday Volt said it will …".
  willBeAfter: () => new RegExp(`^(?:(?!\\b(?:${PIECES.pastOrClause})\\b)[^.;])*?(?:${PIECES.will})\\b`, 'u'),
});
