import { hasHan, simplifiedHan } from '../text/han';
import { PARTY } from './enclosedNames';
import type { Candidate } from './foundName';
import { beginningOf } from './hanBeginning';
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
/** （或点灯泡）, （上图）, （文生图工具）: it says something of the name, and is none. */
const REMARK =
  /^(?:[或即如含见也又不约共同另该其等及与和图]|例如|比如|包括|参见|详见|以下|下同|来源|目前|截至|原名|一[个种款家]|点击|视频|音频|英文|中文|官方|原文|资料|开源|免费|收费|付费)|[的了是在被把就请]|(?:图|图[片解示\d一二三四五六七八九十]|图片|视频|音频|工具|软件|程序|应用|系统|模型|模式|版|版本|平台|服务|功能|技术|方法|方式|算法|语言|格式|文件|文档|网站|网页|网址|博客|部落格|频道|论坛|地址|链接|官网|官方|英文|中文|存储|识别|攻击|策略|左|右|上|下|中|作者|记者|主编|译者|摄影|编辑|化名|笔名|音|版块|备注|注)$/;
/** Ends names of firms, publishers and schools: in brackets behind a person, it is where he works. */
const EMPLOYER = /(?:公司|集团|出版社|大学|学院|研究院|研究所|报社|杂志社|基金会|银行)$/;
const INSTITUTION = /(?:[局部委院会社]|银行|大学|组织|联盟|基金|国际|科技|股份|集团|公司|时代|电子|汽车)$/;
const LATIN_EMPLOYER =
  /^(?:bank|group|press|technologies|technology|holdings|capital|motors|electronics|semiconductor)$/;

/** The other name that brackets behind a name in Han give: in Latin letters, or a shorter one. */
export function otherOfHan(inner: string): string | undefined {
  if (LATIN_NAME.test(inner)) return inner;
  const short = SHORT_FORM.exec(inner)?.[1] ?? LISTED.exec(inner)?.[1];
  return short === undefined || PARTY.test(short) ? undefined : short;
}

/** The other name that brackets behind Latin words give: in Han, or their initials. */
export function otherOfLatin(inner: string, words: readonly Word[]): string | undefined {
  const parts = words.filter(({ connects }) => !connects).map(({ text }) => text);
  if (HAN_NAME.test(inner)) {
    const han = simplifiedHan(inner);
    if (REMARK.test(han) || PARTY.test(han)) return undefined;
    // "Robert Noyce (仙童公司)" worked there.
    if (parts.length > 1 && EMPLOYER.test(han) && !parts.some((part) => isEmployer(part.toLowerCase())))
      return undefined;
    // OCR（光学字符识别）is a term, SMIC（中芯国际）a firm.
    const isAcronym = parts.length === 1 && /^\p{Lu}+$/u.test(parts[0]!);
    return isAcronym && !singlesOut(han) ? undefined : inner;
  }
  if (!/^\p{Lu}{3,8}$/u.test(inner) || isPlain(inner)) return undefined;
  return parts.length > 1 &&
    parts
      .map((part) => part.charAt(0))
      .join('')
      .includes(inner)
    ? inner
    : undefined;
}

/** The candidate with its other name. Initials are given of terms too; so they say something of institutions alone. */
export function withOther(
  found: Candidate,
  other: string,
  words: readonly Word[],
  isLower: (word: string) => boolean,
): Candidate {
  if (found.evidence === 'form') return { ...found, other };
  if (isLatin(other)) {
    const isBody = words.some(({ text }) => HEADS.has(text.toLowerCase()));
    return isBody ? { ...found, other, evidence: 'pair', sure: true } : { ...found, other };
  }
  // Prompt（提示词） is explained, not named.
  return words.every(({ text, connects }) => connects || isLower(text.toLowerCase()))
    ? found
    : { ...found, other, evidence: 'pair', sure: true };
}

/** 提示词（Prompt）: the Latin name is a word of every day, so that the Han one is no name either. */
export function isTermWithTranslation({ evidence, other }: Candidate, isLower: (word: string) => boolean): boolean {
  if (evidence !== 'pair' || other === undefined || hasHan(other)) return false;
  return other.split(/[ ,-]+/).every((word) => isPlain(word) || isLower(word.toLowerCase()));
}

/** A candidate without its other name, which then needs to be repeated. */
export function alone({ start, end, name }: Candidate): Candidate {
  return { start, end, name, evidence: 'quote', sure: true };
}

export function isLatin(name: string): boolean {
  return !hasHan(name);
}

function isEmployer(word: string): boolean {
  return HEADS.has(word) || LATIN_EMPLOYER.test(word);
}

function singlesOut(han: string): boolean {
  return INSTITUTION.test(han) || (beginningOf(han, han.length, han.length)?.rare ?? 0) > 0;
}
