import assert from 'node:assert/strict';
import { sentenceDate } from '../../../../../src/core/notes/sentences/sentenceDate';

/** The note is of Wednesday, 16 July 2025. */
const NOTE = '2025-07-16';

function dateIn(sentence: string, note: string | undefined = NOTE): string {
  const { date = '', endDate } = sentenceDate(sentence, note) ?? {};
  return endDate === undefined ? date : `${date}/${endDate}`;
}

describe('the date that a sentence gives', () => {
  const check = (sentence: string, expected: string, note?: string) =>
    it(`${sentence} – ${expected || 'none'}`, () => assert.equal(dateIn(sentence, note), expected));

  describe('as it is written', () => {
    check('Volt opened the yard on 2024-03-05.', '2024-03-05');
    check('Volt opened the yard on March 5, 2024.', '2024-03-05');
    check('Volt opened the yard on Tuesday, March 5th, 2024, in the rain.', '2024-03-05');
    check('On 5 March 2024 Volt opened the yard.', '2024-03-05');
    check('Volt opened the yard in March 2024.', '2024-03');
    check('Volt was founded in 1993.', '1993');
    check('Volt, in late 2023, sold the yard.', '2023');
    check('It was signed on 5.3.2024.', '2024-03-05');
    check('伏能于2024年3月5日启用船厂。', '2024-03-05');
    check('伏能于 2024 年 3 月 5 日启用船厂。', '2024-03-05');
    check('二〇二四年三月五日，伏能启用船厂。', '2024-03-05');
    check('伏能于2024年3月底启用船厂。', '2024-03');
    check('伏能成立于1993年。', '1993');
    check('2030年底，伏能要建成船厂。', '2030');
    check('By May 2024, Volt sold the yard.', '');
    check('伏能的船厂已使用 2015 标准下的 es 模块。', '');
  });

  describe('as a time of several days, months or years', () => {
    check('The fair was held on July 14–16, 2024.', '2024-07-14/2024-07-16');
    check('The talks lasted from June 30 to July 2, 2024.', '2024-06-30/2024-07-02');
    check('Volt led the group from 2019 to 2023.', '2019/2023');
    check('Sales rose in the second quarter of 2024.', '2024-04/2024-06');
    check('Sales rose in Q1 2025.', '2025-01/2025-03');
    check('Sales rose in the first half of last year.', '2024-01/2024-06');
    check('展会于2024年7月14日至16日举行。', '2024-07-14/2024-07-16');
    check('2019年至2023年，伏能牵头该集团。', '2019/2023');
    check('从 2019 年到 2021 年 3 月，伏能牵头该集团。', '2019/2021-03');
    check('今年1至6月销量上升。', '2025-01/2025-06');
    check('去年第四季度销量上升。', '2024-10/2024-12');
    check('今年上半年销量上升。', '2025-01/2025-06');
    check('2024年前三季度销量上升。', '2024-01/2024-09');
  });

  describe('from the date of the note', () => {
    check('Volt said yesterday that it sells the yard.', '2025-07-15');
    check('Volt said on Monday that it sells the yard.', '2025-07-14');
    check('Volt said last Thursday that it sells the yard.', '2025-07-10');
    check('Volt said Wednesday that it sells the yard.', '2025-07-16');
    check('The board will meet on Friday.', '2025-07-18');
    check('Volt sold the yard in May.', '2025-05');
    check('Volt sold the yard in November.', '2024-11', '2025-02-16');
    check('Volt sold the yard on June 3.', '2025-06-03');
    check('Volt sold the yard last month.', '2025-06');
    check('Volt sold the yard last year.', '2024');
    check('Volt sold the yard in April last year.', '2024-04');
    check('Volt will sell the yard next July.', '2026-07');
    check('Volt will sell the yard next August.', '2025-08');
    check('Volt sold the yard last July.', '2024-07');
    check('Volt sold the yard last June.', '2025-06');
    check('Volt sold the yard three days ago.', '2025-07-13');
    check('Volt sold the yard two years ago.', '2023');
    check('The rule takes effect on August 1.', '');
    check('The rule will take effect on August 1.', '2025-08-01');
    check('Talks resumed this year in May.', '2025-05');
    check('伏能昨日宣布出售船厂。', '2025-07-15');
    check('伏能上週四宣布出售船廠。', '2025-07-10');
    check('伏能上周四（10日）宣布出售船厂。', '2025-07-10');
    check('伏能上周四宣布出售船厂。', '2025-07-10');
    check('伏能周一宣布出售船厂。', '2025-07-14');
    check('伏能周三宣布出售船厂。', '2025-07-16');
    check('伏能将于周三宣布出售船厂。', '2025-07-16');
    check('伏能将于周二宣布出售船厂。', '2025-07-22');
    check('伏能将于周五宣布出售船厂。', '2025-07-18');
    check('伏能本月10日宣布出售船厂。', '2025-07-10');
    check('伏能10日宣布出售船厂。', '2025-07-10');
    check('伏能28日宣布出售船厂。', '2025-06-28');
    check('伏能去年出售船厂。', '2024');
    check('伏能去年11月出售船厂。', '2024-11');
    check('伏能11月出售船厂。', '2024-11', '2025-02-16');
    check('伏能上个月出售船厂。', '2025-06');
    check('伏能三天前出售船厂。', '2025-07-13');
    check('新规自8月1日起施行。', '2025-08-01');
  });

  describe('in many forms of English', () => {
    check('Volt said the day before yesterday that it sells the yard.', '2025-07-14');
    check('Volt said today that it sells the yard.', '2025-07-16');
    check('Volt opens the yard tomorrow.', '2025-07-17');
    check('Volt sold the yard on the 10th.', '2025-07-10');
    check('The board will meet on Wednesday.', '2025-07-16');
    check('The board met this Monday.', '2025-07-14');
    check('The board meets this Friday.', '2025-07-18');
    check('The board meets next Monday.', '2025-07-21');
    check('The board will meet next Wednesday.', '2025-07-23');
    check('The board met last Wednesday.', '2025-07-09');
    check('The board met the previous Monday.', '');
    check('Volt sold the yard last week.', '2025-06', '2025-07-02');
    check('Volt sells the yard this week.', '2025-07', '2025-07-02');
    check('Volt will sell the yard next week.', '2025-08', '2025-07-30');
    check('Volt sells the yard this month.', '2025-07');
    check('Volt will sell the yard next month.', '2026-01', '2025-12-10');
    check('Sales fell last quarter.', '2025-04/2025-06');
    check('Sales fell this quarter.', '2025-07/2025-09');
    check('Sales will fall next quarter.', '2026-01/2026-03', '2025-11-20');
    check('Volt sells the yard this year.', '2025');
    check('Volt will sell the yard next year.', '2026');
    check('Volt will sell the yard in April next year.', '2026-04');
    check('Volt sold the yard in July.', '2025-07');
    check('Volt will sell the yard in January.', '2025-01');
    check('Volt will sell the yard in January.', '2026-01', '2025-08-16');
    check('Volt sold the yard 10 days ago.', '2025-07-06');
    check('Volt sold the yard a week ago.', '2025-07');
    check('Volt sold the yard two weeks ago.', '2025-06', '2025-07-10');
    check('Volt sold the yard a month ago.', '2025-06');
    check('Volt sold the yard seven months ago.', '2024-12');
    check('Volt sold the yard a decade ago.', '');
    check('Volt sold the yard two decades ago.', '');
    check('The fair was held on 14–16 July 2024.', '2024-07-14/2024-07-16');
    check('Sales rose from May to July 2024.', '2024-05/2024-07');
    check('Sales rose from November 2023 to January 2024.', '2023-11/2024-01');
    check('Volt led the group from 2023 to 2019.', '');
    check('Sales rose in 3Q24.', '2024-07/2024-09');
    check('Sales rose in 2Q 2024.', '2024-04/2024-06');
    check('Sales rose in Q3.', '2025-07/2025-09');
    check('Sales rose in Q4.', '2024-10/2024-12');
    check('Sales rose in the first quarter of last year.', '2024-01/2024-03');
    check('Sales rose in the second quarter of this year.', '2025-04/2025-06');
    check('Sales rose in the fourth fiscal quarter.', '');
    check('Sales rose in the fourth quarter of fiscal 2024.', '');
    check('Sales rose in H1 2024.', '2024-01/2024-06');
    check('Sales rose in H2 2024.', '2024-07/2024-12');
    check('Sales rose in the second half of 2024.', '2024-07/2024-12');
    check('Sales rose in the first half of the year.', '2025-01/2025-06');
  });

  describe('in many forms of Chinese', () => {
    check('伏能前天宣布出售船厂。', '2025-07-14');
    check('伏能大前天宣布出售船厂。', '2025-07-13');
    check('伏能今天启用船厂。', '2025-07-16');
    check('伏能明天启用船厂。', '2025-07-17');
    check('伏能后天启用船厂。', '2025-07-18');
    check('伏能后年启用船厂。', '2027');
    check('伏能今年启用船厂。', '2025');
    check('伏能上年启用船厂。', '2024');
    check('二〇二四年十二月二十一日，伏能启用船厂。', '2024-12-21');
    check('二〇二四年十月三十日，伏能启用船厂。', '2024-10-30');
    check('伏能上上周三宣布出售船厂。', '2025-07-02');
    check('伏能将于下周三出售船厂。', '2025-07-23');
    check('伏能星期天宣布出售船厂。', '2025-07-13');
    check('伏能上周末出售船厂。', '2025-06', '2025-07-02');
    check('伏能上周出售船厂。', '2025-06', '2025-07-02');
    check('伏能上月20日出售船厂。', '2025-06-20');
    check('伏能将于下月5日出售船厂。', '2025-08-05');
    check('伏能将于下个月出售船厂。', '2025-08');
    check('伏能16日宣布出售船厂。', '2025-07-16');
    check('伏能将于28日出售船厂。', '2025-07-28');
    check('伏能将于明年3月出售船厂。', '2026-03');
    check('伏能将于1月出售船厂。', '2025-01');
    check('伏能将于1月出售船厂。', '2026-01', '2025-08-16');
    check('伏能前年出售船厂。', '2023');
    check('伏能年初出售船厂。', '2025');
    check('伏能两周前出售船厂。', '2025-06', '2025-07-10');
    check('伏能三个月前出售船厂。', '2025-04');
    check('伏能两年前出售船厂。', '2023');
    check('伏能十二年前出售船厂。', '2013');
    check('伏能半年前出售船厂。', '');
    check('2023年11月至2024年2月销量上升。', '2023-11/2024-02');
    check('2024年5月至7月销量上升。', '2024-05/2024-07');
    check('展会于2024年6月30日至7月2日举行。', '2024-06-30/2024-07-02');
    check('2024年5月至3月销量上升。', '');
    check('上季度销量上升。', '2025-04/2025-06');
    check('第三季度销量上升。', '2025-07/2025-09');
    check('第四季度销量上升。', '2024-10/2024-12');
    check('2024年上半年销量上升。', '2024-01/2024-06');
    check('去年下半年销量上升。', '2024-07/2024-12');
  });

  describe('of several the one that the sentence is about', () => {
    check('Volt, founded in 1993, sold the yard on July 3.', '2025-07-03');
    check('Sales in 2024 were higher than in 2023.', '2024');
    check('Volt published its third-quarter report on July 3.', '2025-07-03');
    check('Volt will build ships in 2028, it said on Monday.', '2025-07-14');
    check('成立于1993年的伏能7月3日出售船厂。', '2025-07-03');
  });

  describe('as exact as the note is', () => {
    check('Volt said yesterday that it sells the yard.', '2025-07', '2025-07');
    check('Volt said on Monday that it sells the yard.', '2025', '2025');
    check('Volt sold the yard last month.', '2024-12', '2025-01');
    check('伏能上周四宣布出售船厂。', '2025-07', '2025-07');
    check('Volt sold the yard last week.', '2025', '2025');
    check('Volt sold the yard three months ago.', '2025', '2025');
    check('Volt sold the yard in May.', '2025-05', '2025');
    check('Sales fell last quarter.', '2025', '2025');
    check('Sales rose in Q4.', '2025-10/2025-12', '2025');
    check('伏能本月10日宣布出售船厂。', '2025', '2025');
    check('伏能10日宣布出售船厂。', '2025', '2025');
    check('伏能28日宣布出售船厂。', '2025-07-28', '2025-07');
    it('tells nothing where it has no date', () => {
      for (const sentence of [
        'Volt said yesterday that it sells.',
        'It sold in May.',
        '伏能昨日宣布。',
        '3月5日出售。',
        'Volt said on Monday that it sells.',
        'It sold last week.',
        'It sold three days ago.',
        'It sold in Q1.',
        'It sold in the first half of this year.',
        '伏能周一宣布。',
        '伏能三天前宣布。',
        '伏能上个月宣布。',
        '伏能10日宣布。',
        '伏能本月10日宣布。',
        '一季度销量上升。',
        '前三季度销量上升。',
        '上半年销量上升。',
        '1至6月销量上升。',
        '今年销量上升。',
      ])
        assert.equal(sentenceDate(sentence, undefined), undefined, sentence);
    });
  });

  describe('not where there is none', () => {
    check('Volt builds four ships.', '');
    check('Volt may sell the yard.', '');
    check('Volt has sold ships for 30 years.', '');
    check('Over the past five years Volt sold ships.', '');
    check('Volt must pay by 2030.', '');
    check('Volt has until July 30 to answer.', '');
    check('The 1990s were good for Volt.', '');
    check('Volt reported a loss for fiscal 2024.', '');
    check('Volt sold 2024 ships.', '');
    check('Volt marches on; it may, in sum, augur well.', '');
    check('伏能建造四艘船。', '');
    check('伏能有望到2030年扭亏。', '');
    check('船厂将在2033年底前完工。', '');
    check('该船厂建于上世纪90年代。', '');
    check('近5年来，伏能售出3个月的产量。', '');
    check('伏能每周一开会。', '');
    check('股价为31日均线的两倍。', '');
    check('It is of February 30, 2025.', '');
  });

  it('is found in time in a long text that keeps speaking of what will be', () => {
    const text = 'it will be so in 2024, which was founded in '.repeat(5000);
    assert.equal(dateIn(text), '2024');
  });

  describe('when what comes after the date speaks of the future', () => {
    check('In December, Volt will open the yard.', '2025-12');
    check('On Friday, Volt will open the yard.', '2025-07-18');
    check('On August 20, Volt will open the yard.', '2025-08-20');
    check('In December, Volt is due to open the yard.', '2025-12');
    check('In December, Volt said it will open the yard.', '2024-12', '2025-02-16');
    check('In December Volt bought a yard that will build ferries.', '2024-12', '2025-02-16');
    check('In December Volt closed the yard and will sell it.', '2024-12', '2025-02-16');
    check('伏能8月20日将开业。', '2025-08-20');
    check('该厂12月将停产。', '2025-12');
    check('伏能周五将开业。', '2025-07-18');
    check('8月20日，伏能将开业。', '2025-08-20');
    check('伏能12月宣布将停产。', '2024-12', '2025-02-16');
    check('伏能12月表示，计划停产。', '2024-12', '2025-02-16');
  });

  describe('not where a number is absurd', () => {
    check('Volt sold the yard 99999999999 days ago.', '');
    check('Volt sold the yard 99999999999 months ago.', '');
    check('Volt sold the yard 99999999999 years ago.', '');
    check('伏能99999999999天前出售船厂。', '');
  });

  describe('as a time at the beginning, or over two years', () => {
    check('From 2019 to 2023 Volt led the group.', '2019/2023');
    check('Between 2019 and 2023, Volt led the group.', '2019/2023');
    check('The fair ran from Dec. 30, 2024 to Jan. 2, 2025.', '2024-12-30/2025-01-02');
    check('The fair ran from 30 December 2024 to 2 January 2025.', '2024-12-30/2025-01-02');
    check('The fair ran from December 30 to January 2, 2025.', '2024-12-30/2025-01-02');
    check('展会于2024年12月30日至2025年1月2日举行。', '2024-12-30/2025-01-02');
  });

  describe('not of a fiscal year, whose months are those of the company', () => {
    check('Sales rose in fiscal Q2 2025.', '');
    check('Sales rose in the second quarter of fiscal 2025.', '');
    check('Sales rose in FY2025 Q2.', '');
    check('伏能2024财年第二季度销量上升。', '');
    check('伏能本财年销量上升。', '');
  });

  describe('not in names that look like days', () => {
    check('Sun Microsystems built servers.', '');
    check('The Sun wrote about Sun City.', '');
    check('Mon Mothma and the Sat navs.', '');
    check('Wed magazine praised the Audi Q3 2024.', '');
    check('The Q4 speaker was late.', '');
    check('Volt met them on Fri.', '2025-07-11');
    check('Volt met them on Sun Street.', '');
    check('《明日报》报道了伏能。', '');
    check('农历五月初五有龙舟赛。', '');
    check('五月天在船厂演出。', '');
    check('《2024年行业白皮书》提到伏能。', '');
  });

  describe('but not when something else happened', () => {
    check('Volt sold more than in 2023.', '');
    check('Volt made 40 ships, compared with 30 in 2023.', '');
    check('Volt sold more ships in May 2025 than in 2023.', '2025-05');
    check('It is the largest cut since the yard was opened in 1990.', '');
    check('Volt has sold ships since January 2000.', '2000-01');
    check('Volt has built the engine first proposed in 1948.', '');
    check('The yard would use a plan described by Ada Lind in 2017.', '');
    check('The yard, which has 300 workers, was opened in 1990.', '1990');
    check('Ada Lind, chief executive of Volt, resigned on 3 July 2025.', '2025-07-03');
    check('The board, chaired by Ada Lind, opened in 2024.', '');
    check('销量较2023年增长。', '');
    check('今年5月的销量较2023年增长。', '2025-05');
  });

  describe('and not as a part of a name, a number or an address', () => {
    check('Black Friday sales rose.', '');
    check('Sales rose on Friday.', '2025-07-11');
    check('The 5 May bonuses were cut.', '');
    check('On 5 May shares of Volt fell.', '2025-05-05');
    check('As [we saw]({{ "/2015/12/07/the-yard/" }}), it helps.', '');
    check('We’ll sell the yard on Friday.', '2025-07-18');
    check('On Friday, we’ll sell the yard.', '2025-07-18');
    check('The fair, slated for October 12–16, is off.', '2025-10-12/2025-10-16');
    check('伏能将于9月3日（星期三）启用船厂。', '2025-09-03');
    check('闰四月不宜下水。', '');
    check('伏能同年8月出售船厂。', '');
    check('伏能于去年 12 月出售船厂。', '2024-12');
    check('In November that year Volt sold the yard.', '');
    check('On March 3 of the following year Volt sold the yard.', '');
    check('The reply had 1500 characters; write it in 1500 characters.', '');
    check('从现在到 2026 年 8 月，伏能逐步出售船厂。', '');
    check('伏能首周三天售出四艘船。', '');
    check('伏能六七年前出售船厂。', '');
    check('伏能最快10月启用船厂。', '2025-10');
    check('伏能参与2007年以来的研究项目。', '');
    check('The fair will be held from 8 a.m. to 11 a.m. on Friday, August 1.', '2025-08-01');
    check('It holds the record since engineers reached 133 knots in 1993.', '');
    check('Until the anniversary of the sale on 24 August 2025, Volt runs the yard.', '');
    check('创2015年以来最大跌幅。', '');
    check('外国媒体15日报道称伏能出售船厂。', '2025-07-15');
    check('会议通过2030年峰会主题。', '');
    check('伏能将于2030年出售船厂。', '2030');
  });

  describe('in German', () => {
    check('Am 11. November 2024 wurde die Werft verkauft.', '2024-11-11');
    check('Am Montag, dem 3. März, hat der Rat getagt.', '2025-03-03');
    check('Der Rat tagt vom 3. bis 5. September.', '2025-09-03/2025-09-05');
    check('Das Dock wurde vom 30. Juni bis zum 2. Juli 2024 gebaut.', '2024-06-30/2024-07-02');
    check('Der Vertrag tritt zum 1. Januar 2026 in Kraft.', '2026-01-01');
    check('Volt hat das Dock am 5.3. gekauft und nicht bezahlt.', '2025-03-05');
    check('Im vergangenen Mai hat Volt das Dock gekauft.', '2025-05');
    check('Ende 2023 war das Dock noch nicht da.', '2023');
    check('Im zweiten Quartal 2024 ist der Umsatz gestiegen.', '2024-04/2024-06');
    check('Von Mai bis Juli 2024 war das Dock zu.', '2024-05/2024-07');
    check('Vor drei Tagen ist das Schiff gesunken.', '2025-07-13');
    check('Gestern hat der Rat getagt.', '2025-07-15');
    check('Am Donnerstag hat der Rat getagt.', '2025-07-10');
    check('Am Donnerstag wird der Rat tagen.', '2025-07-17');
    check('2021 wurde das Dock verkauft.', '2021');
    check('Der Antrag soll bis zum 3. März 2026 da sein.', '');
    check('Die am 3. Mai 2024 beschlossene Regel ist nicht mehr da.', '');
    check('Der Umsatz ist höher als im Jahr 2023.', '');
    check('Das Dock ist heute nur noch ein Museum.', '');
    check('Der Rat hat heute über das Dock beraten.', '2025-07-16');
    check('Heute wurde das Dock verkauft.', '2025-07-16');
    check('Das Dock darf am 3. Oktober nicht mehr da sein.', '');
    check('Das war am 4. 12. 2020 in der Zeitung.', '2020-12-04');
    check('Alles Gute für 2026, und für das Dock!', '');
    check('Für das Dock wurden 2000 Kräne und die Messe 2030 geplant.', '');
    check('3. September 2025: Volt', '2025-09-03');
  });

  describe('in French', () => {
    check('Le 3 mars 2025, le dock a été vendu.', '2025-03-03');
    check('Le dock a ouvert le 1er avril pour les bateaux.', '2025-04-01');
    check('Le conseil se réunira le 1er septembre à Nantes.', '2025-09-01');
    check('Du 3 au 5 mai 2024, les bateaux sont dans le port.', '2024-05-03/2024-05-05');
    check('Le dock a été vendu le 03/04/2025 pour une somme.', '2025-04-03');
    check('En septembre 2023, le dock sans toit a été vendu.', '2023-09');
    check('De juin 2023 à mai 2024, le dock est dans le port.', '2023-06/2024-05');
    check('Elle a été fondée début 2018 par les deux.', '2018');
    check('Les ventes ont été plus fortes au deuxième trimestre 2024.', '2024-04/2024-06');
    check('Le rapport a été remis jeudi dernier avec les plans.', '2025-07-10');
    check('Il y a trois mois, le groupe a vendu ses parts.', '2025-04');
    check('Le dock sera dans le port avant fin 2027.', '');
    check('La loi du 7 octobre 2016 a été modifiée le 3 juin 2024.', '2024-06-03');
    check('Le dock est aujourd’hui un musée pour les enfants.', '');
    check('Le conseil a annoncé aujourd’hui la vente du dock.', '2025-07-16');
  });

  describe('is none where it is not sure', () => {
    check('Output was 0.2 GW in 2023 and 0.6 GW in 2024.', '');
    check('Volt filed on 2 June and withdrew on 5 June.', '');
    check('昨天出事的船厂，2007年已经出过一次事故。', '');
    check('In the year 2024, on 5 March 2024, Volt sold the yard.', '2024');
    check('Volt sold the yard on 2 June; on June 2 the price was not known.', '2025-06-02');
    check('How do you build ships today?', '');
    check("Today's ships use less fuel.", '');
    check('Tomorrow’s ships are designed in the yards of today.', '');
    check('Order a ship today.', '');
    check('Today, Volt opened the yard.', '2025-07-16');
    check('Volt opened the first yard in Rotterdam today.', '2025-07-16');
    check('What Volt opened still matters today.', '');
    check('Over 500,000 people were let into the yard in 2024, nearly all on foot.', '2024');
    check('三月中旬以来，船厂停工。', '2025-03');
    check('Profit is 20%, up from around 15% last year.', '');
    check('Volt today announced the sale.', '2025-07-16');
    check('Volt announced today that it sold the yard.', '2025-07-16');
    check('Volt is opening the yard today.', '2025-07-16');
    check('As of today, the yard is open.', '2025-07-16');
    check('The engine is still used today.', '');
    check('The same could be said of what is planned today.', '');
    check('The yard opens two weeks from today.', '');
    check('Volt was sold seven, eight years ago.', '');
    check('Volt was sold half a year ago.', '');
    check('It happened in 1987 or 1988.', '');
    check('Volt answers on August 14 at the latest.', '');
    check('It opened on 21-02-2019.', '2019-02-21');
    check('It opened on 02-03-2019.', '');
    check('One of them is an instructor after having done the course in 2016.', '');
    check('Apply until midnight 16 July 2025.', '');
    check('In October the yard was closed.', '');
    check('In January the yard was closed.', '2025-01');
    check('In December the yard was closed.', '');
    check('In November 2024 the yard was closed.', '2024-11');
    check('Every year, from May 2 to May 5, Volt shows its ships.', '');
    check('Install version 2025.3.14 of the tool.', '');
    check('It is the longest ship since the one that left the yard in 1948.', '');
    check('Orders are twelve times those from last year.', '');
    check('The tools are called Monday and Tuesday Suite.', '');
    check('Volt works with tools like Monday by Emberline.', '');
    check('Volt said Monday that it sold the yard.', '2025-07-14');
    check('The yard was closed Monday morning.', '2025-07-14');
    check('Monday’s vote was postponed.', '2025-07-14');
    check('It is ready for Friday’s vote.', '');
    check('Like what we call “ships” today, they were slow.', '');
    check('Orders of 2011 came in 2011 and 2013.', '');
    check('Volt built ten ships between 2011 and 2013.', '2011/2013');
    check('It happened on a Friday.', '');
    check('Volt was founded over 40 years ago.', '');
    check('The yard was open prior to March 2024.', '');
    check('It feels other than it did a decade ago.', '');
    check('Join us on September 6 in Rotterdam.', '');
    check('9月6日，船厂举行了庆典。', '');
    check('9月6日，船厂将举行庆典。', '2025-09-06');
    check('船厂于3月6日停工。', '2025-03-06');
    check('今天的船厂已大不相同。', '');
    check('今天就订一艘船。', '');
    check('今天用这艘，明天用那艘，后天再换。', '');
    check('这周一直停工。', '2025-07');
    check('全年订单有望优于去年。', '');
    check('订单与去年同期相比下降一成。', '');
    check('四年前的1月25日，船厂开工。', '');
    check('可处以15日拘留。', '');
    check('周六日，船厂开放参观。', '');
    check('船厂四五月停工。', '');
    check('12月3日起，船厂停工。', '2024-12-03', '2025-01-04');
    check('船厂在2018年5月份到2019年2月份停工。', '2018-05/2019-02');
    check('目前年产量为十艘。', '');
    check('今日头条报道了船厂。', '');
    check('船今天属于伏能，明天可能属于别人。', '');
    check('首艘船于2026年底或2027年初交付。', '');
    check('最晚不迟于3月底交付。', '');
    check('船厂发布2025.3.14版。', '');
    check('每年5月2日，船厂开放参观。', '');
    check('船主今年七十出头。', '');
    check('这是第二次停工（上一次是在2011年）。', '');
    check('2021年7月16日星期五，船厂停工。', '2021-07-16');
    check('船厂于7月14日（周一）停工。', '2025-07-14');
    check('在能源紧缺的今天，船厂仍在生产。', '');
    check('船厂在1987或1988年建成。', '');
    check('20年前的事故又被提起。', '');
    check('船厂在1996年前后建成。', '1996');
    check('这个周期可以更改。', '');
    check('在黑色星期五，订单很多。', '');
    check('那是一个星期六。', '');
    check('今年41岁的船主出售了船厂。', '');
  });

  describe('not where the date says which other thing is meant', () => {
    check('It fell to the March 2024 level.', '');
    check('Volt’s deal follows Emberline’s January 2025 deal.', '');
    check('The fear has grown since the October 7, 2023 attacks.', '');
    check('The fear grew after the attacks of July 3.', '');
    check('The yard was closed on the morning of July 3.', '2025-07-03');
    check('A March 2024 study counted ten ships.', '2024-03');
    check('Volt said so in its May 2024 report.', '2024-05');
    check('This will be the worst year for yards since 1990.', '');
    check('Critics point to the decline since 2020.', '');
    check('Orders have come in since 2020.', '2020');
    check('Since its yard opened last year, Volt has grown.', '');
    check('Despite a fire last year, the yard is open.', '');
    check('Ada Lind is the 2025-2026 athlete of the yard.', '');
    check('订单从2015年的百艘增至2025年的千艘。', '');
    check('根据2011年的统计，船厂有十艘船。', '');
    check('船厂把2020年的图纸放上了网。', '');
    check('重启自2020年以来中断的谈判。', '');
    check('船厂发布了第二季度财报。', '');
    check('《船史》，北港出版社2016年5月版。', '');
    check('尽管去年失火，船厂仍在运转。', '');
    check('Prices fell below the record set in 2022.', '');
    check('Ten ships were sold, up from four last year.', '');
    check('Volt sold 40 ships, compared with 1,600 in the war and 30 in 1987.', '');
    check('Emberline runs Volt, a yard bought by Ada Lind in 2023.', '');
    check('Although it was signed in 2021, the deal is not used.', '');
    check('It reviews a rule that stopped a sale in 1933.', '');
    check('Volt filed the Q1 2024 results.', '');
    check('The next year Volt sold the yard.', '');
    check('这和1874年的事件有关。', '');
    check('1994年出生的船主出售了船厂。', '');
    check('他在改周一要交的稿子。', '');
    check('上一次停工系2021年7月。', '');
    check('发布推迟至夏末，而非六月。', '');
    check('该纪要（2011年）已作废。', '');
    check('见该书1982年第216页。', '');
  });

  describe('not where it may be the time of something in the sentence', () => {
    check('Emberline keeps ships as Volt did in 1920.', '');
    check('He resigned as chairman of Emberline in May 2020.', '2020-05');
    check('She has served as head of the yard since 2020.', '2020');
    check('Volt builds on an old design, copied from a yard that closed in 2002.', '');
    check('The ship sails under the name “Lark”, painted in 1901.', '');
    check('In the spring, Volt sold the yard in Rotterdam in 2002.', '2002');
    check('船厂是2004年加入集团的企业。', '');
    check('去年12月1日实施的条例规定了工时。', '');
    check('2024年，伏能是第一个下水的。', '2024');
    check('Volt keeps the yard it bought in 1949.', '');
    check('The find confirmed a claim made by Emberline in 1971.', '');
    check('The claim was made by Emberline in 1971.', '1971');
    check('The claim was first made by Emberline in 1971.', '1971');
    check('Volt will show sales of ships shipped as recently as February 2023.', '');
    check('Things have changed, largely thanks to Emberline, a yard, launched in 2015.', '');
    check('Though able, Lind, convicted in 2023 for fraud, stayed away.', '');
    check('Emberline, the largest yard in town, disclosed on June 13 that it was sold.', '2025-06-13');
    check('Launched in late 2020, Emberline builds ships.', '');
    check('The yard, as agreed at the beginning of last year, is to be sold.', '');
    check('After talks ended in Bergen in May 2025, Volt left.', '');
    check('What began in 2021 as a plan is now a yard.', '');
    check('As Volt reported in May, the yard is closed.', '');
    check('The court has punished a man for a theft from the yard in 2024.', '');
    check('Volt has built ships since 2020.', '2020');
    check('It sold 13 ships, up 30 % from the ten ships sold in 2023.', '');
    check('They changed how people thought about tomorrow.', '');
    check('船主每次开工前说：今天成立了！', '');
    check('在2012年新船概念出现前，伏能已在造船。', '');
    check('订单（5月2日）前的船主负责。', '');
    check('年初二的船厂没人。', '');
    check('他携一月之粮，出船厂。', '');
    check('十余年中，船厂换了三任厂长。', '');
    check('It is a flaw that came to light in March 2019.', '');
    check('船厂即将成为2025年10月召开的第十九届船展的东道主。', '');
    check('除上周在展会上分享的图纸外，船厂还有十张。', '');
    check('船厂须满足1992年《船舶法》的规定。', '');
    check('船主收购有展馆（1990年成立）的船厂。', '');
    check('继2023年船主被捕后，船厂停工。', '');
    check('The premium begins after June 22.', '');
    check('订单由2012年中的十艘增加至百艘。', '');
    check('该片模仿了2022年4月发布、随即被删的短片。', '');
    check('根据2019年结果推算，船厂亏损。', '');
    check('可选去年12月至今年3月。', '');
    check('There were 60 ships in the winter of 2024–2025.', '2024/2025');
    check('The yard closes on Tuesday and Thursday this week.', '');
    check('It seems like only yesterday that Volt sold the yard.', '');
    check('She led the yard from 2019-23.', '');
    check('Output was flat from 2022 to mid-2025.', '');
    check('The fair, held this August 3-6 in Rotterdam, is full.', '2025-08-03/2025-08-06');
    check('If tomorrow Volt closed the yard, all would strike.', '');
    check('他在电脑前日更三篇。', '');
    check('It was the last sale before Volt opens the yard on November 26th.', '');
    check('The late owner (he died in 2024) led the yard.', '');
    check('船厂须在2025年9月中旬前付款。', '');
    check('船厂6月2日和3日停工。', '2025-06-02/2025-06-03');
    check('船厂迎着新年初升的太阳。', '');
    check('《船坞月刊》2000年11期。', '');
    check('已故船主（他卒于2024年）曾经营船厂。', '');
    check('在3月2日开庭后，2023年的停工被调查。', '', '2023-11-02');
  });

  describe('not in a quotation, which was said on a day of its own', () => {
    check('It said: “Today we sold the yard.”', '');
    check('"We sold the yard yesterday," it said.', '');
    check('“We sold the yard,” it said yesterday.', '2025-07-15');
    check('“We sold the yard on June 3,” it said.', '2025-06-03');
    check('It said yesterday: “It is the best ship built since June 3, 1978.”', '2025-07-15');
    check('We leave on Friday.”', '');
    check('他说：「今晚不开工。」', '');
    check('他昨日说：「不开工。」', '2025-07-15');
    check('Er sagte: „Gestern wurde das Dock verkauft.“', '');
  });

  describe('not of a time that is vague', () => {
    check('It was not possible a decade ago.', '');
    check('It came about in the late 1970’s.', '');
    check('As a result, today, Volt is the largest yard.', '');
    check('In other words, today we open the yard.', '2025-07-16');
    check('They build in ways today unheard of by others.', '');
    check('船厂开业是2010年还是2011年，没人记得。', '');
    check('伏能年底将开业。', '2025', '2025-03-16');
    check('船厂年底停工。', '', '2025-03-16');
    check('船厂年底停工。', '2025', '2025-12-16');
    check('Ships were wood 50,000 years ago.', '');
    check('Volt was sold about two years ago.', '');
    check('Growth was low until late 2009 or early 2010.', '');
    check('We can still build ships that today nobody builds.', '');
    check('直到今天，船厂仍在生产。', '');
    check('船厂变成了今天这样。', '');
    check('伏能今日公布订单。', '2025-07-16');
    check('今天（7月16日），船厂开工。', '2025-07-16');
    check('今天，很多船主也面临困难。', '');
    check('今天很多船主也面临去年的困难。', '');
    check('距离今天还不到四十年。', '');
    check('船厂有1500年历史。', '');
    check('船厂在一年中最忙的是春天。', '');
    check('2009年4、5月船厂停工。', '');
    check('伏能上调2024年和2025年的预测。', '');
  });

  describe('not in words that hold the name of a day', () => {
    check('Teams at Monday.com use it.', '');
    check('Sunday: the ships sail at noon.', '');
    check('战后日本的船厂很多。', '');
    check('上周三大船厂停工。', '2025-07');
    check('十月革命后，船厂停工。', '');
    check('当年中国没有船厂。', '');
    check('船厂周一休息。', '');
    check('大年初三船厂开放。', '');
    check('Many yards in use today, such as Volt, have opened since 2020.', '2020');
    check('On a recent Friday night the yard was closed.', '');
    check('The launch was moved from July to September.', '');
    check('The difference between 1988 and 2015 was small.', '');
    check('The ship sold for a high price (in 2004 terms).', '');
    check('The number was about the same as last year.', '');
    check('这让人想起2008年的危机。', '');
    check('船主（1955.12.28－2017.7.13）曾经营船厂。', '1955-12-28/2017-07-13');
    check('船厂周一下令停工。', '2025-07-14');
    check('两个购物星期日对船厂意味着什么？', '');
    check('原定于2020年11月的展会已延期。', '');
    check('早在租约订立的两年前，船厂已停工。', '');
    check('Like his father in 1992, the owner had better things to do.', '');
    check('The yard is small; today that means ten ships.', '');
    check('船厂在有限的环境下周旋。', '');
    check('Volt used the best words on Monday: sold, sold, sold.', '2025-07-14');
    check('佛教称七月半为节日。', '');
    check('This is a rehearsal for the real thing on Tuesday.', '');
    check('周天行说，船厂已停工。', '');
    check('澳门立法会昨日就船厂进行讨论。', '2025-07-15');
    check('The yard must comply with OCC 2011-12.', '');
    check('他们几十年前拒绝出售船厂。', '');
    check('本周一共开了两家船厂。', '2025-07');
    check('伏能又造了一艘船，去年Emberline的设计。', '');
    check('船厂开会，询问是否可于7月19日离港。', '');
    check('The yard will outlive whatever trends this week.', '');
    check('Launched in 1977 to trade, the ship reached the pole.', '');
    check('Volt is still taking money for a ship promised to be ready in fall 2018.', '');
    check('It says what a report would hold if it were released today.', '');
    check('无论船主怎样解释于2019年的游行，法官都不听。', '');
    check('从1984年的三人到今天九万员工，船厂一直在此。', '');
  });

  describe('not for what is aside in parentheses, or the time of a noun', () => {
    check('船厂的成本上升（如2024年的关税）可能压缩利润。', '');
    check('2023年船厂收入上升（1990年为29%）。', '2023');
    check('船厂今日（16日）开工。', '2025-07-16');
    check('伏能两次停工（2025-06-18、2025-07-05）。', '');
    check('船厂向过去三周内（6月16日至7月4日）的船主退款。', '');
    check('这个被1962年上台的船主统治的国家有船厂。', '');
    check('船厂作为2024年最大的出口商，有船。', '');
    check('I still think my Saturday night post was right.', '');
    check('Sales rose to 5m, on the figures of Emberline (Daily Ship, March 2025).', '');
    check('Volt sold the yard (in March 2025).', '2025-03');
    check('I was in my last year of school.', '');
    check('It won thanks to its third quarter.', '');
    check('It rebuilt much of Emberline’s 1994–1998 range.', '');
    check('Volt’s March 2025 batch offers 20 ships.', '');
    check('He was as bad as Mayor Brown (1967-1974).', '');
    check('He painted murals until his death in 1925.', '');
    check('It is the number of ships that the average yard is having today.', '');
    check('It brought the lowest cost available today.', '');
    check('The yard normalized it before Emberline and January 6th.', '');
    check('“Ships are small,” the owner told Volt in 2007.', '2007');
    check('Ships are small, the owner told Volt in 2007.', '2007');
  });

  describe('as a time from one day to another, or of the first months', () => {
    check('僅用 2026-05-30 至 2026-06-13 的資料。', '2026-05-30/2026-06-13');
    check('Between 2025-03-19 to 2025-03-22 the yard was closed.', '2025-03-19/2025-03-22');
    check('今年前七个月订单上升。', '2025-01/2025-07');
    check('2024年前11月订单上升。', '2024-01/2024-11');
    check('预计，7日—9日，船厂停工。', '2025-07-07/2025-07-09');
    check('Between 17 Feb and 27 Feb 2025 the yard was closed.', '2025-02-17/2025-02-27');
    check('从3月12日开始到3月29日之间，船厂停工。', '2025-03-12/2025-03-29');
    check('The yard sold ten ships from late 2020 through 2024.', '2020/2024');
    check('It was closed (late July - early August 2024).', '2024-07/2024-08');
  });

  describe('when words look ahead', () => {
    check('The link to the report is from 2026.', '');
    check('The ship is tipped to launch on December 9.', '2025-12-09');
    check('The rise led to strikes on July 20.', '2025-07-20');
  });
});
