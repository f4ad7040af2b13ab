import { lazy } from '../../../base/lazy';
import type { FoundName } from '../../foundName';
import { type Beginning, beginningOf } from './beginning';
import { COMMON_PARTS, CONTINUES, INSTITUTION, SUFFIXES, type SuffixKind, wordsByFirst } from './words';

const SUFFIXES_BY_FIRST = wordsByFirst(SUFFIXES.keys());

/** As in 科技集团股份有限公司. */
const MOST_SUFFIXES = 4;

/** The longest brand before 公司, in characters; a longer string may be more than a name. */
const LONGEST_BRAND = 5;

export interface Suffix {
  readonly end: number;
  readonly kind: SuffixKind;
}

/** What ends names of companies and institutions at `at`, several such words in a row as one; undefined for none. */
export function suffixAt(text: string, at: number): Suffix | undefined {
  let end = at;
  let kind: SuffixKind | undefined;
  let last = '';
  for (let count = 0; count < MOST_SUFFIXES; count++) {
    const suffix = SUFFIXES_BY_FIRST.get(text.charAt(end))?.find((each) => text.startsWith(each, end));
    if (suffix === undefined) break;
    const found = SUFFIXES.get(suffix)!;
    if (kind === undefined || found === 'form' || (found === 'suffix' && kind === 'weak')) kind = found;
    end += suffix.length;
    last = suffix;
  }
  if (kind === undefined) return undefined;
  if (!/(?:公司|集团|集團)$/.test(last) && CONTINUES.test(text.slice(end, end + 3))) return undefined;
  return { end, kind };
}

/** The name that ends with the suffix at `[at, suffix.end)`; undefined where nothing before it identifies one. */
export function suffixName(text: string, at: number, suffix: Suffix): FoundName | undefined {
  const isForm = suffix.kind === 'form';
  const baseEnd = isForm ? beforePlace(text, at) : at;
  const begin = beginningOf(text, baseEnd, baseEnd === at ? suffix.end : baseEnd, isForm);
  if (!begin || at - begin.start < 2) return undefined;
  const written = text.slice(at, suffix.end);
  const isInstitution = INSTITUTION.test(written);
  const isOwn = begin.own > 0 || (isInstitution && at - begin.start < 12) || (isForm && nameLength(begin, suffix) > 3);
  if (!isOwn || COMMON_PARTS.has(text.slice(begin.start, suffix.end))) return undefined;
  // 公司 alone comes after common nouns more often than after names made of everyday words.
  if (written === '公司' && (begin.rare === 0 || /[子母分总孙]$/.test(text.slice(begin.start, at)))) return undefined;
  const isWeak = suffix.kind === 'weak';
  const sure =
    isForm || (begin.clean && (isWeak ? begin.rare > 1 : isInstitution || (begin.own > 1 && begin.rare > 0)));
  const name = text.slice(begin.start, suffix.end);
  const found: FoundName = { start: begin.start, end: suffix.end, name, evidence: isForm ? 'form' : 'suffix', sure };
  // 谷歌公司 is called 谷歌.
  const brand = text.slice(begin.start, at);
  return written === '公司' && sure && brand.length <= LONGEST_BRAND ? { ...found, other: brand } : found;
}

/** In units, without the legal form. */
function nameLength({ start }: Beginning, { end }: Suffix): number {
  return end - start - '有限公司'.length;
}

const OPEN_BRACKET = lazy(() => /[(（]\p{Script=Han}{2,6}$/u);

/** Before a place in brackets: 沐曦集成电路（上海）股份有限公司. */
function beforePlace(text: string, at: number): number {
  if (!/[)）]/.test(text.charAt(at - 1))) return at;
  const open = OPEN_BRACKET().exec(text.slice(Math.max(0, at - 9), at - 1));
  return open ? at - 1 - open[0].length : at;
}
