import { lazy } from '../../../base/lazy';
import { alternatives } from '../../../units/escape';
import { hasHan, isHanAt, simplifiedHan } from '../../../units/han';
import type { FoundName } from '../../foundName';
import LISTS from '../patternWords.json';
import { chineseWords } from '../words';
import { beginningOf } from './beginning';
import { areOrdinary } from './nameWords';
import { DOTS } from './people';
import { COMMON_PARTS, SUFFIXES, TRANSLITERATION } from './words';

const PIECES = alternatives(LISTS);

// Names in brackets, in quotation marks and in 《》.

const LATIN_NAME = lazy(
  () => /^(?=.*\p{Ll})\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of|for|and|the|de|van|von|&|\p{Lu}[\p{L}\p{N}.,'’&-]*)){0,7}$/u,
);
/** The number of a group in a list of them, which is a name of it as well: 毒云藤（APT-C-01）. */
const NUMBERED = /^[A-Z]{2,4}-[A-Z]-\d{2,3}$/;
/** Brackets with a name and the mark-up around them, in UTF-16 units. */
const LONGEST_PAIR = 80;
/** More names after the first one in brackets, and what comes before one: （沙虫，又称 Voodoo Bear）, （OceanLotus，APT32）, （又称沙虫）. */
const MORE_NAMES = /[,，] ?(?:[又亦][称稱名][^,，]*|[A-Z]{2,9}-?\d{1,6})$/;
const HAN_NAME = lazy(() => /^[\p{Script=Han}·]{2,16}$/u);
/** （以下简称“沐曦股份”） */
const SHORT_FORM = lazy(
  () =>
    /^(?:以下|下文|下)?(?:简称|簡稱|下称|下稱|又称|又稱)为?[:：]?\s*[“"「]?([\p{Script=Han}\p{L}\p{N}]{2,12})[”"」]?/u,
);
/** （沐曦股份,688802.SH）, but not （某出版社，2024） */
const LISTED = lazy(() => /^(\p{Script=Han}{2,8})[,，、\s]+(?!(?:19|20)\d\d(?!\d))\d{4,6}/u);
/** The code of a share by its first figures, where nothing else says that it is one: （688256）, （00700）. */
const CODE = /^(?:(?:00[0-3]|30[012]|60[0135]|68[89]|8[37]\d|43\d|92\d)(?!000)\d{3}|0\d{4})$/;
/** （688256.SH）, （港股：9988）, (HK: 9999), but not （GB 18384）. */
const MARKED_CODE =
  /^\d{4,6}\.(?:SH|SS|SZ|BJ|HK|TW)$|^(?:SH|SZ|BJ|HK|SSE|SZSE|HKEX|[ABH港]股|(?:股票|证券|證券)?代[码号碼號])[:： ]*\d{4,6}$/;
/** （或点灯泡）, （上图）, （文生图工具）: it describes the name, and is not one itself. */
const REMARK = new RegExp(`^(?:${PIECES.beginningsOfRemarks})|[的了是在被把就请]|(?:${PIECES.endsOfRemarks})$`);
/** Ends names of firms, publishers and schools: in brackets after a person, it is where he works. */
const EMPLOYER = /(?:公司|集团|出版社|大学|学院|研究院|研究所|报社|杂志社|基金会|银行)$/;
/** Ends names of institutions, firms, laws and the like, which may be made of everyday words. */
const NAMED =
  /(?:[局部委院会社馆署厅党军法州省市县岛]|声明|框架|协议|协定|条例|法案|宣言|条约|公约|银行|大学|组织|联盟|基金|国际|科技|股份|集团|公司|时代|电子|汽车)$/;
/** The words of contracts for their parties, which name no entity. */
const PARTY = /^(?:[本该該贵貴我]|(?:标的|目标|上市|保荐|发行|控股)?(?:公司|集团|集團|机构|人)$|[甲乙丙丁]方)/;
/** Ends titles of laws, agreements, reports and periodicals. */
const DOCUMENT =
  /(?:法|法案|条例|协定|协议|办法|公约|规划|声明|公报|备忘录|清单|指南|报告|白皮书|框架|宣言|决定|规定|条约|细则|意见|通知|目录|战略|准则|标准|时报|日报|晚报|早报|邮报|导报|周刊|周报|杂志|月刊)$/;

/**
 * The name in Han that ends at `end`, with the other name that the brackets after it give, or with the code of its share;
 * undefined where they give neither. Where its beginning is not sure, the name in Latin letters with the end of it, not sure.
 *
 * @param simplified the same text in simplified characters.
 * @param last the last name that was found, which may be that one.
 */
export function beforeBrackets(
  text: string,
  simplified: string,
  end: number,
  inner: string,
  last: FoundName | undefined,
): FoundName | undefined {
  if (!isHanAt(text, end - 1)) return undefined;
  const other = otherOfHan(inner.replace(MORE_NAMES, ''));
  const isListed = CODE.test(inner) || MARKED_CODE.test(inner);
  if (other === undefined && !isListed) return undefined;
  const said = { ...(other !== undefined && { other }), evidence: isListed ? 'listed' : 'pair', sure: true } as const;
  const begin = other !== undefined && hasHan(other) ? undefined : beginningOf(simplified, end, end);
  const isLast = last?.end === end && (last.sure || begin?.clean !== false);
  if (isLast) return { ...last, ...said, evidence: last.evidence === 'form' ? 'form' : said.evidence };
  if (!begin || end - begin.start < 2 || begin.own === 0 || SUFFIXES.has(simplified.slice(begin.start, end))) {
    return undefined;
  }
  if (begin.clean) return { start: begin.start, end, name: text.slice(begin.start, end), ...said };
  // May be the end of a longer name: 暴雪 in 午夜暴雪（Midnight Blizzard）.
  const start = other === undefined ? -1 : text.slice(0, end + LONGEST_PAIR).indexOf(other, end);
  if (other === undefined || start < 0) return undefined;
  return { ...said, start, end: start + other.length, name: other, other: text.slice(begin.start, end), sure: false };
}

/** The other name that brackets after a name in Han give: in Latin letters, or a shorter one. */
function otherOfHan(inner: string): string | undefined {
  if (LATIN_NAME().test(inner) || NUMBERED.test(inner)) return inner;
  const short = SHORT_FORM().exec(inner)?.[1] ?? LISTED().exec(inner)?.[1];
  return short === undefined || PARTY.test(short) ? undefined : short;
}

/**
 * The first name in brackets after a name in Latin letters, of the same entity or where a person works; undefined for a
 * remark.
 */
export function givenInBrackets(inner: string): { readonly name: string; readonly isEmployer: boolean } | undefined {
  const name = inner.replace(MORE_NAMES, '').replace(/^[又亦][称稱名] ?/, '');
  const han = simplifiedHan(name);
  if (!HAN_NAME().test(name) || REMARK.test(han) || PARTY.test(han)) return undefined;
  return { name, isEmployer: EMPLOYER.test(han) };
}

/**
 * Whether a string looks like a `name`, as it sounds foreign, ends as names do, or mostly is not made of words; or is nothing but
 * `words` of every day. Undefined where it may be either.
 */
export function looksLike(written: string): 'name' | 'words' | undefined {
  const han = simplifiedHan(written);
  if (isNameLike(han)) return 'name';
  return areOrdinary(Array.from(chineseWords(han), ({ segment }) => segment)) ? 'words' : undefined;
}

function isNameLike(han: string): boolean {
  if (COMMON_PARTS.has(han)) return false;
  const isForeign = Array.from(han).every((character) => TRANSLITERATION.has(character) || DOTS.has(character));
  if (isForeign || (han.length > 2 && NAMED.test(han))) return true;
  const words = Array.from(chineseWords(han), ({ segment }) => segment);
  const alone = words.filter(({ length }) => length === 1).length * 2;
  // 亮井材料, but not 微调模型.
  return alone > han.length || (alone === han.length && COMMON_PARTS.has(words.at(-1)!));
}

/** Whether a title is that of a law, an agreement, a report or a periodical, rather than of an essay. */
export function isDocument(title: string): boolean {
  return DOCUMENT.test(simplifiedHan(title)) && !/[？?！!，,。：:]/.test(title);
}

const LETTERS = lazy(() => /^[\p{L}\p{N}·-]+$/u);
const TWO_HAN = lazy(() => /\p{Script=Han}{2}/u);

/** Whether the text in “…” may be a name: it is in Han, and no sentence. */
export function isQuotedName(text: string): boolean {
  return LETTERS().test(text) && TWO_HAN().test(text) && !PARTY.test(text);
}
