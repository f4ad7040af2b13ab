import { simplifiedHan } from '../text/han';

// Names in 《》 and “”.

/** In UTF-16 units; what is longer is a sentence. */
export const LONGEST_TITLE = 40;
export const LONGEST_QUOTE = 11;

/** What is in 《…》 is a title, unless it holds a known entity, another title or a line break. */
export function isTitle(text: string): boolean {
  return text.trim().length > 1 && !/[\u0000-\u0005《\n\r]/.test(text);
}

/** Whether a title is that of a law, an agreement, a report or a periodical, rather than of an essay. */
export function isDocument(title: string): boolean {
  return DOCUMENT.test(simplifiedHan(title)) && !/[？?！!，,。：:]/.test(title);
}

const DOCUMENT =
  /(?:法|法案|条例|协定|协议|办法|公约|规划|声明|公报|备忘录|清单|指南|报告|白皮书|框架|宣言|决定|规定|条约|细则|意见|通知|目录|战略|准则|标准|时报|日报|晚报|早报|邮报|导报|周刊|周报|杂志|月刊)$/;

/** What is in “…” may be a name if it is short, in Han, and not a sentence. */
export function isQuotedName(text: string): boolean {
  return /^[\p{L}\p{N}·-]*\p{Script=Han}{2}[\p{L}\p{N}·-]*$/u.test(text) && !PARTY.test(text);
}

/** What a contract calls its parties does not name an entity. */
export const PARTY = /^(?:[本该該贵貴我]|(?:标的|目标|上市|保荐|发行|控股)?(?:公司|集团|集團|机构|人)$|[甲乙丙丁]方)/;
