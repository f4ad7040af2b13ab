import { simplifiedHan } from '../text/han';
import { hanTable, longestWordAt } from '../text/hanTable';
import { classOf, foldUnit, UnitClass } from '../text/unitTable';
import { wordsOf } from '../text/wordSet';
import { isSectionNumber, isUnitAfterDigit } from './measured';
import { isBranch, isPaper } from './partOfName';
import { AFTER_HAN, type AfterHan, type Off } from './rules';
import { Sense } from './sense';
import WORDS from './senseWords.json';

/** How far this looks, in UTF-16 units: enough for the longest name of a body. */
const REACH = 24;

/** What comes after a Chinese name. The longest word decides: 路 ends the name of a street, 路线 does not. */
const WORDS_AFTER = hanTable(
  AFTER_HAN.flatMap((kind) => wordsOf(WORDS.afterHan[kind]).map((word) => [word, kind] as const)),
);
/** With these 中国银行 and 中国石油 are no companies: 中国银行业, 中国石油进口. */
const FIELDS = hanTable(wordsOf(WORDS.fields).map((word) => [word, true] as const));
// What is around a name is compared in simplified characters.
/** 北京极海纵横信息技术有限公司: what comes before the legal form is one name. */
const COMPANY_AFTER = /^(?!公司)[^\P{Script=Han}的和与在等是]{2,16}(?:有限(?:责任)?|集团|总)公司/u;
/** Where one of these is between, there is a sentence and no name. */
const VERBS =
  '没有|拥有|已有|有一|有个|对[^外]|起诉|制裁|批准|要求|限制|支持|成立|加入|参加|运营|设立|已|稍|必|要[^闻]|人们|人学|中国|美国|日本|欧洲|上海|深圳|芝加哥|纽约|区(?!块)';
const IN_NAME = `(?:(?!${VERBS})[^\\P{Script=Han}的和与及在等是向从被将把由为让给])`;
/** What ends names only after the words for a business: 中国一重集团, not 美国媒体集团. */
const INDUSTRIES =
  '工业|重工|医药|建设|建筑|建材|投资|开发|电力|能源|石油|天然气|化工|钢铁|船舶|航空|铁路|交通|工程|通信|通讯|科技|出版|控股|实业|农业|文化|旅游|煤炭|黄金|稀土|五矿|三峡|中免|一重|二重';
/** Many bodies, and an agency of the state: 美国国家标准技术研究所. */
const NO_BODY =
  '部分|多[家个]|主要|一些|各|所有|大型|许多|(?:国家(?!民主)|国立|联邦|陆军|海军|空军|国防)[^\\P{Script=Han}的]{0,9}(?:研究[院所]|中心|(?:科学|人文)基金会)';
/** 中国汽车工业协会 and 美国自然历史博物馆 are names too, unless there is a verb or a particle between. */
const BODY_AFTER = new RegExp(
  `^(?!${NO_BODY})${IN_NAME}{1,12}?(?:协会|学会|研究会|促进会|联合会|(?<=青年)联会|(?<!外交)关系委员会|民主委员会|商会|研究院|研究所|科学院|出版社|基金会|交易所|(?:交易|交流|研究)中心|出版公司|(?<=创新|战略)联盟|博物馆|美术馆|图书馆|资料馆|纪念馆|(?:交响|爱乐|管弦|民族)乐团|芭蕾舞团|(?:合作|开发)银行|(?<=${INDUSTRIES})(?:集团|国际公司|投资公司))`,
  'u',
);
/** 北京积水潭医院 and 北京中医学院, but 北京各大医院 and 美国的医院. */
const CITY_BODY_AFTER = new RegExp(
  `^(?!一|公立|私立|民营|三甲|知名|著名)(?:(?!${VERBS})[^\\P{Script=Han}的各某几多大小些这那每去到往从在有所家个市区要能会和与]){2,8}?(?:医院|学院|律师事务所|会计师事务所|俱乐部)`,
  'u',
);
/** Whose names go on with that of a country: 微软中国, not 微软中国市场. */
const FIRMS = wordsOf(WORDS.firms);
const FIRM_BEFORE = new RegExp(`(?:${FIRMS.join('|')})(?:[中美韩]国|日本|欧洲|澳洲|越南|印尼)$`, 'u');
const COUNTRY_AFTER = /^(?:市场|业务|业绩|工厂|总部|本土|政府|[东西南北区版籍客用消销产供员团份收])/u;

// Most names have none of the characters with which such words end beside them, which a look into a table tells.
const BODY = 1;
const COMPANY = 2;
const CITY_BODY = 4;
const FIRM = 8;
const ENDS = endsTable([
  [BODY, '会院社所心馆团司银盟'],
  [CITY_BODY, '院所部'],
  [COMPANY, '司'],
  [FIRM, FIRMS.map((firm) => firm.at(-1)).join('')],
]);

function endsTable(rows: readonly (readonly [end: number, characters: string])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [end, characters] of rows) {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= end;
  }
  return table;
}

function endOf(unit: number): number {
  return ENDS[foldUnit(unit)]!;
}

/** 商务部长 is a minister. */
const OFFICE = /[部局署厅]$/;
const CHINA = '中国';
/** 欧洲银行 are many banks and 欧洲航空公司 many airlines, where 美国银行 is one. */
const EUROPE = '欧洲';
/** Of 日本城 the country is a part; 北京城 is Beijing. */
const NAMES_TOWN = /[国本南]$/;

/** Not of a year, a quarter, a model, or at the head of a line of a ranking: `2025特斯拉`, `Q3特斯拉`, `Model 3 特斯拉`. */
const NUMBER_BEFORE_HAN = /(?<![\p{Script=Latin}\d.])(?!(?:19|20)\d\d\s?$)\d+(?:\.\d+)?\s?$/u;
const RANK_BEFORE = /(?:^|\n|\p{Script=Latin} )\d+\s$/u;

/** What the words around a Chinese name say that it means; see `senseOf`. */
export function senseOfHan(text: string, start: number, end: number, mayBePlace: boolean, off: Off): Sense {
  const after = longestWordAt(WORDS_AFTER, text, end);
  const sense =
    after && !off.has(after.value)
      ? senseBefore(
          after.value,
          simplifiedHan(text.slice(start, end)),
          !off.has('fields') && longestWordAt(FIELDS, text, end + after.length) !== undefined,
        )
      : Sense.any;
  if (sense !== Sense.any) return sense;
  const ofPlace = mayBePlace ? senseOfPlace(text, start, end, off) : Sense.any;
  if (ofPlace !== Sense.any) return ofPlace;
  if (off.has('unit') || !isUnitAfterDigit(text, start, end)) return Sense.any;
  const before = text.slice(Math.max(0, start - REACH), start);
  const isNumber = RANK_BEFORE.test(before) || isSectionNumber(before, text.slice(end, end + REACH));
  return NUMBER_BEFORE_HAN.test(before) && !isNumber ? Sense.nothing : Sense.any;
}

/** What longer name a place is a part of: a company, a body, a hospital or a newspaper. */
function senseOfPlace(text: string, start: number, end: number, off: Off): Sense {
  const ends = endsAhead(text, end);
  if (ends !== 0) {
    const ahead = simplifiedHan(text.slice(end, end + REACH));
    if ((ends & COMPANY) !== 0 && !off.has('companyAfter') && COMPANY_AFTER.test(ahead)) return Sense.noPlace;
    if ((ends & BODY) !== 0 && !off.has('bodyAfter') && BODY_AFTER.test(ahead)) return Sense.noPlace;
    if ((ends & CITY_BODY) !== 0 && !off.has('cityBodyAfter') && CITY_BODY_AFTER.test(ahead)) return Sense.noCity;
  }
  if (
    (endOf(text.charCodeAt(start - 1)) & FIRM) !== 0 &&
    !off.has('firms') &&
    !COUNTRY_AFTER.test(simplifiedHan(text.slice(end, end + 2)))
  ) {
    if (FIRM_BEFORE.test(simplifiedHan(text.slice(Math.max(0, start - 5), end)))) return Sense.noPlace;
  }
  const isPart = (isPaper(text, start, end) && !off.has('paper')) || (isBranch(text, start, end) && !off.has('branch'));
  return isPart ? Sense.noPlace : Sense.any;
}

/** What the characters after a name may end, as far as Han goes: mostly nothing. */
function endsAhead(text: string, end: number): number {
  let ends = 0;
  for (let at = end; at < end + REACH; at++) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) !== UnitClass.han) break;
    ends |= endOf(unit);
  }
  return ends;
}

function senseBefore(after: AfterHan, name: string, isField: boolean): Sense {
  switch (after) {
    case 'title':
      return Sense.personOrPlace;
    case 'head':
      return OFFICE.test(name) ? Sense.nothing : Sense.any;
    case 'body':
      return Sense.noPlace;
    case 'bodyOrField':
      return isField || name === EUROPE ? Sense.any : Sense.noPlace;
    case 'chineseBody':
      return name === CHINA ? Sense.noPlace : Sense.any;
    case 'chineseBodyOrField':
      return name === CHINA && !isField ? Sense.noPlace : Sense.any;
    case 'town':
      return NAMES_TOWN.test(name) ? Sense.noPlace : Sense.any;
    case 'inCity':
      return Sense.noCity;
    case 'none':
      return Sense.any;
  }
}
