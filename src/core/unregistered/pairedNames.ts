import { beginningOf } from '../languages/chinese/unregistered/beginning';
import { areOrdinary } from '../languages/chinese/unregistered/nameWords';
import { DOTS } from '../languages/chinese/unregistered/people';
import { COMMON_PARTS, SUFFIXES, TRANSLITERATION } from '../languages/chinese/unregistered/words';
import { chineseWords } from '../languages/chinese/words';
import type { FoundName } from '../languages/foundName';
import { hasHan, isHanAt, simplifiedHan } from '../text/han';
import { PARTY } from './enclosedNames';
import type { Word } from './latinPhrase';
import { HEADS, isPlain } from './latinWords';

// Two names for the same, one of them in brackets: 寒武纪（Cambricon）, Kunlunxin (昆仑芯).

const LATIN_NAME =
  /^(?=.*\p{Ll})\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of|for|and|the|de|van|von|&|\p{Lu}[\p{L}\p{N}.,'’&-]*)){0,7}$/u;
const HAN_NAME = /^[\p{Script=Han}·]{2,16}$/u;
/** （以下简称“沐曦股份”） */
const SHORT_FORM =
  /^(?:以下|下文|下)?(?:简称|簡稱|下称|下稱|又称|又稱)为?[:：]?\s*[“"「]?([\p{Script=Han}\p{L}\p{N}]{2,12})[”"」]?/u;
/** （沐曦股份,688802.SH）, but not （某出版社，2024） */
const LISTED = /^(\p{Script=Han}{2,8})[,，、\s]+(?!(?:19|20)\d\d(?!\d))\d{4,6}/u;
/** The code of a share by its first figures, where nothing else says that it is one: （688256）, （00700）. */
const CODE = /^(?:(?:00[0-3]|30[012]|60[0135]|68[89]|8[37]\d|43\d|92\d)(?!000)\d{3}|0\d{4})$/;
/** （688256.SH）, （港股：9988）, (HK: 9999), but not （GB 18384）. */
const MARKED_CODE =
  /^\d{4,6}\.(?:SH|SS|SZ|BJ|HK|TW)$|^(?:SH|SZ|BJ|HK|SSE|SZSE|HKEX|[ABH港]股|(?:股票|证券|證券)?代[码号碼號])[:： ]*\d{4,6}$/u;
/** （或点灯泡）, （上图）, （文生图工具）: it describes the name, and is not one itself. */
const REMARK =
  /^(?:[或即如含见也又不约共同另该其等及与和图]|例如|比如|包括|参见|详见|以下|下同|来源|目前|截至|原名|一[个种款家]|点击|视频|音频|英文|中文|官方|原文|资料|开源|免费|收费|付费)|[的了是在被把就请]|(?:图|图[片解示\d一二三四五六七八九十]|图片|视频|音频|工具|软件|程序|应用|系统|模型|模式|版|版本|平台|服务|功能|技术|方法|方式|算法|语言|格式|文件|文档|网站|网页|网址|博客|部落格|频道|论坛|地址|链接|官网|官方|英文|中文|存储|识别|攻击|策略|[左右上下前后中][一二三四]?|作者|记者|主编|译者|摄影|编辑|化名|笔名|音|版块|备注|注|预览|测试|工作流|流程|阶段|方案|策略|社区|项目|产品|概念|理论|现象|效应|原则|定律)$/;
/** Ends names of firms, publishers and schools: in brackets after a person, it is where he works. */
const EMPLOYER = /(?:公司|集团|出版社|大学|学院|研究院|研究所|报社|杂志社|基金会|银行)$/;
/** Ends names of institutions, firms, laws and the like, which may be made of everyday words. */
const NAMED =
  /(?:[局部委院会社馆署厅党军法州省市县岛]|声明|框架|协议|协定|条例|法案|宣言|条约|公约|银行|大学|组织|联盟|基金|国际|科技|股份|集团|公司|时代|电子|汽车)$/;
const LATIN_EMPLOYER =
  /^(?:bank|group|press|technologies|technology|holdings|capital|motors|electronics|semiconductor)$/;

/**
 * The name in Han that ends at `end`, with the other name that the brackets after it give, or with the code of its share;
 * undefined where they give neither.
 *
 * @param simplified the same text in simplified characters.
 * @param last the last name that was found, which may be that one.
 */
export function hanPair(
  text: string,
  simplified: string,
  end: number,
  inner: string,
  last: FoundName | undefined,
): FoundName | undefined {
  if (!isHanAt(text, end - 1)) return undefined;
  const other = otherOfHan(inner);
  const isListed = CODE.test(inner) || MARKED_CODE.test(inner);
  if (other === undefined && !isListed) return undefined;
  const said = { ...(other !== undefined && { other }), evidence: isListed ? 'listed' : 'pair', sure: true } as const;
  if (last?.end === end) return { ...last, ...said, evidence: last.evidence === 'form' ? 'form' : said.evidence };
  const begin = other !== undefined && hasHan(other) ? undefined : beginningOf(simplified, end, end);
  if (!begin || end - begin.start < 2 || begin.own === 0 || SUFFIXES.has(simplified.slice(begin.start, end))) {
    return undefined;
  }
  return { start: begin.start, end, name: text.slice(begin.start, end), ...said };
}

/** The other name that brackets after a name in Han give: in Latin letters, or a shorter one. */
function otherOfHan(inner: string): string | undefined {
  if (LATIN_NAME.test(inner)) return inner;
  const short = SHORT_FORM.exec(inner)?.[1] ?? LISTED.exec(inner)?.[1];
  return short === undefined || PARTY.test(short) ? undefined : short;
}

/** The other name that brackets after Latin words give: in Han, or their initials. */
export function otherOfLatin(inner: string, words: readonly Word[]): string | undefined {
  const latin = parts(words);
  if (HAN_NAME.test(inner)) {
    const han = simplifiedHan(inner);
    if (REMARK.test(han) || PARTY.test(han)) return undefined;
    // "Robert Noyce (仙童公司)" worked there.
    if (latin.length > 1 && EMPLOYER.test(han) && !latin.some((part) => isEmployer(part.toLowerCase())))
      return undefined;
    return inner;
  }
  if (!/^\p{Lu}{3,8}$/u.test(inner) || isPlain(inner)) return undefined;
  const initials = latin.map((part) => part.charAt(0)).join('');
  return latin.length > 1 && initials.includes(inner) ? inner : undefined;
}

/**
 * The name with its other name; without it, and not sure, if the other only translates a term. Initials say something
 * of institutions alone, since they are given of terms too.
 */
export function withOther(
  found: FoundName,
  other: string,
  words: readonly Word[],
  isLower: (word: string) => boolean,
): FoundName {
  if (found.evidence === 'form') return { ...found, other };
  if (!hasHan(other)) {
    const isBody = words.some(({ text }) => HEADS.has(text.toLowerCase()));
    return isBody ? { ...found, other, evidence: 'pair', sure: true } : { ...found, other };
  }
  const latin = parts(words);
  // OCR（光学识别）, but SMIC（中芯国际）
  if (latin.length === 1 && ACRONYM.test(latin[0]!) && !isNameLike(other)) return found;
  if (isExplained(other, latin, isLower)) return { ...found, sure: false };
  // Docker（推荐）, but 微软（Microsoft）.
  if (!isNameLike(other) && areOrdinary(Array.from(chineseWords(simplifiedHan(other)), ({ segment }) => segment)))
    return found;
  return { ...found, other, evidence: 'pair', sure: true };
}

/**
 * The names found in a note without what it explains: in 提示词（Prompt） neither is a name, and a term that the note
 * translates once is one in all its places.
 *
 * @param terms the Latin ones, as `withOther` found them.
 */
export function withoutTerms(
  found: readonly FoundName[],
  terms: ReadonlySet<string>,
  isLower: (word: string) => boolean,
): readonly FoundName[] {
  return found.map((each) => {
    const { start, end, name, evidence, other } = each;
    if (terms.has(name)) return { ...each, sure: false };
    if (evidence !== 'pair' || other === undefined || hasHan(other) || !hasHan(name)) return each;
    const latin = other.split(/[ ,-]+/).filter((word) => word !== '');
    return isExplained(name, latin, isLower) ? { start, end, name, evidence: 'quote', sure: true } : each;
  });
}

/**
 * Whether a term is given in both languages, rather than a name: all Latin words are everyday ones, or one is and the
 * Han ones do not look like a name.
 */
function isExplained(han: string, latin: readonly string[], isLower: (word: string) => boolean): boolean {
  const isOrdinary = (word: string): boolean => isPlain(word) || isLower(word.toLowerCase());
  return latin.every(isOrdinary) || (!isNameLike(han) && latin.some(isOrdinary));
}

/** SMIC, ToT */
const ACRONYM = /^(?:\p{Lu}+|(?=.*\p{Lu}.*\p{Lu})\p{L}{2,4})$/u;

/** Whether Han characters sound foreign, end as names do, or are mostly not words. */
function isNameLike(written: string): boolean {
  const han = simplifiedHan(written);
  if (COMMON_PARTS.has(han)) return false;
  const isForeign = Array.from(han).every((character) => TRANSLITERATION.has(character) || DOTS.has(character));
  if (isForeign || (han.length > 2 && NAMED.test(han))) return true;
  const alone = Array.from(chineseWords(han)).filter(({ segment }) => segment.length === 1);
  return alone.length * 2 > han.length;
}

function isEmployer(word: string): boolean {
  return HEADS.has(word) || LATIN_EMPLOYER.test(word);
}

function parts(words: readonly Word[]): readonly string[] {
  return words.filter(({ connects }) => !connects).map(({ text }) => text);
}
