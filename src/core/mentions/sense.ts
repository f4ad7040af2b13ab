import { PLACES } from '../registry/vocabulary/tables/schemas';
import { simplifiedHan } from '../text/han';
import { hanTable, longestWordAt } from '../text/hanTable';
import { classOf, UnitClass } from '../text/unitTable';
import { wordSet } from '../text/wordSet';
import { isAfterFirm, isInTitle, isPaper, isShare } from './partOfName';
import WORDS from './senseWords.json';

/** What a name can mean, by the words around it (docs/matching.md, rule 12). */
export enum Sense {
  /** Not judged yet. */
  unknown,
  /** The words around say nothing. */
  any,
  /** No entity: it is a unit of measure, a street, or the ministry in the title of a minister. */
  nothing,
  /** Only a person. */
  person,
  /** Only a person or a place: 福特先生, 美国总统. */
  personOrPlace,
  /** No place: it is a part of the name of a company, a newspaper or another body. */
  noPlace,
  /** No city or region, but perhaps a country: 得克萨斯大学, 美国大学. */
  noCity,
  /** No company: 前总统福特. */
  noCompany,
  /** Neither a place nor a person, but perhaps a newspaper or an agreement: the title of a work, 《芝加哥》. */
  title,
}

/** `Thing` is what an entry without a schema is, `LegalEntity` what bulk data calls a company or person. */
const PERHAPS_PEOPLE: readonly string[] = ['Person', 'Thing', 'LegalEntity'];

/** Whether an entity of that schema can be meant. */
export function fits(sense: Sense, schema = 'Thing'): boolean {
  const isPlace = PLACES.some((place) => place === schema);
  const isPerson = PERHAPS_PEOPLE.includes(schema);
  switch (sense) {
    case Sense.person:
      return isPerson;
    case Sense.personOrPlace:
      return isPerson || isPlace;
    case Sense.noPlace:
      return !isPlace;
    case Sense.noCity:
      return schema !== 'Place';
    case Sense.noCompany:
      return schema !== 'Company';
    case Sense.title:
      return !isPlace && schema !== 'Person';
    default:
      return true;
  }
}

/** How far this looks, in UTF-16 units: enough for a title and initials. */
const REACH = 24;

/** Titles and given names are a capital and small letters of ASCII. */
const TITLES = wordSet(WORDS.titles);
/** The commonest English ones but for those that are words too, such as Mark, Will and Grant. */
const GIVEN_NAMES = wordSet(WORDS.givenNames);
const UNITS = wordSet(WORDS.units);
const LONGEST_UNIT = Math.max(...[...UNITS].map((unit) => unit.length));
const WORD_BEFORE = /(?<![\p{L}\p{N}.'’-])(\p{Lu}\p{L}*)\.?[ \u00a0]$/u;
/** `M. Ford` and `J. P. Ford`; not `the U.S. Ford`, which the mark before the `S` tells apart. */
const INITIAL_BEFORE = /(?<![\p{L}\p{N}.&'’-])\p{Lu}\.[ \u00a0]$/u;
/** The `A.` of a list, and `Series B.` at the end of a sentence. */
const NUMBERED_BEFORE =
  /(?:^|\n)[ \t#>*+_-]*[A-H]\. $|(?:Plan|Series|Class|Part|Section|Appendix|Annex|Option|Group|Type|Tier|Phase|Vitamin|Exhibit) \p{Lu}\. $/u;

type AfterHan = keyof typeof WORDS.afterHan;
/** What comes after a Chinese name. The longest word decides: 路 ends the name of a street, 路线 does not. */
const AFTER_HAN = hanTable(
  (Object.keys(WORDS.afterHan) as AfterHan[]).flatMap((kind) =>
    [...wordSet(WORDS.afterHan[kind])].map((word) => [word, kind] as const),
  ),
);
/** With these 中国银行 and 中国石油 are no companies: 中国银行业, 中国石油进口. */
const FIELDS = hanTable([...wordSet(WORDS.fields)].map((word) => [word, true] as const));
/** 北京极海纵横信息技术有限公司: what comes before the legal form is one name. */
const COMPANY_AFTER = /^[^\P{Script=Han}的和与與在等是]{2,16}(?:有限(?:责任|責任)?|集团|集團|总|總)公司/u;
/** Where one of these is between, there is a sentence and no name. */
const VERBS =
  '没有|沒有|拥有|擁有|已有|有一|有个|有個|[对對][^外]|起诉|起訴|制裁|批准|要求|限制|支持|成立|加入|参加|參加|已|稍|必|要[^闻聞]|人们|人們|人[学學]|中国|中國|美国|美國|日本|欧洲|歐洲';
/** 中国汽车工业协会 and 美国自然历史博物馆 are names too, unless there is a verb or a particle between. */
const BODY_AFTER = new RegExp(
  `^(?:(?!${VERBS})[^\\P{Script=Han}的和与與及在等是向从從被将將把由为為让讓给給]){1,12}?(?:协会|協會|学会|學會|联合会|聯合會|(?<=青年)联会|(?<=青年)聯會|(?<!外交)(?:关系|關係)委员会|(?<!外交)(?:关系|關係)委員會|民主委员会|民主委員會|商会|商會|研究院|研究所|科学院|科學院|出版社|基金会|基金會|交易所|交易中心|博物馆|博物館|美术馆|美術館|图书馆|圖書館|资料馆|資料館|纪念馆|紀念館|(?:交响|交響|爱乐|愛樂|管弦|民族)[乐樂][团團]|芭蕾舞[团團])`,
  'u',
);
/** 北京积水潭医院 and 北京中医学院, but 北京各大医院 and 美国的医院. */
const CITY_BODY_AFTER = new RegExp(
  `^(?!一|公立|私立|民营|民營|三甲|知名|著名)(?:(?!${VERBS})[^\\P{Script=Han}的各某几幾多大小些这這那每去到往从從在有所家个個市区區要能会會和与與]){2,8}?(?:医院|醫院|[学學]院|律师事务所|律師事務所|会计师事务所|會計師事務所)`,
  'u',
);
/** 前总统福特, 经济学家杜邦, 维纳·冯·西门子. */
const PERSON_BEFORE =
  /(?:总统|總統|总理|總理|首相|[学學]家|发明家|發明家|作家|画家|畫家|诗人|詩人|歌手|演员|演員|导演|導演|[影男女球]星|[冯馮范][·・•])$/u;

// Most names have none of the characters with which such words end beside them, which a look into a table tells.
const BODY = 1;
const COMPANY = 2;
const PERSON = 4;
const ENDS = endsTable([
  [BODY, '会會院社所心馆館团團'],
  [COMPANY, '司'],
  [PERSON, '统統理相家人手员員演星·・•'],
]);

function endsTable(rows: readonly (readonly [end: number, characters: string])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [end, characters] of rows) {
    for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)]! |= end;
  }
  return table;
}

function endOf(unit: number): number {
  return ENDS[unit] ?? 0;
}

/** 商务部长 is a minister. */
const OFFICE = /[部局署厅]$/;
const CHINA: ReadonlySet<string> = new Set(['中国', '中國']);

/** Not of a year, a quarter, a model, or at the head of a line of a ranking: `2025特斯拉`, `Q3特斯拉`, `Model 3 特斯拉`. */
const NUMBER_BEFORE_HAN = /(?<![\p{Script=Latin}\d.])(?!(?:19|20)\d\d\s?$)\d+(?:\.\d+)?\s?$/u;
const RANK_BEFORE = /(?:^|\n|\p{Script=Latin} )\d+\s$/u;
const FRACTION_BEFORE = /(?<![\d.])\d+\.\d+[ \u00a0-]$/;
/** Three of them are cars, unless something follows that has a field of three. */
const WHOLE_BEFORE = /(?<![\d.,])\d{1,2}[ \u00a0-]$/;
const MEASURED_AFTER = /^[ -](?:MRI|MR|NMR|scanners?|magnets?|fields?|imaging|coils?)(?!\p{L})/u;

const STREET_AFTER =
  /^ (?:Road|Street|Avenue|Lane|Boulevard|Bridge|County|Creek|River|Lake|Valley|Township|Church|Castle)(?!\p{L})/u;

/** China Nonferrous Metals Industry Association, Japan Exchange Group. */
const ENGLISH_BODY_AFTER =
  /^(?: (?:\p{Lu}[\p{L}&-]*|of|and|for)){0,5} (?:Association|Academy|Institute|University|Daily|Times|Journal|Corporation|Corp|Group|Holdings|Airlines|Foundation|Society|Alliance|Federation|Exchange|Museum|Consultancy|Business Council|Tribune|Herald|Chronicle|Gazette|Telegraph|Evening Standard|Symphony|Philharmonic|Orchestra|School(?! \p{Lu})|Limited|Ltd|Inc|LLC|GmbH|KK)(?![\p{Script=Latin}’'])/u;

/** Of University of London the place is a part. */
const ENGLISH_BODY_BEFORE =
  /(?<!\p{L})(?:University|Institute|Museum|College|Party|Academy|Radio|Lloyd['’]s) of (?:the )?$/u;

/** What the words around the name at `[start, end)` say that it means; looks at most `REACH` units around. */
export function senseOf(text: string, start: number, end: number): Sense {
  if (isInTitle(text, start, end)) return Sense.title;
  return isHan(text.charCodeAt(start)) ? senseOfHan(text, start, end) : senseOfWord(text, start, end);
}

function senseOfHan(text: string, start: number, end: number): Sense {
  const after = longestWordAt(AFTER_HAN, text, end);
  const sense = after
    ? senseBefore(after.value, text.slice(start, end), longestWordAt(FIELDS, text, end + after.length) !== undefined)
    : Sense.any;
  if (sense !== Sense.any) return sense;
  const ends = endsAhead(text, end);
  if (ends !== 0) {
    const ahead = text.slice(end, end + REACH);
    if ((ends & COMPANY) !== 0 && COMPANY_AFTER.test(ahead)) return Sense.noPlace;
    if ((ends & BODY) !== 0) {
      if (BODY_AFTER.test(ahead)) return Sense.noPlace;
      if (CITY_BODY_AFTER.test(ahead)) return Sense.noCity;
    }
  }
  if (isPaper(text, start, end)) return Sense.noPlace;
  if (isShare(text, start, end)) return Sense.noPlace;
  if ((endOf(text.charCodeAt(start - 1)) & PERSON) !== 0) {
    if (PERSON_BEFORE.test(text.slice(Math.max(0, start - 6), start))) return Sense.noCompany;
  }
  const mayBeUnit = end - start <= LONGEST_UNIT && isNumberBefore(text, start);
  if (!mayBeUnit || !UNITS.has(simplifiedHan(text.slice(start, end)))) return Sense.any;
  const before = text.slice(Math.max(0, start - REACH), start);
  return NUMBER_BEFORE_HAN.test(before) && !RANK_BEFORE.test(before) ? Sense.nothing : Sense.any;
}

/** What the characters after a name may end, as far as Han goes: mostly nothing. */
function endsAhead(text: string, end: number): number {
  let ends = 0;
  for (let at = end; at < end + REACH; at++) {
    const unit = text.charCodeAt(at);
    if (!isHan(unit)) break;
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
      return isField ? Sense.any : Sense.noPlace;
    case 'chineseBody':
      return CHINA.has(name) ? Sense.noPlace : Sense.any;
    case 'chineseBodyOrField':
      return CHINA.has(name) && !isField ? Sense.noPlace : Sense.any;
    case 'inCity':
      return Sense.noCity;
    case 'none':
      return Sense.any;
  }
}

function senseOfWord(text: string, start: number, end: number): Sense {
  const isCapitalised = isCapital(text.charCodeAt(start)) && isSmall(text.charCodeAt(end - 1));
  if (!isCapitalised) return Sense.any;
  if (text.charCodeAt(end) === SPACE && isCapital(text.charCodeAt(end + 1))) {
    if (STREET_AFTER.test(text.slice(end, end + REACH))) return Sense.nothing;
    if (ENGLISH_BODY_AFTER.test(text.slice(end, end + 3 * REACH))) return Sense.noPlace;
  }
  if (end - start <= LONGEST_UNIT && isNumberBefore(text, start) && UNITS.has(text.slice(start, end))) {
    const before = text.slice(Math.max(0, start - REACH), start);
    const isMeasured = WHOLE_BEFORE.test(before) && MEASURED_AFTER.test(text.slice(end, end + REACH));
    return isMeasured || FRACTION_BEFORE.test(before) ? Sense.nothing : Sense.any;
  }
  const before = text.charCodeAt(start - 1);
  if (before !== SPACE && before !== NO_BREAK_SPACE) return Sense.any;
  const first = firstOfWordBefore(text, start);
  const isOf = first === SMALL_O || first === SMALL_T;
  if (isOf && ENGLISH_BODY_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return Sense.noPlace;
  // Only a word with a capital is a name.
  if (isSmall(first)) return Sense.any;
  if (mayBePersonBefore(text, start) && isPersonBefore(text.slice(Math.max(0, start - REACH), start))) {
    return Sense.person;
  }
  return isAfterFirm(text, start, end) ? Sense.noPlace : Sense.any;
}

/** The first unit of the word before the space that is before a name, or the last that is no small letter of ASCII. */
function firstOfWordBefore(text: string, start: number): number {
  let at = start - 2;
  while (at > start - REACH && isSmall(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) at--;
  return text.charCodeAt(at);
}

function isPersonBefore(before: string): boolean {
  if (INITIAL_BEFORE.test(before)) return !NUMBERED_BEFORE.test(before);
  const word = WORD_BEFORE.exec(before)?.[1] ?? '';
  return TITLES.has(word) || (GIVEN_NAMES.has(word) && !before.includes('.', before.length - 2));
}

/** Whether an initial, a title or a given name, or what looks like the end of one, is before: mostly none is. */
function mayBePersonBefore(text: string, start: number): boolean {
  let at = start - 1;
  if (text.charCodeAt(at) !== SPACE && text.charCodeAt(at) !== NO_BREAK_SPACE) return false;
  const isPointed = text.charCodeAt(at - 1) === POINT;
  if (isPointed) at--;
  const end = at;
  const least = start - REACH;
  while (at > least && isSmall(text.charCodeAt(at - 1))) at--;
  if (!isCapital(text.charCodeAt(at - 1))) return false;
  const word = text.slice(at - 1, end);
  return (isPointed && word.length === 1) || TITLES.has(word) || GIVEN_NAMES.has(word);
}

function isNumberBefore(text: string, start: number): boolean {
  const unit = text.charCodeAt(start - 1);
  return isDigit(unit === SPACE || unit === HYPHEN || unit === NO_BREAK_SPACE ? text.charCodeAt(start - 2) : unit);
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const SMALL_O = 0x6f;
const SMALL_T = 0x74;

function isHan(unit: number): boolean {
  return classOf(unit) === UnitClass.han;
}

function isLetter(unit: number): boolean {
  return classOf(unit) === UnitClass.letter;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}
