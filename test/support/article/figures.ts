// Numbers and dates in English and Chinese sentences about the article, in one form: "380 billion" and 3800亿 are 380000000000.

const UNITS: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};
const WORDS: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12 },
  ...{ twenty: 20, thirty: 30, forty: 40, fifty: 50, ninety: 90, half: 50, decade: 10 },
};
const CHINESE = '一二三四五六七八九';
const MONTHS = [
  ...['january', 'february', 'march', 'april', 'may', 'june'],
  ...['july', 'august', 'september', 'october', 'november', 'december'],
];
/** The year of the article, which its dates leave out. */
const YEAR = 2025;

const MONTH = '(January|February|March|April|May|June|July|August|September|October|November|December)';
const DATES = new RegExp(
  [
    `(?<day>\\d{1,2}) ${MONTH.replace('(', '(?<month>')}(?: (?<year>\\d{4}))?`,
    // Not the verb: "may raise".
    `${MONTH.replace('(', '(?<month2>')}(?! (?:be|raise|have)\\b)(?: (?<day2>\\d{1,2})(?:(?:-| to )(?<last2>\\d{1,2}))?\\b)?(?:,? (?<year2>\\d{4}))?`,
    '(?:(?<year3>\\d{4})年)?(?<month3>\\d{1,2})月(?!份?以来)(?:(?<day3>\\d{1,2})日)?(?:至(?<last3>\\d{1,2})日)?',
    'Q(?<quarter>[1-4]) (?<year4>\\d{4})',
    '(?:On the (?<day5>\\d{1,2})(?:st|nd|rd|th)|(?<next>the following day))',
    '(?<year6>\\b(?:19|20)\\d{2}\\b)年?',
  ].join('|'),
  'g',
);

export interface Said {
  /** Each once, in the order of the text. */
  readonly figures: readonly number[];
  /** ISO 8601, perhaps shortened; each once. */
  readonly dates: readonly string[];
}

/** The numbers and dates of a text from which names are taken out. */
export function saidIn(text: string): Said {
  const dates: string[] = [];
  const rest = text.replaceAll(DATES, (match, ...args) => {
    const groups = args.at(-1) as Readonly<Record<string, string | undefined>>;
    dates.push(...datesOf(groups, dates.at(-1)));
    return ' '.repeat(match.length);
  });
  return { figures: [...new Set(figuresIn(rest))], dates: [...new Set(dates)] };
}

function datesOf(found: Readonly<Record<string, string | undefined>>, before: string | undefined): readonly string[] {
  const year = found.year ?? found.year2 ?? found.year3 ?? found.year4;
  if (found.year6 !== undefined) return [found.year6];
  if (found.quarter !== undefined) return [1, 2, 3].map((nth) => iso(year, 3 * (Number(found.quarter) - 1) + nth));
  if (found.next !== undefined) {
    const day = new Date(`${before}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() + 1);
    return [day.toISOString().slice(0, 10)];
  }
  if (found.day5 !== undefined) return [iso(before?.slice(0, 4), Number(before?.slice(5, 7)), found.day5)];
  const name = found.month ?? found.month2;
  const month = name === undefined ? Number(found.month3) : MONTHS.indexOf(name.toLowerCase()) + 1;
  const days = [found.day ?? found.day2 ?? found.day3, found.last2 ?? found.last3].filter((day) => day !== undefined);
  return days.length === 0 ? [iso(year, month)] : days.map((day) => iso(year, month, day));
}

function iso(year: string | undefined, month: number, day?: string): string {
  const parts = [String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return [year ?? YEAR, ...parts].join('-');
}

function figuresIn(text: string): readonly number[] {
  // Codes of products, and percent signs and currencies that need no space.
  const plain = text.replaceAll(/\b[A-Za-z]+\d\w*|\b\d+[A-Z]\w*/g, ' ');
  const units = Object.keys(UNITS);
  const digits = new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)\\s?(${units.join('|')})?`, 'gi');
  const words = new RegExp(
    `\\b(${Object.keys(WORDS).join('|')})(?:fold|-fold)?s?\\b(?: (${units.slice(0, 4).join('|')}))?`,
    'gi',
  );
  const chinese = new RegExp(
    `(?<!数|第)([两${CHINESE}十]*)(万|(?<=[两${CHINESE}十]))(?=年|代|轮|倍|类|个月|家|国|巨头|卡|颗)`,
    'g',
  );
  return [
    ...[...plain.matchAll(digits)].map(([, number, unit]) => times(Number(number!.replaceAll(',', '')), unit)),
    ...[...plain.matchAll(words)].map(([, word, unit]) => times(WORDS[word!.toLowerCase()]!, unit)),
    ...[...plain.matchAll(chinese)].map(([, number, unit]) => times(chineseNumber(number!), unit || undefined)),
  ].filter((number) => number !== 1);
}

function times(number: number, unit: string | undefined): number {
  return Math.round(number * (UNITS[unit?.toLowerCase() ?? ''] ?? 1) * 100) / 100;
}

/** Up to 99; '' before a unit is 1. */
function chineseNumber(text: string): number {
  const digit = (char: string): number => (char === '两' ? 2 : CHINESE.indexOf(char) + 1);
  const [tens, ones] = text.includes('十') ? text.split('十') : ['', text];
  const sum = text.includes('十') ? 10 * (tens === '' ? 1 : digit(tens!)) : 0;
  return text === '' ? 1 : sum + (ones === '' ? 0 : digit(ones!));
}
