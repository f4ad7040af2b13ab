import { lazy } from '../../text/base/lazy';
import type { Span } from '../../text/base/textEdit';
import type { UnspacedWords } from '../../text/languages/language';
import { languageAt } from '../../text/languages/languages';

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
