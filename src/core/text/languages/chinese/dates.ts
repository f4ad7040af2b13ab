import { lazily } from '../../base/lazy';
import { alternatives } from '../../units/escape';
import {
  type Base,
  baseOf,
  type Dated,
  type DateForm,
  type DateLanguage,
  dated,
  dateOfBase,
  daysInFigures,
  isoDate,
  monthsFrom,
  monthsOf,
  type Parts,
  readBy,
  weekdayOf,
} from '../calendar';
import { type DateWords, dateReaders, none, partsReader } from '../dateReaders';
import { daysAway, onWeekday, type Unit, unitsAway } from '../nearDates';
import LISTS from './patternWords.json';

const PIECES = alternatives(LISTS);

const DIGITS = '〇一二三四五六七八九';
const RELATIVE_YEARS: Readonly<Record<string, number>> = { 前: -2, 去: -1, 上: -1, 今: 0, 本: 0, 明: 1, 后: 2 };
const UNITS: Readonly<Record<string, Unit>> = { 天: 'day', 周: 'week', 个月: 'month', 年: 'year' };
const PARTS = /^(?:(?<y>\d{4})\s*年)?\s*(?:(?<m>\d{1,2})\s*月)?(?:份)?\s*(?:(?<d>\d{1,2})\s*[日号])?$/;

const WORDS: DateWords = {
  monthOf: number,
  // 上半年 is the first half.
  numberOf: (written) => (written === '上' ? 1 : written === '下' ? 2 : number(written)),
  stepOf: (which) =>
    /^[前去上今本明后]年$/.test(which)
      ? RELATIVE_YEARS[which.charAt(0)]!
      : which.startsWith('上上')
        ? -2
        : which.startsWith('上')
          ? -1
          : which.startsWith('下')
            ? 1
            : 0,
  weekdayOf: (name) => '一二三四五六日'.indexOf(name === '天' ? '日' : name),
  unitOf: (word) => UNITS[word]!,
  isPast: true,
};
const { days, daysOverYears, months, quarter, half, year: inYear, ago } = dateReaders(WORDS);
const RELATIVE_DAYS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };

const TO = '\\s?(?:(?:开始|起)?[至到]|[-–—―~～－]{1,2})\\s?';
const year = (name: string): string =>
  `(?<![\\d.])(?<${name}>(?:1[5-9]|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})\\s?年(?!代|报|(?:的|悠久)?历史)\\s?`;
const month = (name: string): string =>
  `(?<![\\d.一二三四五六七八九十])(?<${name}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月(?!龄|薪|饼|球|租|半|革命|天(?!气)|之[^前后间内初末])`;
const day = (name: string): string =>
  `\\s?(?<${name}>[12]\\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const anyYear = `(?:${year('y')}|(?<![目之以])(?<relative>[${Object.keys(RELATIVE_YEARS).join('')}]年)\\s?)`;
/** A year, or nothing, but not after a year that is not read: 同年8月. */
const yearBefore = `(?:${anyYear}的?|(?<![年闰]\\s?))`;
/** Not in 上周三大指数, which are three. */
const weekday = '(?<weekday>[一二三四五六日末](?![直共]|[大个家项年天次名种条届百千万十])|(?<!周)天)';
const NUMBER = '(?<n>\\d{1,3}|[一二两三四五六七八九十]+|半)';

const DAY_OF_WEEK = `(?=[周星礼])(?<![每逢首一二两三四五六\\d（(个色]|周.[、及和或])(?:周|星期|礼拜)${weekday}(?![至到天日是都休]|[、及和或](?:周|星期|日))`;
/** Not at the beginning of a clause, nor after 在. */
const WITHIN = '(?=[\\d一二三四五六七八九十前去上今本明后])(?<=[^\\s，。；：、！？“”「」（()）在于]\\s?)';
/** What makes 今天 or 周一 the day of an event, after it in the clause: 今天的船厂 is that of these years, 周一休息 is so each week. */
const EVENT = `上午|下午|早|晚|中午|凌晨|午|[（(]\\d|，?[^，。；：！？]{0,20}?(?:${PIECES.eventVerbs})`;

const FORMS: readonly DateForm[] = [
  daysInFigures('[至到～－]'),
  ...readBy(days, [
    // 2025年7月16日至20日, 7月16日, 去年7月16日
    `${yearBefore}${month('m')}${day('d')}\\s?[日号]?(?:${TO}(?:${month('m2')})?|[和及与、])${day('d2')}\\s?[日号]`,
    `${yearBefore}${month('m')}${day('d')}\\s?[日号](?:\\s?[（(]?(?:周|星期|礼拜)${weekday}[）)]?)?`,
    `${yearBefore}${month('m')}(?!\\s?${day('x')}\\s?[日号])`,
    // 下周末（2024年1月13日～14日）
    `[上本这下]个?周[末一二三四五六日天]?[（(]${year('y')}${month('m')}${day('d')}日?(?:${TO}${day('d2')}日)?[）)]`,
  ]),
  ...readBy(dayOfMonth, [`(?<which>本|上个?|下个?|当)月\\s?${day('d')}\\s?[日号]`]),
  ...readBy(daysAlone, [`(?<![\\d月年.第每-])${day('d')}日?${TO}${day('d2')}日(?!均)`]),
  ...readBy(months, [
    // 2025年1月至6月, 1-6月, 2025年7月, 7月
    `(?:${anyYear}|(?<!年\\s?))(?<m>1[0-2]|[1-9])\\s?(?:月份?)?${TO}(?:${year('y2')})?(?<m2>1[0-2]|[1-9])\\s?月(?!\\d)`,
  ]),
  ...readBy(quarter, [
    // 2025年第二季度, 今年上半年, 前三季度
    `(?:${anyYear}的?)?第?(?<n>[一二三四1-4])季度?(?![度财报])`,
  ]),
  ...readBy(
    (parts, base) => firstMonths(parts, base, number(parts.n!) * 3),
    [`(?:${anyYear})?前(?<n>[二两三23])个?季度?`],
  ),
  ...readBy(
    (parts, base) => firstMonths(parts, base, number(parts.n!)),
    [`${anyYear}前(?<n>1[0-2]|[2-9]|十[一二]?|[二两三四五六七八九])个?月`],
  ),
  ...readBy(half, [`(?:${anyYear})?(?<n>[上下])半年`]),
  ...readBy(years, [
    // 2021年至2024年, 2021—2024年
    `${year('y')}${TO}${year('y2')}${month('m2')}`,
    `${year('y')}${TO}${year('y2')}`,
    `(?<![\\d.])(?<y>(?:19|20)\\d\\d)${TO}(?<y2>(?:19|20)\\d\\d)年(?!代)`,
  ]),
  ...readBy(inYear, [
    `${year('y')}[底末]`,
    `${anyYear}(?!\\d+岁|[一二三四五六七八九]?十[一二三四五六七八九]?(?:岁|多|出头))`,
  ]),
  ...readBy(daysOverYears, [
    // 2024年12月30日至2025年1月2日
    `${year('y')}${month('m')}${day('d')}\\s?[日号]${TO}${year('y2')}${month('m2')}${day('d2')}\\s?[日号]`,
  ]),
  ...readBy(none, [
    // one of several: 2019年或2020年, 2019、2020年, 2009年4、5月
    '(?:19|20)\\d\\d\\s?年?(?:[初中底末]?(?:或者?|还是|和|及|与|[、，])\\s?(?:19|20)\\d\\d\\s?年?)+',
    `(?:${anyYear}|(?<!^))\\d{1,2}月?[、和及与]\\d{1,2}月`,
    // from one level to another, and from last year to this one
    `[从由]\\s?${anyYear}(?:${month('m')})?[初中底末]?[^，。；]{1,14}?[增升降跌减涨长][^，。；]{0,4}[至到]`,
    `[从由自]\\s?${anyYear}[^。；]*?到了?(?:今[天日]|现在|如今)`,
    `[前去]年${month('m')}份?${TO}[去今]年${month('m2')}`,
    '公元前\\s?\\d+\\s?年',
    // A decade or century, and the day of something that another sentence tells
    '(?:上?世纪|[二一]?十?[〇零一二三四五六七八九]世纪|(?:1[5-9]|20)?\\d0)[^，。；]{0,3}?年代[初中末后]?',
    '[上本]?世纪(?:[一二三四五六七八九]十年代)?|(?<![相妥应得])[当同翌次]日(?!子)|[当同]天',
    // No date: a fiscal year or quarter, a day of the lunar calendar, a title
    '(?:(?:20)?\\d\\d年?|[本上下新])?\\s?(?:财年|财政年度|会计年度)(?:的?第?[一二三四1-4]季度?|的?[上下]半年)?',
    '(?:农历|阴历|旧历)(?:[正腊冬]|[一二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|[一二三廿]?十?[一二三四五六七八九]?)',
    // "in the past weeks (from June 16 to July 4)"
    '[（(]\\s?\\d[\\d\\s年月日号]*(?:[至到]|[-–—~～－])[\\d\\s年月日号]+[）)]',
    // in a year that is only told from this one: 四年前的1月25日
    `${NUMBER}年前的${month('m')}(?:${day('d')}\\s?[日号])?`,
    // "今天属于伏能，明天可能属于别人" gives none
    '今[天日][^。]{0,20}明[天日](?:[^。]{0,20}后[天日])?|明[天日][^。]{0,20}今[天日]',
    `未来(?:${NUMBER}|[几数])(?:天|周|个月|年)`,
  ]),
  ...readBy(
    none,
    [
      '《[^》]{1,60}》',
      '\\d{4}\\s?[年.](?:(?:\\s?\\d{1,2}\\s?[月.](?:\\d{1,2}\\s?)?)?版|第?\\s?\\d+\\s?[页期])|(?<=[（(])\\d{4}\\s?年[）)]',
    ],
    { isName: true },
  ),
  ...readBy(
    days,
    [
      // where it may say which of several things is meant: 从2015年的百人增至…, 重看2008年的片尾
      `${WITHIN}${yearBefore}${month('m')}份?(?:${day('d')}\\s?[日号])?[初中底末]?的(?!时候)`,
    ],
    { isUnsure: true },
  ),
  ...readBy(inYear, [`(?:${WITHIN}|(?<=对于))${anyYear}[初中底末]?的(?!时候)`], { isUnsure: true }),
  ...readBy(dayAlone, [
    // relative to the date of the note; 上周三（14日） by the day
    '[上本这下]?[周昨前今明][一二三四五六日天]?（(?<d>[12]\\d|3[01]|[1-9])日）',
    '[上本这下]?[周昨前今明][一二三四五六日天]?\\((?<d>[12]\\d|3[01]|[1-9])日\\)',
    '(?<![\\d月年.第每几幾~至到以满期为少多共达续约近超过头-])(?<d>[12]\\d|3[01]|[1-9])日(?![本均内前后以产耗活交线元化式语军]|报(?!道))',
  ]),
  ...readBy(fromToday, [
    '(?<!的)(?<which>大前|[前昨明])(?:天|(?:日(?!本|更|均|常)|晚|(?<!前)夜|早|晨))(?!后|报|(?<=明.)就|的|这|头条)',
    `(?<![的如似像至到了非比])(?<which>今|后(?=天))(?:[晚夜早晨]|[天日](?!的|就|头条)(?=${EVENT}))`,
  ]),
  ...readBy(fromToday, ['(?<!的)(?<which>今)[天日](?![后报的]|头条)'], { isUnsure: true }),
  ...readBy(inWeek, [
    `(?<![每逢])(?<which>上上|[上本这下])一?[个]?(?:周(?![期边围年转遭密刊报旋])|星期|礼拜)${weekday}?`,
    `${DAY_OF_WEEK}(?=${EVENT})`,
  ]),
  ...readBy(inWeek, [`${DAY_OF_WEEK}`], { isUnsure: true }),
  ...readBy(
    ({ which }, base) => unitsAway(base, 'month', WORDS.stepOf(which!)),
    ['(?<which>上|本|这个|下)一?[个]?月(?!\\d)'],
  ),
  ...readBy(
    ({ which }, base) => unitsAway(base, 'quarter', WORDS.stepOf(which!)),
    ['(?<which>上|本|这|下)一?[个]?季度?'],
  ),
  ...readBy(unitsAgo, [`(?<![近过去前后未来\\d第的几数])${NUMBER}(?<unit>天|周|个月|年)(?:之|以)?前(?![后的])`]),
  ...readBy(
    ({ part }, base, willBe) =>
      base && (willBe || part === '初' || part === '中' || (base.month ?? 12) > 6)
        ? dated(isoDate(base.year))
        : undefined,
    [
      // In spring, 年底 may be that of either year.
      '(?<![\\d年每者或几多数个大当那同某往近新的一二三四五六七八九十百千余])年(?<part>初(?![一二三四五六七八九十])|中(?![国央共华东])|底(?!的时候)|末)',
    ],
  ),
];

export const CHINESE_DATES = lazily<DateLanguage>({
  forms: () => FORMS,
  written: () => '\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?',
  partsOf: () => partsReader(PARTS, Number),
  to: () => '\\s*[至到]\\s*',
  labels: () => '(?:发布|发表)?[时時][间間]|日期',
  saidBefore: () => /[于在自至到从截]\s*$/,
  lineBefore: () => /^(?:截至|截止|从|自|到|约|在)\s*/,
  lineAfter: () => /(?:至今|以来|以后|之后|以前|之前|左右|期间|上旬|中旬|下旬|起|前|后|初|底|末)+$/,
  lineOpen: () => /^[从自]|(?:至今|以来|起)$/,
  deadlineBefore: () => /(?:(?<!截)(?:到|至|直到|直至|最迟|最晚|有望于?|预计于?|力争|不迟于))\s*$/u,
  deadlineAfter: () =>
    /^[年月]?(?:[底末初]|[上中下]旬)?(?:\s?\d{1,2}\s?[时点:：分]?){0,3}秒?\s?[之以]?前(?!后|后|夕|往|三|两|列|景|所|期)/u,
  comparedBefore: () => /(?:较|比|相比|相较|优于|好于|高于|低于|多于|少于|不如)$/u,
  comparedAfter: () => /^(?:同期|[初中底末]?[之以]来(?:最|首|新|第)|的[^，。；]{1,6}倍)/u,
  otherTimeBefore: () =>
    /(?:继|原定于?|而非|不是|上一?次[^，。；]{0,30}|(?:每[年次当]|尽管|虽然?|[无不]论|不管)[^，。；]*)$/u,
  // what follows describes a noun: 1994年出生的船主, 2004年加入欧盟的国家
  otherTimeAfter: () => new RegExp(`^(?:${PIECES.timesOfOthers})`, 'u'),
  unsureBefore: () => new RegExp(`(?:${PIECES.beforeOfSomething})\\s?$`, 'u'),
  // where what follows may describe a noun: 1994年出生的船主, 2004年加入欧盟的国家
  unsureAfter: () =>
    /^[^，。；：、的了]{2,6}的(?!时候|是|第?一)|^\s?[A-Za-z][\w.-]+(?: [A-Z][\w.-]*)?\s?的|^(?!上午|下午|晚上|中午|凌晨)[^（()）]{2,40}[）)]/u,
  asideAfter: () =>
    /^的(?!时候)|^[^（()）]{3,40}[）)]|^[^，。；、]{0,14}(?:成立|创立|创办|出生|的时候|之后|后)(?!的?第)/u,
  willBeBefore: () => /(?:(?:将|拟|计划|目标|定于|最快|最早)[^，。；]*|预[计估测][^。；]*)$/u,
  willBeAfter: () =>
    new RegExp(
      `^(?:起|开始)(?!，)|^[^，。；]{0,3}起?(?:正式)?(?:施行|生效|实施)|^，?(?:${PIECES.toCome}){0,24}?(?:将(?![军领])|拟|计划|预计)`,
      'u',
    ),
});

/** Reads a number in Arabic or Chinese figures: 0 to 31, or a year digit by digit, 二〇二五 for 2025. */
function number(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const digits = [...written.replace(/[○零]/g, '〇').replace(/[两]/g, '二')];
  if (!digits.includes('十')) return Number(digits.map((each) => DIGITS.indexOf(each)).join(''));
  const [tens = '', ones = ''] = digits.join('').split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function dayOfMonth({ which, d }: Parts, base: Base | undefined): Dated | undefined {
  if (base?.month === undefined) return base && dated(dateOfBase(base));
  const inMonth = baseOf(monthsFrom(base, WORDS.stepOf(which!)));
  return inMonth && dated(isoDate(inMonth.year, inMonth.month, number(d!)));
}

function firstMonths(parts: Parts, base: Base | undefined, count: number): Dated | undefined {
  const inYear = quarter({ ...parts, n: '1' }, base, true)?.date.slice(0, 4);
  return inYear === undefined ? undefined : monthsOf(Number(inYear), 1, count);
}

function years({ y, y2, m2 }: Parts): Dated | undefined {
  return dated(isoDate(number(y!)), isoDate(number(y2!), m2 === undefined ? undefined : number(m2)));
}

function fromToday({ which }: Parts, base: Base | undefined): Dated | undefined {
  return daysAway(base, RELATIVE_DAYS[which!]!);
}

function inWeek({ which, weekday: name }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  if (name !== undefined && name !== '末' && which === undefined)
    return onWeekday(base, WORDS.weekdayOf(name), undefined, willBe);
  const now = base && weekdayOf(base);
  if (now === undefined) return base && dated(dateOfBase(base));
  const steps = WORDS.stepOf(which ?? '');
  return name === undefined || name === '末'
    ? unitsAway(base, 'week', steps)
    : daysAway(base, WORDS.weekdayOf(name) - now + steps * 7);
}

function unitsAgo(parts: Parts, base: Base | undefined): Dated | undefined {
  // 六七年前 is six or seven years ago.
  return parts.n === '半' || /^[一二两三四五六七八九]{2}$/.test(parts.n!) ? undefined : ago(parts, base);
}

/** Days of the month of the note, or of the month before where they begin later than the note. */
function daysAlone({ d, d2 }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const [first, last] = [dayAlone({ d }, base, willBe)?.date, Number(d2)];
  if (first?.length !== 10) return first === undefined ? undefined : dated(first);
  return dated(first, isoDate(Number(first.slice(0, 4)), Number(first.slice(5, 7)), last));
}

/** A day of the month of the note, or of the month before where it is later than the note. */
function dayAlone({ d }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  if (base?.month === undefined) return base && dated(dateOfBase(base));
  const isBefore = base.day !== undefined && Number(d) > base.day && !willBe;
  const inMonth = baseOf(monthsFrom(base, isBefore ? -1 : 0));
  return inMonth && dated(isoDate(inMonth.year, inMonth.month, Number(d)));
}
