import type { Span } from '../base/span';
import { classOf, UnitClass } from '../text/unitTable';

/** How much of the Han text around is cut into words, in units on each side: that costs more than it is long. */
const REACH = 16;
const CAPITALISED = /^[ \u00a0-](\p{Lu}[\p{L}\p{M}\p{N}'’-]*)/u;
const CAPITALISED_BEFORE = /(\p{Lu}[\p{L}\p{M}\p{N}'’-]*[ \u00a0-])$/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The longer word that a name stands in, as a guess to be fixed: the words of Chinese text that it cuts, or else a
 * capitalised word beside it. The name itself where there is neither.
 */
export function longerWord(text: string, { start, end }: Span): string {
  let from = start;
  while (from > 0 && start - from < REACH && isHan(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isHan(text, to)) to++;
  const [first, last] = isHan(text, start) ? wordsOver(text, from, to, { start, end }) : [start, end];
  if (first < start || last > end) return text.slice(first, last);
  const behind = CAPITALISED.exec(text.slice(end, end + 40))?.[0] ?? '';
  const before = CAPITALISED_BEFORE.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  if (behind !== '') return text.slice(start, end + behind.length);
  if (before !== '') return text.slice(start - before.length, end);
  // Chinese words that the segmenter does not know: the next character is as good a guess as any.
  return text.slice(start, isHan(text, start) && to > end ? end + 1 : end);
}

function wordsOver(text: string, from: number, to: number, { start, end }: Span): readonly [number, number] {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let first = start;
  let last = end;
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    const [begin, stop] = [from + index, from + index + segment.length];
    if (stop <= start || begin >= end) continue;
    first = Math.min(first, begin);
    last = Math.max(last, stop);
  }
  return [first, last];
}

function isHan(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === UnitClass.han;
}
