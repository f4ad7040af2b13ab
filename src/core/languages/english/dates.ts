import { type Base, type Dated, type DateParts, dated, isoDate, monthsOf, yearOfQuarter } from '../calendar';
import { type DateForm, type DateLanguage, NEVER, type Parts } from '../dateForm';
import { daysInFigures, FIGURE_FORMS, yearsInFigures } from '../figureForms';
import { ago, daysAway, daysOf, onWeekday, type Step, type Unit, unitsAway, yearOfMonth } from '../nearDates';

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const DAYS = 'mon tue wed thu fri sat sun'.split(' ');
const NUMBERS = 'a one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ORDINALS = 'first second third fourth'.split(' ');

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)(?![a-z])';
const month = (name: string): string => `(?<${name}>${MONTH})`;
const day = (name: string): string =>
  `(?<${name}>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%])(?!\\.\\d|,\\d{3}\\b)`;
const year = (name: string): string =>
  `(?<${name}>(?:1[5-9]|20)\\d\\d)(?!\\d|['’′]?s\\b|[.,]\\d|[ -]?(?:percent|per cent|%))`;
const relativeYear = '(?<relative>last|this|next|(?:earlier|later) this) year';
const WEEKDAY_WORDS =
  'Mon(?:day|\\.)|Tue(?:sday|s?\\.)|Wed(?:nesday|\\.)|Thu(?:rsday|rs?\\.|\\.)|Fri(?:day|\\.)|Sat(?:urday|\\.)|Sun(?:day|\\.)';
const SHORT_WEEKDAYS = 'Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun';
/** Short and without a point only after a preposition, and not as a part of a name: Sun Microsystems, the Sun, Black Friday. */
const weekday = `(?<!\\b(?:Black|Good|Cyber|Super|Giving|Easter|Palm|Bloody|Ash|[Aa]|[Rr]ecent|[Oo]ne|[Ee]very|[Ee]ach|[Aa]ny|[Ss]ome) )(?<weekday>${WEEKDAY_WORDS}|(?<=\\b(?:[Oo]n|[Ll]ast|[Tt]his|[Nn]ext|[Bb]y|[Ss]ince|[Uu]ntil) )(?:${SHORT_WEEKDAYS})(?! \\p{Lu}))(?![a-z]|\\.\\w)`;
/** Before a date, which decides. */
const weekdayBefore = `(?:${WEEKDAY_WORDS}|${SHORT_WEEKDAYS}),? `;
const TO = '\\s?(?:[-–—]|to|through|and)\\s?';
const PART = '(?:[Ee]arly|[Mm]id|[Ll]ate|the (?:beginning|middle|start|end) of)[- ]?';

const EVENT_VERB = '(?:\\p{Ll}+ed|said|says|told|made|began)';
/** Verbs that tell of the past or of what is to come: in a sentence without one, Friday may be the last or the next. */
const TENSED =
  "(?:\\b(?:\\p{Ll}{2,}ed|was|were|had|did|said|told|made|began|took|gave|won|lost|met|came|went|rose|fell|held|sold|bought|found|left|hit|saw|got|led|sent|built|ran|struck|spoke|wrote|drew|paid|brought|will|would|shall|going to|due|set|slated)|['’]ll)\\b";
const IN_TENSED_SENTENCE = `(?:(?<=${TENSED}[^]*)|(?=[^]*${TENSED}))`;
/** A word with its blank, but for those that speak of these years or of another clause. */
const OF_ITS_DAY =
  '(?:(?!(?:is|are|be|been|has|have|can|could|may|would|still|available|who|that|which|how|what|why|if|we|you)\\b)[^\\s;:?“"]+ )';
/** Only as the day of an event. In "the chips of today", "today's chips" and "how we work today" it means these years. */
const TODAY = [
  // "Today, Volt said", "as of today", "announced today"
  `(?<=(?:^|\\. |\\(|(?<=(?:^|\\s)[“"])|\\b(?:and|but|[Aa]s of|[Ss]tarting|[Ee]ffective|[Bb]eginning|[Ss]ince|(?<!s )[Ff]rom|[Ee]arlier|[Ll]ater|(?<!\\b(?:is|are|be|were) (?:\\p{Ll}+ )?)${EVENT_VERB}))\\s*)[Tt]oday\\b`,
  // "In short, today we open a yard", but not "so, today, we live"
  '(?<=, )today(?= \\p{L})',
  // "Volt today announced"
  `(?<=\\p{Lu}[^\\s,]*,? )today(?= ${EVENT_VERB}\\b(?! by))`,
  // "Volt sold the yard today.", with no word that speaks of these years
  `\\btoday(?=[.,!]|$)(?<=^${OF_ITS_DAY}+(?:\\p{Ll}{2,}ed|wrote|sent|gave|made|took|told|sold|said|won|lost|met) ${OF_ITS_DAY}*today)`,
  // "Volt is opening the yard today"
  "(?<=(?<!\\b(?:[Yy]ou|that|which|who) )\\b(?:am|is|are|['’](?:m|s|re)) (?:\\p{Ll}+ )?(?!having)\\p{Ll}+ing(?: (?!that|is)[^\\s.;?]+){0,3} )today\\b",
].join('|');

/** "On Thursday", "said Thursday", "(Thursday)", "Thursday morning", but not "the steps necessary for Monday". */
const WEEKDAY_ALONE = `(?:(?<=(?:^|[.,;:(“"]|\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Uu]ntil|[Ff]rom|[Ll]ate|[Ee]arly|and|that|${EVENT_VERB}))\\s*)${weekday}|(?<!\\b(?:[Tt]he|[Mm]y|[Ii]ts|[Hh]is|[Hh]er|[Oo]ur|[Tt]heir|\\p{L}+['’]s) )${weekday.replace('<weekday>', '<weekday2>')}(?= (?:morning|afternoon|evening|night)\\b))`;

const FORMS: readonly DateForm[] = [
  ...FIGURE_FORMS,
  daysInFigures('to|[–—~]'),
  // 2021–2024
  {
    pattern: `(?<=\\b[Bb]etween )(?<!(?:[Dd]ifference|gap) between )${year('y')} and ${year('y2')}`,
    read: yearsInFigures,
  },
  {
    pattern: `(?<=(?:\\b(?:[Ff]rom|[Ii]n|[Dd]uring) |(?<!\\p{Lu}[\\p{L}.-]* )\\())(?:${PART})?${year('y')}\\s?(?:[-–—]|to|through)\\s?${year('y2')}`,
    read: yearsInFigures,
  },
  { pattern: `\\b(?<!(?:[Tt]he|['’]s) )${year('y')}\\s?[–—-]\\s?${year('y2')}`, read: yearsInFigures },
  { pattern: `\\b${year('y')}(?:[–-]\\d\\d\\b|${TO}${PART}${year('y2')})`, read: () => undefined },
  // July 14, July 14–16, June 30 to July 2, each perhaps with a year
  {
    pattern: `(?:${weekdayBefore})?(?:\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) )?${month('m')} ${day('d')}(?:${TO}(?:${month('m2')} )?${day('d2')})?(?:,? (?:${year('y')}|${relativeYear}))?`,
    read: monthAndDay,
  },
  {
    // "5 May bonuses" is a number of bonuses, "on 5 May shares fell" is a day.
    pattern: `(?:${weekdayBefore})?(?:(?<=\\b(?:[Oo]n|[Bb]y|[Ss]ince|[Ff]rom|[Uu]ntil) )|(?!\\d+ May \\p{Ll}+s\\b))${day('d')}(?:${TO}${day('d2')})? (?:of )?${month('m')}(?:,? (?:${year('y')}|${relativeYear}))?`,
    read: monthAndDay,
  },
  {
    pattern: `${day('d')} ${month('m')}${TO}${day('d2')} ${month('m2')}(?:,? ${year('y')})?`,
    read: monthAndDay,
  },
  // December 30, 2024 to January 2, 2025
  {
    pattern: `${month('m')} ${day('d')},? ${year('y')}${TO}${month('m2')} ${day('d2')},? ${year('y2')}`,
    read: daysOverYears,
  },
  {
    pattern: `${day('d')} ${month('m')},? ${year('y')}${TO}${day('d2')} ${month('m2')},? ${year('y2')}`,
    read: daysOverYears,
  },
  // July 2025, from May to July 2025, last July
  { pattern: `${month('m')}(?:,? ${year('y0')})?${TO}(?:${PART})?${month('m2')},? ${year('y')}`, read: months },
  { pattern: `(?<=\\b[Ff]rom )${month('m')} to ${month('m2')}(?!,? \\d)`, read: () => undefined },
  { pattern: `${month('m')},? (?:of )?(?:${year('y')}|${relativeYear})`, read: monthAndDay },
  {
    pattern: `(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Ff]rom|[Uu]ntil|[Bb]y|[Bb]efore|[Tt]hrough|[Oo]f|[Tt]hroughout|[Ee]arly|[Mm]id|[Ll]ate|end of|beginning of|start of)[- ])(?:(?<which>last|this|next) )?${month('m')}(?!,? \\d)`,
    read: monthAndDay,
  },
  { pattern: `\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) ${month('m')}(?!,? \\d)`, read: monthAndDay },
  { pattern: `${relativeYear},? in ${month('m')}`, read: monthAndDay },
  // "fell to the March 2024 level", "since the October 7 attacks": it says which of them is meant, unless the sentence is about it
  {
    pattern: `(?=[A-Z\\d])(?<!(?:^|[.:;] |\\b(?:[Ii]n|[Aa]t|[Oo]n|[Dd]uring|[Pp]er) )(?:\\p{L}+) )(?<=\\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur) |['’]s? )(?:${month('m')} ${day('d')}|${day('d2')} ${month('m2')}|${month('m3')}(?=,? \\d{4}))(?:,? ${year('y')})? (?!(?:and|or|to|through|until|when|at|in|by|for|with|was|is)\\b)\\p{L}`,
    read: () => undefined,
  },
  // in a year that another sentence gives
  {
    pattern: `${month('m')}(?: ${day('d')})?,? (?:of )?(?:that|the (?:same|following|next|previous)) year`,
    read: () => undefined,
  },
  // quarters, halves, seasons
  {
    pattern: `(?<=^|\\b(?:[Tt]he|[Ii]n|[Oo]f|[Ff]or|[Bb]y) )(?<n>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth) (?<fiscal>fiscal )?[Qq]uarter(?:,? (?:of |in )?(?<fiscal2>fiscal )?(?:the year |${year('y')}|${relativeYear}))?`,
    read: quarter,
  },
  {
    pattern: `(?<!\\bAudi )\\b[Qq](?<n>[1-4])[ ,/-]+(?:of )?(?<fiscal>fiscal |FY)?${year('y')}(?!\\w|\\.\\w)`,
    read: quarter,
  },
  {
    pattern: `(?<=\\b(?:[Ii]n|[Oo]f|[Ff]or|[Bb]y|[Ss]ince|[Dd]uring|[Uu]ntil|[Ff]rom|[Tt]his|[Ll]ast|[Ee]arly|[Ll]ate)[ -])[Qq](?<n>[1-4])(?!\\w|\\.\\w)|\\b[Qq](?<n2>[1-4])(?= (?:sales|revenues?|profits?|net|output|shipments|deliveries)\\b)`,
    read: quarter,
  },
  // A report about a quarter is of a later day.
  {
    pattern: `\\b(?:[Qq][1-4]|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)[- ][Qq]uarter)(?:[ ,-]+(?:of )?${year('y')})? (?:\\p{L}+ ){0,2}(?:results?|earnings|reports?|updates?|guidance|numbers|figures)\\b`,
    read: () => undefined,
  },
  { pattern: `\\b${year('y')}[ -][Qq](?<n>[1-4])\\b`, read: quarter },
  { pattern: '\\b(?<n>[1-4])Q ?(?<short>\\d\\d|20\\d\\d)\\b', read: quarter },
  { pattern: `\\b(?<n>[Ff]irst|[Ss]econd) [Hh]alf,? (?:of )?(?:the year|${year('y')}|${relativeYear})`, read: half },
  { pattern: `\\b[Hh](?<n>[12]),? ${year('y')}`, read: half },
  {
    pattern: `\\b(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)(?: of)? ${year('y')}(?:[–-]${year('y2')})?`,
    read: ({ y, y2 }) => dated(y, y2),
  },
  {
    pattern:
      "\\b(?:[Ff]iscal(?: year)?|FY)[ -]?(?:(?:20|')?\\d\\d,? )?(?:[Qq][1-4]|(?:first|second|third|fourth)[- ](?:quarter|half))(?:,? (?:of )?(?:20)?\\d\\d\\b)?",
    read: () => undefined,
  },
  // years
  { pattern: `\\b${year('y')} (?:or|and) (?:${PART})?${year('y2')}`, read: () => undefined },
  { pattern: '\\b(?:[Ff]iscal|FY) ?(?:year )?(?:20)?\\d\\d\\b', read: () => undefined },
  {
    pattern: `(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Tt]hroughout|From|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]efore|[Aa]fter|[Tt]hrough|[Aa]s of|[Aa]round|[Ee]arly|[Mm]id|[Ll]ate|end of|beginning of|start of|middle of|(?:^|(?:[Ii]n|[Ss]ince|[Aa]round|[Dd]uring|[Uu]ntil|[Bb]y) )[Tt]he (?:\\p{Ll}+ )?year)[- ](?:${PART} ?)?)${year('y')}(?! (?:Act|Agreement|Law|terms|dollars|prices|million|billion|companies|people|jobs|workers|units|tons|tonnes)\\b|(?<=00) \\p{Ll}+s\\b)`,
    read: ({ y }) => dated(y),
  },
  // "will supply from 2027", but not "a book from 1999"
  { pattern: `(?<=\\bfrom )${year('y')}`, read: ({ y }, _, willBe) => (willBe ? dated(y) : undefined) },
  // relative to the date of the note
  { pattern: '\\b[Tt]he day before yesterday\\b', read: (_, base) => daysAway(base, -2) },
  { pattern: "(?<!\\bonly )\\b[Yy]esterday\\b(?!['’]s)", read: (_, base) => daysAway(base, -1) },
  { pattern: "(?<!\\b(?:of|about|for|[Ii]f) )\\b[Tt]omorrow\\b(?!['’]s)", read: (_, base) => daysAway(base, 1) },
  { pattern: `(?=[Tt]oday)(?:${TODAY})(?!['’]s)`, read: (_, base) => daysAway(base, 0) },
  { pattern: '\\b(?:[Tt]onight|[Tt]his (?:morning|afternoon|evening))\\b', read: (_, base) => daysAway(base, 0) },
  {
    pattern:
      '\\b(?:[Tt]he )?(?:[Ll]ast|[Pp]ast|previous|[Nn]ext|coming) (?:\\w+ )?(?:days|weeks|months|quarters|years|decades?)\\b',
    read: () => undefined,
  },
  {
    pattern: '\\b[Tt]he (?:last|past|previous|next|coming|following) (?:day|week|month|quarter|year)\\b',
    read: () => undefined,
  },
  {
    pattern:
      '(?<!\\b(?:from|my|your|his|her|its|our|their) )\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext) (?<unit>week|month|quarter|year)\\b',
    read: inUnits,
  },
  { pattern: "\\b(?:[Ll]ast|[Tt]his|[Nn]ext) (?:week|month|quarter|year)['’]s?\\b", read: () => undefined },
  { pattern: `\\b(?<which>[Ll]ast|[Tt]his|[Nn]ext|[Tt]he previous|[Tt]he following) ${weekday}`, read: onDay },
  {
    pattern: `(?=[MTWFS])${WEEKDAY_ALONE}(?:${IN_TENSED_SENTENCE}(?<tensed>)|)`,
    read: (parts, base, willBe) => (parts.tensed === undefined ? undefined : onDay(parts, base, willBe)),
  },
  { pattern: `${weekday} (?:and|or) (?:${WEEKDAY_WORDS})(?: (?:this|last|next) week)?`, read: () => undefined },
  { pattern: `^${weekday}:`, read: () => undefined },
  {
    pattern: `(?<![\\d.,~]|\\b(?:[Oo]ver|than|from|[Hh]alf|or|to|[Aa]bout|[Aa]round|[Nn]early|[Aa]lmost|[Rr]oughly|[Ss]ome|${NUMBERS.join('|')}),? )\\b(?<n>\\d+|${NUMBERS.join('|')}|an) (?<unit>day|week|month|year)s? ago\\b`,
    read: unitsAgo,
  },
  { pattern: '\\bdecades? ago\\b', read: () => undefined },
  {
    pattern:
      '(?<=\\b[Oo]n the )(?<d>[12]\\d|3[01]|[1-9])(?:st|nd|rd|th)(?= *(?:[,.;)]|$|(?:that|and|at|it|he|she)\\b|of (?:this|the) month))',
    read: ({ d }, base) => (base?.month === undefined ? undefined : dated(isoDate(base.year, base.month, Number(d)))),
  },
];

/** What a date after "of" says when something was, and not which of them: "on the morning of July 3", but "the attacks of July 3". */
const PARTS_OF =
  '[Aa]s|beginning|end|start|close|eve|middle|most|much|rest|all|part|course|morning|afternoon|evening|night|hours?|days?|weeks?|weekend|months?|half|quarter|spring|summer|autumn|fall|winter';

/** What is before the date of something that the sentence does not tell: the sources of regular expressions, from the beginning of a word. */
const OTHER_TIMES = [
  '(?:(?:which|who|whose|where|what|What)\\b|that (?:(?:I|we|you) ha(?:ve|d)|\\p{Ll}{2,}ed|was|were|had|has|did|came|took|began|went|led|became|won)\\b)[^,;:()—]*',
  '[Ee](?:very|ach) (?:year|month|week|spring|summer|autumn|fall|winter)\\b[^.;]*',
  '(?:(?<!The )[Aa]fter|[Ff]ollow(?:s|ed|ing)) [^,;:.()—]+',
  '[Bb]efore [^,;:.()—]+ (?:in|on)',
  // "as agreed at the beginning of", "as Volt reported"
  '[Aa]s (?:\\p{Lu}[^,;:()—]* )?\\p{Ll}+ed\\b[^,;:()—]*',
  '(?:[Dd]espite|(?:[Aa]l)?[Tt]hough|[Nn]o matter|whatever)\\b[^,;:.()—]*',
  // "he founded Volt, a yard bought by Emberline in"
  ', (?:an?|the|its|his|her|their) [^,;:.()—]*\\b(?:\\p{Ll}+(?:ed|ught|ilt|own)|set up|led|won|made|run) (?:by [^,;:.()—]* )?(?:in|on)',
  // comparisons: "more than in", "the largest since", "up from"
  '(?:compared (?:with|to)|(?:up|down) (?:[^,;:()—]* )?from)\\b[^;:()—]*',
  '(?:than|versus|vs\\.?|(?:up|down) from(?: [^\\s,;:.()—]+)?)(?: (?:in|on|the|that|those|levels?|figures?|of|same|period|\\d[\\d.,]*%?))*',
  '(?:record|high|low|peak|level)s? (?:set|seen|reached|hit) (?:back )?in',
  '(?:first|most|best|worst|least|only|\\p{Ll}{2,}est)\\b[^.;]* since',
  '[Ss]ince (?!(?:early|mid|late|about|around|at|as)\\b|the (?:end|middle|beginning|start|summer|spring|autumn|fall|winter) of\\s$)[^,;:()—]+',
  // "the rise since 2020", but "it has sold ships since 2020"; the word first, as the look back takes longest
  "(?=since)(?<!\\b(?:has|have|had|been|is|are|remains?)\\b[^.;]*|[’']ve\\b[^.;]*|[’']s\\b[^.;]*)(?<=\\S )(?<!(?:\\b(?:that|and|but)|,) )since",
  // "the attacks of July 3"
  `(?=of)(?<!\\b(?:${PARTS_OF}) )of`,
  // "it has built the engine first proposed in"
  '(?:has|have|is|are|would|will|can|could|may)\\b[^.;]* (?!(?:was|were|is|are|be|been|being|and|or|but|it|they|he|she|we|I|which|that|who)\\b)[\\p{L}-]+ (?:first )?\\p{Ll}+ed(?: by \\p{Lu}[\\p{L}-]*(?: \\p{Lu}[\\p{L}-]*)?)? (?:back )?(?:in|on)',
];

const COMMA = ',(?!\\d)';
const BETWEEN_COMMAS = '(?:[^,.;:—]|,\\d)*';
/** A participle, up to the date: "launched in", "published by Volt early in", "published". */
const PARTICIPLE =
  '(?:(?!(?:said|need|scheduled|planned|expected)\\b)\\p{Ll}{2,}ed|made|built|held|sold|born|won|known|written|given|taken|bought|sent)(?: (?:in|on|by|at|to|from|for|with|as|during|under|between|through|earlier|back|last|this)\\b[^,;:()—]*|)';
/** What is before a date that may be the time of the sentence or of something in it: the sources of regular expressions. */
const UNSURE_TIMES = [
  // The present perfect has no time in the past: "a court has sentenced a man for a theft in"
  '\\b(?:has|have) (?:(?:also|already|now|just|long|been|not|never|since) )*\\p{Ll}+(?:ed|en|wn|ne|un|ut|ld|ght) (?:(?!(?:and|but|that|which|who|after|when)\\b)[^\\s,;:()—]+ )*(?:in|on)',
  '\\b(?:[Aa]fter|same as|(?:many|much|high|low) as)',
  // "Released on Netflix in", "a yard, opened early in"
  `(?:^|: )(?!(?:Post|Publish|Updat)ed)\\p{Lu}\\p{Ll}+ed (?:back|late|early|alongside|on|in|at|by|with|to|from|for|under|through|as)\\b[^,;:()—]*`,
  `(?<!, (?:an?|the|its|his|her|their|one|who|which)\\b[^,]*),(?: \\p{Ll}+ly| first| later)? (?!said)\\p{Ll}{3,}ed(?: by \\p{Lu}[^,;:()—]*)?(?: (?:back )?(?:in|on))?`,
  // "a memo confirmed the plan announced in", but "the plan was announced in"
  `\\b(?:is|are|was|were|has|have|had|will|would|can|could|may|must|made|took|gave|won|saw|(?<!-)\\p{Ll}{2,}ed) (?:(?!(?:and|or|but|that|which|who)\\b)[^\\s,;:()—]+ )*(?!(?:was|were|is|are|be|been|being|had|has|have|and|or|but|that|it|they|he|she|we|I|who|which|not|first|then|also|later|never|once|soon|still|already|ever|an?|the|its|his|her|their|our)\\b|\\p{Ll}+ly\\b)[\\p{L}\\d][^\\s,;:()—]* ${PARTICIPLE}`,
  // "(he died in", "(Reuters,"
  '\\((?!(?:early|mid|late|about|around|since|in|on)\\s$)[^()]*[\\p{L}\\d][^()]*',
  // "the yard it bought in"
  '\\p{Ll}{3} (?<!\\b(?:said|says|that|and|but|reported|announced|claims?|thinks?|believes?) )(?:it|they|he|she|we|I) \\p{Ll}+ in',
  // in a clause that is not the first: "as Volt did in", but "he resigned as chairman in"
  '\\b(?:[Aa]s\\b[^.;:—]*\\b(?:did|does|has|had|was|were|\\p{Ll}+ed)|[Ll]ike|what|when|whether|because|if|while|before|once)\\b[^.;:—]*(?<=\\S) (?:back )?in',
  // "Volt, opened in", but "Volt, a yard, was opened in" and "At the fair, Volt sold it in"
  `(?:^|[.;:—]\\s?)(?!(?:At|But|By|For|However|In|Meanwhile|Moreover|On|With|According)\\b[^,]*,[^,]*$)${BETWEEN_COMMAS}(?:${COMMA}${BETWEEN_COMMAS}${COMMA}${BETWEEN_COMMAS})*${COMMA}(?!${BETWEEN_COMMAS}\\b(?:said|told|wrote)\\b)${BETWEEN_COMMAS}\\S (?:back )?in`,
];

const NTH = '\\d{1,2}(?:st|nd|rd|th)?';

export const ENGLISH_DATES: DateLanguage = {
  forms: FORMS,
  written: `\\b(?:${MONTH}(?: ${NTH})?|${NTH} ${MONTH}),? \\d{4}\\b`,
  partsOf,
  to: '\\s+(?:to|until|through|and)\\s+',
  labels: 'date|time|published|updated|posted',
  saidBefore: /\b(?:on|in|since|by|until|till|from|to|of|during|after|before|for)\s*$/i,
  lineBefore:
    /^(?:(?:by|from|since|starting|beginning|as of|until|before|after|around|about|in|on|during|the|end|late|early|mid|middle|of|between)\b[\s-]*)+/i,
  lineAfter: NEVER,
  lineOpen: /^(?:from|since|starting|beginning)\b/i,
  deadlineBefore:
    /\b(?:by|until|till|before|prior to|through|no later than|ahead of|up to|as soon as|as early as|(?:before|after|since) \p{Lu}[\p{L} ]* and|beyond|toward|towards)\s+(?:(?:about|around|the|early|late|mid|end|beginning|middle|start|of|at|least|fiscal|year|midnight|noon)[\s,-]*)*$|\buntil [^,;:()—]* (?:in|on) $/iu,
  deadlineAfter: /^,? at the latest\b/u,
  otherTimeBefore: new RegExp(`\\b(?:${OTHER_TIMES.join('|')})\\s$`, 'u'),
  otherTimeAfter: NEVER,
  unsureBefore: new RegExp(`(?:${UNSURE_TIMES.join('|')})\\s$`, 'u'),
  unsureAfter: NEVER,
  asideBefore:
    /\b(?:which|who|whose|where|after|following|when|than|versus|compared (?:with|to)|from|founded|established|born|created)\b[^,;:.()—]*$/iu,
  asideAfter: /^-?(?:\s?(?:levels?|figures?)\b)/u,
  willBeBefore:
    /(?:['’]ll|\b(?:[Ww]ill|shall|(?<!\b(?:that|which|who) )would|(?:is|are|be|agreed|hopes?|wants?|intends?|aims?|expects?|about|going|ready|tipped|invited) to|due|[Ss]cheduled|slated|set|expected|plans? (?:to|for)|planned|[Ee]ffective|[Ss]tarting|[Bb]eginning))\b(?:(?!\b(?:said|says|told|announced|reported|according)\b)(?:[^.;]|(?<=\b[ap])\.m\.))*$/u,
  // Not where a verb of the past or a word of another clause is between: "On Friday Volt said it will …".
  willBeAfter:
    /^(?:(?!\b(?:\p{Ll}+ed|said|says|told|sold|bought|made|took|gave|won|lost|met|began|came|went|rose|fell|held|that|which|who|where|and|but)\b)[^.;])*?(?:\b(?:will|shall|(?:is|are|was|were) (?:due|set|scheduled|slated|expected) to|is to|are to|plans? to)|['’]ll)\b/u,
};

function daysOverYears({ y, m, d, y2, m2, d2 }: Parts): Dated | undefined {
  const start = isoDate(Number(y), monthOf(m!), Number(d));
  return dated(start, isoDate(Number(y2), monthOf(m2!), Number(d2)));
}

const PARTS =
  /^(?:(\d{1,2})(?:st|nd|rd|th)?(?:\s+|$))?(?:([a-z]{3,9})\.?)?(?:\s*(\d{1,2})(?:st|nd|rd|th)?(?!\d))?(?:,?\s*(\d{4}))?$/i;

function partsOf(text: string): DateParts | undefined {
  const parts = PARTS.exec(text);
  if (!parts) return undefined;
  const [, before, word, after, year] = parts;
  const number = word === undefined ? undefined : monthNumber(word);
  if ((word !== undefined && number === undefined) || (before && after)) return undefined;
  return { year, month: number?.toString(), day: before ?? after };
}

/** From 1 to 12, of a name that may be short and end in a point. */
function monthOf(name: string): number {
  return monthNumber(name.slice(0, 3))!;
}

/** From 1 to 12, by a name or its first three letters or more; undefined for other words. */
function monthNumber(word: string): number | undefined {
  const index = MONTHS.findIndex((name) => word.length >= 3 && name.startsWith(word.toLowerCase()));
  return index < 0 ? undefined : index + 1;
}

const STEPS: Readonly<Record<string, Step>> = { last: -1, this: 0, next: 1 };

function stepOf(which: string | undefined): Step | undefined {
  return which === undefined ? undefined : STEPS[which.toLowerCase()];
}

function monthAndDay({ m, d, m2, d2, y, relative, which }: Parts, base: Base | undefined, willBe: boolean) {
  const month = monthOf(m!);
  const year =
    y !== undefined
      ? Number(y)
      : ((base && relativeTo(base, relative)) ?? yearOfMonth(base, month, stepOf(which), willBe));
  return daysOf({ month, day: d, toMonth: m2 === undefined ? undefined : monthOf(m2), toDay: d2 }, year);
}

function months({ m, y0, m2, y }: Parts): Dated | undefined {
  const start = Number(y0 ?? y);
  return dated(isoDate(start, monthOf(m!)), isoDate(Number(y), monthOf(m2!)));
}

function relativeTo(base: Base, relative: string | undefined): number | undefined {
  return relative === undefined ? undefined : base.year + (relative === 'last' ? -1 : relative === 'next' ? 1 : 0);
}

function quarter(
  { n: written, n2, y, short, relative, fiscal, fiscal2 }: Parts,
  base: Base | undefined,
): Dated | undefined {
  if (fiscal !== undefined || fiscal2 !== undefined) return undefined;
  const n = (written ?? n2)!;
  const ordinal = ORDINALS.indexOf(n.toLowerCase());
  const number = ordinal < 0 ? Number(n) : ordinal + 1;
  const given = y ?? (short?.length === 2 ? `20${short}` : short);
  const inYear =
    given !== undefined ? Number(given) : base && (relativeTo(base, relative) ?? yearOfQuarter(base, number));
  return inYear === undefined ? undefined : monthsOf(inYear, number * 3 - 2, 3);
}

function half({ n, y, relative }: Parts, base: Base | undefined): Dated | undefined {
  const isFirst = /^(?:first|1)$/i.test(n!);
  const inYear = y !== undefined ? Number(y) : base && (relativeTo(base, relative) ?? base.year);
  return inYear === undefined ? undefined : monthsOf(inYear, isFirst ? 1 : 7, 6);
}

function inUnits({ which, unit }: Parts, base: Base | undefined): Dated | undefined {
  return unitsAway(base, unit as Unit, stepOf(which) ?? 0);
}

function onDay({ weekday, weekday2 = weekday, which }: Parts, base: Base | undefined, willBe: boolean) {
  // The previous or the following Friday is that of another day.
  if (which?.toLowerCase().startsWith('the ') && base?.day !== undefined) return undefined;
  return onWeekday(base, DAYS.indexOf(weekday2!.slice(0, 3).toLowerCase()), stepOf(which), willBe);
}

function unitsAgo({ n, unit }: Parts, base: Base | undefined): Dated | undefined {
  const count = n === 'an' ? 1 : NUMBERS.includes(n!) ? Math.max(1, NUMBERS.indexOf(n!)) : Number(n);
  return ago(base, unit as Unit, count);
}
