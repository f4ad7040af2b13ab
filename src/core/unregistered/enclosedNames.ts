import { hasHan } from '../text/han';
import type { Word } from './latinPhrase';

// Names in 《》, “” and brackets.

/** In UTF-16 units; what is longer is a sentence. */
export const LONGEST_TITLE = 40;
export const LONGEST_QUOTE = 11;

/** What stands in 《…》 is a title, unless it holds somebody known, another title or a line break. */
export function isTitle(text: string): boolean {
  return text.trim().length > 1 && !/[\u0000-\u0005《\n\r]/.test(text);
}

/** What stands in “…” may be a name if it is short, in Han, and no sentence. */
export function isQuotedName(text: string): boolean {
  return /^[\p{L}\p{N}·-]*\p{Script=Han}{2}[\p{L}\p{N}·-]*$/u.test(text) && !PARTY.test(text);
}

const LATIN_NAME =
  /^(?=.*\p{Ll})\p{Lu}[\p{L}\p{N}.'’&-]*(?: (?:of|for|and|the|de|van|von|&|\p{Lu}[\p{L}\p{N}.,'’&-]*)){0,7}$/u;
const HAN_NAME = /^[\p{Script=Han}·]{2,16}$/u;
/** （以下简称“沐曦股份”） */
const SHORT_FORM =
  /^(?:以下|下文|下)?(?:简称|簡稱|下称|下稱|又称|又稱)为?[:：]?\s*[“"「]?([\p{Script=Han}\p{L}\p{N}]{2,12})[”"」]?/u;
/** （沐曦股份,688802.SH） */
const LISTED = /^(\p{Script=Han}{2,8})[,，、\s]+[\d]{4,6}/u;

/** What a contract calls its parties names nobody. */
const PARTY = /^(?:[本该該贵貴我]|(?:标的|目标|上市|保荐|发行|控股)?(?:公司|集团|集團|机构|人)$|[甲乙丙丁]方)/;

/** The other name that brackets behind a name in Han give: in Latin letters, or a shorter one. */
export function otherOfHan(inner: string): string | undefined {
  if (LATIN_NAME.test(inner)) return inner;
  const short = SHORT_FORM.exec(inner)?.[1] ?? LISTED.exec(inner)?.[1];
  return short === undefined || PARTY.test(short) ? undefined : short;
}

/** The other name that brackets behind Latin words give: in Han, or their initials. */
export function otherOfLatin(inner: string, words: readonly Word[]): string | undefined {
  if (HAN_NAME.test(inner)) return isRemark(inner) ? undefined : inner;
  if (!/^\p{Lu}{3,8}$/u.test(inner)) return undefined;
  const initials = words.filter(({ connects }) => !connects).map(({ text }) => text.charAt(0));
  return words.length > 1 && initials.join('').includes(inner) ? inner : undefined;
}

/** （或点灯泡） says something of the name, and is none. */
function isRemark(inner: string): boolean {
  return /^(?:[或即如含见見也又不约約同另该該其等及与與和]|例如|比如|包括|参见|详见|以下|下同|来源|來源|目前|截至|原名)|[的了是在被把就请請]/u.test(
    inner,
  );
}

export function isLatin(name: string): boolean {
  return !hasHan(name);
}
