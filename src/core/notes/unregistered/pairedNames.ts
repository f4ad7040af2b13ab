import { lazy } from '../../text/base/lazy';
import { ENGLISH_WORDS, isPlain, isPlainAlone } from '../../text/languages/english/capitalisedWords';
import type { FoundName } from '../../text/languages/foundName';
import type { NameFinder } from '../../text/languages/language';
import { languagesOf } from '../../text/languages/languages';
import type { Word } from './latinPhrase';

// Two names for the same, one of them in brackets: 寒武纪（Cambricon）, Kunlunxin (昆仑芯).

const LATIN_EMPLOYER =
  /^(?:bank|group|press|technologies|technology|holdings|capital|motors|electronics|semiconductor)$/;

const INITIALS = lazy(() => /^\p{Lu}{3,8}$/u);

/** The other name that brackets after Latin words give: in another script, or their initials. */
export function otherOfLatin(inner: string, words: readonly Word[]): string | undefined {
  const latin = parts(words);
  const given = finderOf(inner)?.givenInBrackets(inner);
  // "Robert Noyce (仙童公司)" worked there.
  const isEmployed = given?.isEmployer && latin.length > 1 && !latin.some((part) => isEmployer(part.toLowerCase()));
  if (given) return isEmployed ? undefined : given.name;
  if (!INITIALS().test(inner) || isPlainAlone(inner)) return undefined;
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
  const finder = finderOf(other);
  if (!finder) {
    const isBody = words.some(({ text }) => ENGLISH_WORDS.heads.has(text.toLowerCase()));
    return isBody ? { ...found, other, evidence: 'pair', sure: true } : { ...found, other };
  }
  const latin = parts(words);
  const like = finder.looksLike(other);
  // OCR（光学识别）, but SMIC（中芯国际）
  if (latin.length === 1 && ACRONYM().test(latin[0]!) && like !== 'name') return found;
  if (isExplained(like, latin, isLower)) return { ...found, sure: false };
  // Docker（推荐）, but 微软（Microsoft）.
  if (like === 'words') return found;
  return { ...found, other, evidence: 'pair', sure: true };
}

/**
 * The names found in a note without what it explains: in 提示词（Prompt） neither is a name, and a term that the note
 * translates once is one in all its places. Of a pair that is not sure, the name in Latin letters is left.
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
    if (terms.has(name)) return { start, end, name, evidence, sure: false };
    if (evidence !== 'pair' || other === undefined) return each;
    const [han, latin] = each.sure ? [name, other] : [other, name];
    const finder = finderOf(han);
    if (finderOf(latin) || !finder) return each;
    const isTerm = isExplained(finder.looksLike(han), latin.split(/[ ,-]+/).filter(Boolean), isLower);
    if (!each.sure) return { start, end, name, evidence, sure: !isTerm };
    return isTerm ? { start, end, name, evidence: 'quote', sure: true } : each;
  });
}

/**
 * Whether a term is given in both languages, rather than a name: all Latin words are everyday ones, or one is and the
 * other term does not look like a name.
 */
function isExplained(
  other: ReturnType<NameFinder['looksLike']>,
  latin: readonly string[],
  isLower: (word: string) => boolean,
): boolean {
  const areOrdinary = latin.length === 1 ? isPlainAlone : isPlain;
  const isOrdinary = (word: string): boolean => areOrdinary(word) || isLower(word.toLowerCase());
  return latin.every(isOrdinary) || (other !== 'name' && latin.some(isOrdinary));
}

/** SMIC, ToT */
const ACRONYM = lazy(() => /^(?:\p{Lu}+|(?=.*\p{Lu}.*\p{Lu})\p{L}{2,4})$/u);

function isEmployer(word: string): boolean {
  return ENGLISH_WORDS.heads.has(word) || LATIN_EMPLOYER.test(word);
}

function parts(words: readonly Word[]): readonly string[] {
  return words.filter(({ connects }) => !connects).map(({ text }) => text);
}

/** Finds names in the script of a text; undefined for Latin letters. */
function finderOf(text: string): NameFinder | undefined {
  return languagesOf(text)[0].finder;
}
