import { lazy } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import type { UnspacedWords } from '../../text/languages/language';
import { languageAt } from '../../text/languages/languages';
import { proseLanguage } from '../../text/languages/proseLanguage';
import { Sense } from '../../text/languages/senses/sense';
import { senseOf } from './senseOf';

/** How far this looks, in UTF-16 units. */
const REACH = 64;
const HYPHEN = 0x2d;
const SECOND_AFTER = lazy(() => /^-\p{Lu}[\p{L}\p{M}’']*\p{Ll}(?![\p{L}\p{M}])/u);
const FIRST_BEFORE = lazy(() => /(?<![\p{L}\p{M}-])(?:\p{Lu}[\p{L}\p{M}’']*-)+$/u);
/** A capitalised word after one in small letters: at the beginning of a sentence or in a title a capital says nothing. */
const NAME_BEFORE = lazy(() => /(?<![\p{L}\p{M}’'-])\p{Ll}[\p{Ll}\p{M}’']*,? \p{Lu}[\p{L}\p{M}-]*\.? $/u);

/** Whether the name at `[start, end)` has a hyphen on one side, as a half of a double surname has. */
export function isBesideHyphen(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === HYPHEN || text.charCodeAt(start - 1) === HYPHEN;
}

/**
 * Whether the name at `[start, end)`, which is beside a hyphen, is a half of a double surname, which is another person: `Béraud` of `Béraud-Martin`. A name
 * with a given name in it is where a capitalised word follows after a hyphen; a surname alone where a title or a capitalised
 * word is before both, and in a language in which people alone are written so.
 *
 * @param isOtherNamed whether the other half is a name too, as in `the Trump-Xi summit`.
 */
export function isInDoubleName(text: string, start: number, end: number, isOtherNamed: boolean): boolean {
  const second = SECOND_AFTER().exec(text.slice(end, end + REACH))?.[0] ?? '';
  const first = FIRST_BEFORE().exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  if ((first === '' && second === '') || languageAt(text, start).writes) return false;
  if (/\s/.test(text.slice(start, end))) return second !== '';
  const from = start - first.length;
  const hasNameBefore = NAME_BEFORE().test(text.slice(Math.max(0, from - REACH), from));
  if (hasNameBefore || senseOf(text, from, end + second.length, false) === Sense.person) return true;
  return !isOtherNamed && proseLanguage(text, start).hyphenatesPeople === true;
}

const CAPITALISED_AFTER = lazy(() => /^[ \u00a0-](\p{Lu}[\p{L}\p{M}\p{N}'’-]*)/u);
const CAPITALISED_BEFORE = lazy(() => /(\p{Lu}[\p{L}\p{M}\p{N}'’-]*[ \u00a0-])$/u);

/**
 * The longer word that a name is part of, as a suggestion for the user to correct: the words that it cuts in a language without spaces, or
 * else a capitalised word beside it. The name itself where there is neither.
 */
export function longerWord(text: string, name: Span): string {
  const { start, end } = name;
  const { unspaced } = languageAt(text, start);
  const around = unspaced?.around(text, name) ?? name;
  const words = unspaced ? wordsOver(text, around, name, unspaced) : name;
  if (words.start < start || words.end > end) return text.slice(words.start, words.end);
  const after = CAPITALISED_AFTER().exec(text.slice(end, end + 40))?.[0] ?? '';
  const before = CAPITALISED_BEFORE().exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  if (after !== '') return text.slice(start, end + after.length);
  if (before !== '') return text.slice(start - before.length, end);
  // A word that the segmenter does not know: the next character is as good a guess as any.
  return text.slice(start, unspaced && around.end > end ? end + 1 : end);
}

/** The span of the words in `around` that overlap the name, the name included. */
function wordsOver(text: string, around: Span, name: Span, words: UnspacedWords): Span {
  let { start, end } = name;
  for (const { index, segment } of words.segment(text.slice(around.start, around.end))) {
    const from = around.start + index;
    const to = from + segment.length;
    if (to <= name.start || from >= name.end) continue;
    start = Math.min(start, from);
    end = Math.max(end, to);
  }
  return { start, end };
}
