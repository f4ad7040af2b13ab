import { guessDate } from '../../src/core/languages/guessDate';
import { noteDate } from '../../src/core/mentions/noteDate';
import { sentenceDate, wholeDate } from '../../src/core/writing/sentenceDate';

/** Of the notes that say it: days at the edges of months and years, a month, a year, none. */
const NOTE_DATES = ['2024-02-29', '2025-01-01', '2025-06-15', '2025-10-31', '2025-07', '2025', undefined];
const MONTHS = 'January Feb. March Apr. May June Jul. August Sept. Oct. November Dec.'.split(' ');
const DAYS = 'Monday Tue. Wednesday Thurs. Friday Sat. Sunday'.split(' ');
const ENGLISH = [
  ...MONTHS.flatMap((month) => [`in ${month}`, `last ${month}`, `this ${month}`, `next ${month}`, `on ${month} 5`]),
  ...DAYS.flatMap((day) => [`on ${day}`, `last ${day}`, `this ${day}`, `next ${day}`, `the following ${day}`]),
  ...['first', 'Second', 'third', 'fourth'].map((n) => `in the ${n} quarter`),
  ...['last', 'this', 'next', 'later this'].flatMap((year) => [
    `in the third quarter of ${year} year`,
    `in the first half of ${year} year`,
    `in May ${year} year`,
    `on 4 May ${year} year`,
    `${year} year, in May`,
  ]),
  ...['week', 'month', 'quarter', 'year'].flatMap((unit) => [
    `last ${unit}`,
    `this ${unit}`,
    `next ${unit}`,
    `the last ${unit}`,
  ]),
  ...['a', 'an', 'two', 'twelve', '13', '30', '400'].flatMap((n) =>
    ['day', 'weeks', 'months', 'years', 'decade'].map((unit) => `${n} ${unit} ago`),
  ),
  'on 2025-07-16, on 2025/7/6, in 2025-07, on 2025-02-30, on 2025-13-01, in 2025-00, on 16.7.2025, on 1/2/2025, on 0/2/2025',
  'from 2021 to 2024, 2021–24, 2021–2024, 2024–2021, in 2021, in 1499, in 1500, in 2099, in 2100, in 2021s, in 2021.5, in 2021 percent',
  'on July 14, on July 14th, on July 0, on July 31, on July 32, on June 31, on July 14–16, on July 16–14, June 30 to July 2, 2024',
  'on 14 July, on 14th of July 2024, on 14–16 July 2024, on Monday, July 14, on July 14%, on July 14.5, on July 14,000',
  'from May to July 2025, from Nov. 2024 to Jan. 2025, from July to May 2025, in May of 2025, in early 2025, in mid-2025, since the end of 2025',
  'in Q1, in Q4, in Q5, in Q2 2024, in Q2 FY2024, in 2024 Q3, in 3Q24, in 3Q 2024, in 5Q24, in H1 2024, in H2, 2024, in H3 2024',
  'in the second half of the year, in the second half of 2024, in the third fiscal quarter, in fiscal 2024, in FY24, in spring 2024',
  'today, tonight, this morning, yesterday, tomorrow, the day before yesterday, in the past two weeks, the coming decade',
  'on the 5th, on the 31st, on the 30th of this month, on the 5th floor, on the 0th, under the 2024 Act, in 2024 companies, as of 2024',
  'by 2024, by early 2024, before May 2024, from 2019 figures, than in 2024, founded in 1998, which it did in May 2023',
].flatMap((line) => (/\d, |, (?:in|on|by)/.test(line) ? line.split(/, (?=[a-z])/) : [line]));

const HAN_DAYS = [...'一二三四五六日天末'];
const CHINESE = [
  ...['1', '2', '6', '7', '12', '一', '十', '十一', '十二', '0', '13'].flatMap((m) => [
    `${m}月`,
    `${m}月5日`,
    `去年${m}月`,
  ]),
  ...HAN_DAYS.flatMap((day) => [`周${day}`, `上周${day}`, `本周${day}`, `下星期${day}`, `上上周${day}`, `每周${day}`]),
  ...['前年', '去年', '上年', '今年', '本年', '明年', '后年'].flatMap((year) => [
    year,
    `${year}上半年`,
    `${year}二季度`,
    `${year}前三季度`,
    `${year}1月至3月`,
    `${year}12月31日`,
  ]),
  ...['大前天', '前天', '昨日', '今晚', '明早', '后天', '前天后'],
  ...['上', '本', '这', '下'].flatMap((which) => [
    `${which}个月`,
    `${which}一季度`,
    `${which}月5日`,
    `${which}月31号`,
    `${which}周`,
  ]),
  ...['1', '30', '400', '两', '十', '十二', '二十', '半'].flatMap((n) => [
    `${n}天前`,
    `${n}周前`,
    `${n}个月之前`,
    `${n}年以前`,
  ]),
  ...['1', '9', '10', '19', '20', '29', '30', '31', '32', '0'].flatMap((d) => [
    `${d}日`,
    `${d}日均`,
    `第${d}日`,
    `周二（${d}日）`,
  ]),
  ...['一', '九', '十', '十九', '二十', '二十九', '三十', '三十一', '三十二'].map((d) => `7月${d}日`),
  ...[
    '第一季度',
    '二季',
    '四季度',
    '五季度',
    '1季度',
    '前两季度',
    '前三个季度',
    '上半年',
    '下半年',
    '年初',
    '年底',
    '每年底',
  ],
  ...['2025年', '二〇二五年', '二零二五年', '1499年', '1500年', '2099年', '2100年', '2025年代', '12025年', '2025年版'],
  ...[
    '2025年7月16日',
    '2025年7月16日至20日',
    '2025年7月30日到8月2日',
    '2025年2月30日',
    '7月16—18日',
    '7月18—16日',
    '2025年的7月',
  ],
  ...[
    '2021年至2024年',
    '2021—2024年',
    '2024—2021年',
    '2021年至2024年5月',
    '2024年11月至2025年2月',
    '1-6月',
    '6-1月',
    '2024年1—3月',
  ],
  ...[
    '2025年7月前',
    '到2025年',
    '较2024年',
    '2024年的时候',
    '1998年成立',
    '2025年7月施行',
    '2025年内',
    '2025年7月月薪',
  ],
];

/** When sentences say that something was or will be, by the date of their note, so that a change of it is seen. */
export function sentenceDates(): string {
  const rows = [
    ...ENGLISH.map((phrase) => [phrase, `Acme sold a ship ${phrase}.`, `Acme will sell a ship ${phrase}.`]),
    ...CHINESE.map((phrase) => [phrase, `公司${phrase}出售一艘船。`, `公司将于${phrase}出售一艘船。`]),
  ];
  const lines = rows.map(([phrase, ...sentences]) => {
    const dates = sentences.map((sentence) => {
      return NOTE_DATES.map((date) => shown(sentenceDate(sentence, date))).join(' ');
    });
    const alone = phrase!.replace(/^(?:in|on|by) /, '');
    const other = [shown(wholeDate(alone)), guessDate(alone) ?? '-', noteDate(`# ${alone}`, `${alone}.md`) ?? '-'];
    return [phrase, ...dates, other.join(' ')].join(' | ');
  });
  return `${lines.join('\n')}\n`;
}

function shown(date: ReturnType<typeof sentenceDate>): string {
  return date ? [date.date, date.endDate].filter(Boolean).join('/') : '-';
}
