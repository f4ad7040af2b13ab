import {
  type Base,
  baseOf,
  type Dated,
  dated,
  dateOfBase,
  daysFrom,
  isoDate,
  monthsFrom,
  monthsOf,
  quarterFrom,
  weekdayOf,
  weekFrom,
  yearOf,
  yearOfQuarter,
} from '../calendar';
import { type DateForm, type DateLanguage, NEVER, type Parts } from '../dateForm';
import { daysInFigures } from '../figureForms';

const DIGITS = '〇一二三四五六七八九';
const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
};
const RELATIVE_DAYS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2 };

const TO = '\\s?(?:(?:开始|起)?[至到]|[-–—―~～－]{1,2})\\s?';
const year = (name: string): string =>
  `(?<![\\d.])(?<${name}>(?:1[5-9]|20)\\d\\d|[一二][〇○零一二三四五六七八九]{3})\\s?年(?!代|报|(?:的|悠久)?历史)\\s?`;
const month = (name: string): string =>
  `(?<![\\d.一二三四五六七八九十])(?<${name}>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])\\s?月(?!龄|薪|饼|球|租|半|革命|天(?!气)|之[^前后间内初末])`;
const day = (name: string): string =>
  `\\s?(?<${name}>[12]\\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])`;
const anyYear = `(?:${year('y')}|(?<![目之以])(?<relative>${Object.keys(RELATIVE_YEARS).join('|')})\\s?)`;
/** A year, or nothing, but not after a year that is not read: 同年8月. */
const yearBefore = `(?:${anyYear}的?|(?<![年闰]\\s?))`;
/** Not in 上周三大指数, which are three. */
const weekday = '(?<weekday>[一二三四五六日末](?![直共]|[大个家项年天次名种条届百千万十])|(?<!周)天)';
const NUMBER = '(?<n>\\d{1,3}|[一二两三四五六七八九十]+|半)';

const DAY_OF_WEEK = `(?=[周星礼])(?<![每逢首一二两三四五六\\d（(个色]|周.[、及和或])(?:周|星期|礼拜)${weekday}(?![至到天日是都休]|[、及和或](?:周|星期|日))`;
/** Not at the beginning of a clause, nor after 在. */
const WITHIN = '(?=[\\d一二三四五六七八九十前去上今本明后])(?<=[^\\s，。；：、！？“”「」（()）在于]\\s?)';
/** What makes 今天 or 周一 the day of an event, after it in the clause: 今天的船厂 is that of these years, 周一休息 is so each week. */
const EVENT =
  '上午|下午|早|晚|中午|凌晨|午|[（(]\\d|，?[^，。；：！？]{0,20}?(?:宣[布告]|[发公颁][布表出]|公开|表示|推出|上线|启[用动]|举[行办]|召[开集]|[开闭]幕|开[放盘庭业始]|收盘|签署|会见|会晤|通[车报过]|出[席售版任庭]|抵达|到[访达庭场]|正式|宣判|裁[定决]|拘[捕留]|逮捕|成立|上市|报[道导]|刊[登出]|指[出控]|称|说|披露|确认|批准|颁|袭击|下令|否认|强调|指责|要求|敦促|呼吁|重申|警告|证实|承认|谴责|进入|介绍|访|[^为除]了)';

const FORMS: readonly DateForm[] = [
  daysInFigures('[至到～－]'),
  // 2025年7月16日至20日, 7月16日, 去年7月16日
  {
    pattern: `${yearBefore}${month('m')}${day('d')}\\s?[日号]?(?:${TO}(?:${month('m2')})?|[和及与、])${day('d2')}\\s?[日号]`,
    read: monthAndDay,
  },
  {
    pattern: `${yearBefore}${month('m')}${day('d')}\\s?[日号](?:\\s?[（(]?(?:周|星期|礼拜)${weekday}[）)]?)?`,
    read: monthAndDay,
  },
  { pattern: `(?<which>本|上个?|下个?|当)月\\s?${day('d')}\\s?[日号]`, read: dayOfMonth },
  { pattern: `(?<![\\d月年.第每-])${day('d')}日?${TO}${day('d2')}日(?!均)`, read: daysAlone },
  // 2025年1月至6月, 1-6月, 2025年7月, 7月
  {
    pattern: `(?:${anyYear}|(?<!年\\s?))(?<m>1[0-2]|[1-9])\\s?(?:月份?)?${TO}(?:${year('y2')})?(?<m2>1[0-2]|[1-9])\\s?月(?!\\d)`,
    read: months,
  },
  { pattern: `${yearBefore}${month('m')}(?!\\s?${day('x')}\\s?[日号])`, read: monthAndDay },
  // 2025年第二季度, 今年上半年, 前三季度
  { pattern: `(?:${anyYear}的?)?第?(?<n>[一二三四1-4])季度?(?![度财报])`, read: quarter },
  {
    pattern: `(?:${anyYear})?前(?<n>[二两三23])个?季度?`,
    read: (parts, base) => firstMonths(parts, base, number(parts.n!) * 3),
  },
  {
    pattern: `${anyYear}前(?<n>1[0-2]|[2-9]|十[一二]?|[二两三四五六七八九])个?月`,
    read: (parts, base) => firstMonths(parts, base, number(parts.n!)),
  },
  { pattern: `(?:${anyYear})?(?<n>[上下])半年`, read: half },
  // 2021年至2024年, 2021—2024年
  { pattern: `${year('y')}${TO}${year('y2')}${month('m2')}`, read: years },
  { pattern: `${year('y')}${TO}${year('y2')}`, read: years },
  { pattern: `(?<![\\d.])(?<y>(?:19|20)\\d\\d)${TO}(?<y2>(?:19|20)\\d\\d)年(?!代)`, read: years },
  { pattern: `${anyYear}(?!\\d+岁|[一二三四五六七八九]?十[一二三四五六七八九]?(?:岁|多|出头))`, read: inYear },
  // 2024年12月30日至2025年1月2日
  {
    pattern: `${year('y')}${month('m')}${day('d')}\\s?[日号]${TO}${year('y2')}${month('m2')}${day('d2')}\\s?[日号]`,
    read: daysOverYears,
  },
  // one of several: 2019年或2020年, 2019、2020年, 2009年4、5月
  {
    pattern: '(?:19|20)\\d\\d\\s?年?[初中底末]?(?:或者?|还是|和|及|与|[、，])\\s?(?:19|20)\\d\\d\\s?年?',
    read: () => undefined,
  },
  { pattern: `(?:${anyYear}|(?<!^))\\d{1,2}月?[、和及与]\\d{1,2}月`, read: () => undefined },
  // from one level to another, and from last year to this one
  {
    pattern: `[从由]\\s?${anyYear}(?:${month('m')})?[初中底末]?[^，。；]{1,14}?[增升降跌减涨长][^，。；]{0,4}[至到]`,
    read: () => undefined,
  },
  { pattern: `[从由自]\\s?${anyYear}[^。；]*?到了?(?:今[天日]|现在|如今)`, read: () => undefined },
  { pattern: `[前去]年${month('m')}份?${TO}[去今]年${month('m2')}`, read: () => undefined },
  // No date: a fiscal year or quarter, a day of the lunar calendar, a title
  {
    pattern:
      '(?:(?:20)?\\d\\d年?|[本上下新])?\\s?(?:财年|财政年度|会计年度)(?:的?第?[一二三四1-4]季度?|的?[上下]半年)?',
    read: () => undefined,
  },
  {
    pattern:
      '(?:农历|阴历|旧历)(?:[正腊冬]|[一二三四五六七八九十]{1,2})月(?:初[一二三四五六七八九十]|[一二三廿]?十?[一二三四五六七八九]?)',
    read: () => undefined,
  },
  { pattern: '《[^》]{1,60}》', read: () => undefined, isName: true },
  {
    pattern:
      '\\d{4}\\s?[年.](?:(?:\\s?\\d{1,2}\\s?[月.](?:\\d{1,2}\\s?)?)?版|第?\\s?\\d+\\s?[页期])|(?<=[（(])\\d{4}\\s?年[）)]',
    read: () => undefined,
    isName: true,
  },
  // "in the past weeks (from June 16 to July 4)"
  { pattern: '[（(]\\s?\\d[\\d\\s年月日号]*(?:[至到]|[-–—~～－])[\\d\\s年月日号]+[）)]', read: () => undefined },
  // where it may say which of several things is meant: 从2015年的百人增至…, 重看2008年的片尾
  {
    pattern: `${WITHIN}${yearBefore}${month('m')}份?(?:${day('d')}\\s?[日号])?[初中底末]?的(?!时候)`,
    read: monthAndDay,
    isUnsure: true,
  },
  { pattern: `(?:${WITHIN}|(?<=对于))${anyYear}[初中底末]?的(?!时候)`, read: inYear, isUnsure: true },
  // in a year that is only told from this one: 四年前的1月25日
  { pattern: `${NUMBER}年前的${month('m')}(?:${day('d')}\\s?[日号])?`, read: () => undefined },
  // relative to the date of the note; 上周三（14日） by the day
  { pattern: '[上本这下]?[周昨前今明][一二三四五六日天]?（(?<d>[12]\\d|3[01]|[1-9])日）', read: dayAlone },
  { pattern: '[上本这下]?[周昨前今明][一二三四五六日天]?\\((?<d>[12]\\d|3[01]|[1-9])日\\)', read: dayAlone },
  // "今天属于伏能，明天可能属于别人" gives none
  { pattern: '今[天日][^。]{0,20}明[天日](?:[^。]{0,20}后[天日])?|明[天日][^。]{0,20}今[天日]', read: () => undefined },
  {
    pattern:
      '(?<!的)(?<which>大前|[前昨明])(?:天|(?:日(?!本|更|均|常)|晚|(?<!前)夜|早|晨))(?!后|报|(?<=明.)就|的|这|头条)',
    read: fromToday,
  },
  {
    pattern: `(?<![的如似像至到了非比])(?<which>今|后(?=天))(?:[晚夜早晨]|[天日](?!的|就|头条)(?=${EVENT}))`,
    read: fromToday,
  },
  { pattern: '(?<!的)(?<which>今)[天日](?![后报的]|头条)', read: fromToday, isUnsure: true },
  {
    pattern: `(?<![每逢])(?<which>上上|[上本这下])一?[个]?(?:周(?![期边围年转遭密刊报旋])|星期|礼拜)${weekday}?`,
    read: inWeek,
  },
  { pattern: `${DAY_OF_WEEK}(?=${EVENT})`, read: inWeek },
  { pattern: `${DAY_OF_WEEK}`, read: inWeek, isUnsure: true },
  { pattern: '(?<which>上|本|这个|下)一?[个]?月(?!\\d)', read: inMonth },
  {
    pattern: '(?<which>上|本|这|下)一?[个]?季度?',
    read: ({ which }, base) => base && quarterFrom(base, stepOf(which!)),
  },
  { pattern: `(?<![近过去前后未来\\d第的几数])${NUMBER}(?<unit>天|周|个月|年)(?:之|以)?前(?![后的])`, read: ago },
  {
    pattern:
      '(?<![\\d月年.第每几幾~至到以满期为少多共达续约近超过头-])(?<d>[12]\\d|3[01]|[1-9])日(?![本均内前后以产耗活交线元化式语军]|报(?!道))',
    read: dayAlone,
  },
  {
    pattern:
      '(?<![\\d年每者或几多数个大当那同某往近新的一二三四五六七八九十百千余])年(?<part>初(?![一二三四五六七八九十])|中(?![国央共华东])|底(?!的时候)|末)',
    // In spring, 年底 may be that of either year.
    read: ({ part }, base, willBe) =>
      base && (willBe || part === '初' || part === '中' || (base.month ?? 12) > 6)
        ? dated(isoDate(base.year))
        : undefined,
  },
];

const PARTS = /^(?:(\d{4})\s*年)?\s*(?:(\d{1,2})\s*月)?(?:份)?\s*(?:(\d{1,2})\s*[日号])?$/;

export const CHINESE_DATES: DateLanguage = {
  forms: FORMS,
  written: '\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?[日号])?',
  partsOf(text) {
    const [whole, year, month, day] = PARTS.exec(text) ?? [];
    return whole === undefined ? undefined : { year, month, day };
  },
  to: '\\s*[至到]\\s*',
  labels: '(?:发布|发表)?[时時][间間]|日期',
  saidBefore: /[于在自至到从截]\s*$/,
  lineBefore: /^(?:截至|截止|从|自|到|约|在)\s*/,
  lineAfter: /(?:至今|以来|以后|之后|以前|之前|左右|期间|上旬|中旬|下旬|起|前|后|初|底|末)+$/,
  lineOpen: /^[从自]|(?:至今|以来|起)$/,
  deadlineBefore: /(?:(?<!截)(?:到|至|直到|直至|最迟|最晚|有望于?|预计于?|力争|不迟于))\s*$/u,
  deadlineAfter:
    /^[年月]?(?:[底末初]|[上中下]旬)?(?:\s?\d{1,2}\s?[时点:：分]?){0,3}秒?\s?[之以]?前(?!后|后|夕|往|三|两|列|景|所|期)/u,
  otherTimeBefore:
    /(?:继|原定于?|而非|不是|较|比|相比|相较|优于|好于|高于|低于|多于|少于|不如|上一?次[^，。；]{0,30}|(?:每[年次当]|尽管|虽然?|[无不]论|不管)[^，。；]*)$/u,
  // what follows describes a noun: 1994年出生的船主, 2004年加入欧盟的国家
  otherTimeAfter:
    /^(?:[）)](?:之|以)?[前后]|[^，。；：\d]{2,16}(?<![门面目此眼跟空之年月日天])(?:之|以)?前，|同期|起[^，。；]{0,10}的|[之以]后的|[之以]来[^，。；、]{0,6}的|[初中底末]?[之以]来(?:最|首|新|第)|(?![上中下]旬|[初中底末份])[^，。；、\d]{1,6}[之以]来|的[^，。；]{1,6}倍)/u,
  unsureBefore:
    /(?:除|(?<![年月日号天])[同与和跟对]|(?<!到)了|被|(?:^|[，。；：、作成])为|根据|按照|想起|回[忆想]|记得|是否[^，。；]{0,6}[于在]|[（(][^（()）]*(?:[于在]|\d[日号]?、))\s?$/u,
  // where what follows may describe a noun: 1994年出生的船主, 2004年加入欧盟的国家
  unsureAfter:
    /^[^，。；：、的了]{2,6}的(?!时候|是|第?一)|^\s?[A-Za-z][\w.-]+(?: [A-Z][\w.-]*)?\s?的|^(?!上午|下午|晚上|中午|凌晨)[^（()）]{2,40}[）)]/u,
  asideBefore: NEVER,
  asideAfter: /^的(?!时候)|^[^（()）]{3,40}[）)]|^[^，。；、]{0,14}(?:成立|创立|创办|出生|的时候|之后|后)(?!的?第)/u,
  willBeBefore: /(?:(?:将|拟|计划|目标|定于|最快|最早)[^，。；]*|预[计估测][^。；]*)$/u,
  willBeAfter:
    /^(?:起|开始)(?!，)|^[^，。；]{0,3}起?(?:正式)?(?:施行|生效|实施)|^，?(?:(?!宣布|宣告|表示|声称|透露|公告|披露|公布|报道|指出|认为|决定|通过|同意|签署|达成|[称说了过，。；]).){0,24}?(?:将(?![军领])|拟|计划|预计)/u,
};

/** Reads a number in Arabic or Chinese figures: 0 to 31, or a year digit by digit, 二〇二五 for 2025. */
function number(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const digits = [...written.replace(/[○零]/g, '〇').replace(/[两]/g, '二')];
  if (!digits.includes('十')) return Number(digits.map((each) => DIGITS.indexOf(each)).join(''));
  const [tens = '', ones = ''] = digits.join('').split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function yearIn({ y, relative }: Parts, base: Base | undefined): number | undefined {
  if (y !== undefined) return number(y);
  return relative !== undefined && base ? base.year + RELATIVE_YEARS[relative]! : undefined;
}

/** @returns undefined where the year is relative to a base that is missing. */
function yearOrNear(
  parts: Parts,
  near: (base: Base) => number | undefined,
  base: Base | undefined,
): number | undefined {
  const isGiven = parts.y !== undefined || parts.relative !== undefined;
  return isGiven ? yearIn(parts, base) : base && near(base);
}

function monthAndDay(parts: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const { m, d, m2, d2 } = parts;
  const first = number(m!);
  const inYear = yearOrNear(parts, (now) => yearOf(now, first, willBe), base);
  if (inYear === undefined) return undefined;
  const end = d2 === undefined ? undefined : isoDate(inYear, m2 === undefined ? first : number(m2), number(d2));
  return dated(isoDate(inYear, first, d === undefined ? undefined : number(d)), end);
}

function stepOf(which: string): number {
  return which.startsWith('上上') ? -2 : which.startsWith('上') ? -1 : which.startsWith('下') ? 1 : 0;
}

function dayOfMonth({ which, d }: Parts, base: Base | undefined): Dated | undefined {
  if (base?.month === undefined) return base && dated(dateOfBase(base));
  const inMonth = baseOf(monthsFrom(base, stepOf(which!)));
  return inMonth && dated(isoDate(inMonth.year, inMonth.month, number(d!)));
}

function months(parts: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  const { m, m2, y2 } = parts;
  const start = yearOrNear(parts, (now) => yearOf(now, number(m2!), willBe), base);
  if (start === undefined || number(m!) >= number(m2!)) {
    return start === undefined || y2 === undefined
      ? undefined
      : dated(isoDate(start, number(m!)), isoDate(number(y2), number(m2!)));
  }
  return dated(isoDate(start, number(m!)), isoDate(y2 === undefined ? start : number(y2), number(m2!)));
}

function quarter(parts: Parts, base: Base | undefined): Dated | undefined {
  const n = number(parts.n!);
  const inYear = yearOrNear(parts, (now) => yearOfQuarter(now, n), base);
  return inYear === undefined ? undefined : monthsOf(inYear, n * 3 - 2, 3);
}

function firstMonths(parts: Parts, base: Base | undefined, count: number): Dated | undefined {
  const inYear = yearOrNear(parts, (now) => now.year, base);
  return inYear === undefined ? undefined : monthsOf(inYear, 1, count);
}

function half(parts: Parts, base: Base | undefined): Dated | undefined {
  const inYear = yearOrNear(parts, (now) => now.year, base);
  return inYear === undefined ? undefined : monthsOf(inYear, parts.n === '上' ? 1 : 7, 6);
}

function years({ y, y2, m2 }: Parts): Dated | undefined {
  return dated(isoDate(number(y!)), isoDate(number(y2!), m2 === undefined ? undefined : number(m2)));
}

function daysOverYears({ y, m, d, y2, m2, d2 }: Parts): Dated | undefined {
  return dated(isoDate(number(y!), number(m!), number(d!)), isoDate(number(y2!), number(m2!), number(d2!)));
}

function inYear(parts: Parts, base: Base | undefined): Dated | undefined {
  const found = yearIn(parts, base);
  return found === undefined ? undefined : dated(isoDate(found));
}

function fromToday({ which }: Parts, base: Base | undefined): Dated | undefined {
  return base && dated(daysFrom(base, RELATIVE_DAYS[which!]!));
}

function inWeek({ which, weekday: name }: Parts, base: Base | undefined, willBe: boolean): Dated | undefined {
  if (!base) return undefined;
  const now = weekdayOf(base);
  if (now === undefined) return dated(dateOfBase(base));
  if (name === undefined || name === '末') return dated(weekFrom(base, stepOf(which ?? '')));
  const wanted = '一二三四五六日'.indexOf(name === '天' ? '日' : name);
  if (which !== undefined) return dated(daysFrom(base, wanted - now + stepOf(which) * 7));
  const back = (now - wanted + 7) % 7;
  return dated(daysFrom(base, willBe && back > 0 ? 7 - back : -back));
}

function inMonth({ which }: Parts, base: Base | undefined): Dated | undefined {
  return base && dated(monthsFrom(base, stepOf(which!)));
}

function ago({ n, unit }: Parts, base: Base | undefined): Dated | undefined {
  // 六七年前 is six or seven years ago.
  if (!base || n === '半' || /^[一二两三四五六七八九]{2}$/.test(n!)) return undefined;
  const count = number(n!);
  if (unit === '天') return dated(daysFrom(base, -count));
  if (unit === '周') return dated(daysFrom(base, -7 * count)?.slice(0, 7));
  return dated(unit === '年' ? isoDate(base.year - count) : monthsFrom(base, -count));
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
