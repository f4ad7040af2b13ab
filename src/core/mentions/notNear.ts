import type { Span } from '../base/span';
import { beginsAt, endsAt } from '../matching/boundary';
import { foldUnit } from '../text/unitTable';

/** How far such a word may be from the name, in UTF-16 units. */
const REACH = 64;
const SENTENCE_ENDS = '。！？!?\n\r';

/**
 * Whether one of the words is in the sentence of the name at `[start, end)` and within `REACH` units of it, as a whole
 * word where it has letters (docs/matching.md rule 7, `notNear`). The name itself is none of them.
 *
 * @param words folded. A space in them is one space in the text.
 */
export function isNear(text: string, start: number, end: number, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const { start: from, end: to } = nearbyPart(text, start, end);
  let around = '';
  for (let at = from; at < to; at++) around += String.fromCharCode(foldUnit(text.charCodeAt(at)));
  return words.some((word) => {
    for (let at = around.indexOf(word); at >= 0; at = around.indexOf(word, at + 1)) {
      const first = from + at;
      const last = first + word.length;
      const isName = first >= start && last <= end;
      if (!isName && beginsAt(text, first) && endsAt(text, last)) return true;
    }
    return false;
  });
}

/** The part of the sentence of `[start, end)` that is within `REACH` units of it. */
export function nearbyPart(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from > 0 && start - from < REACH && !endsSentence(text, from - 1)) from--;
  while (to < text.length && to - end < REACH && !endsSentence(text, to)) to++;
  return { start: from, end: to };
}

function endsSentence(text: string, at: number): boolean {
  return (
    SENTENCE_ENDS.includes(text.charAt(at)) || (text.charCodeAt(at) === POINT && text.charCodeAt(at + 1) === SPACE)
  );
}

const POINT = 0x2e;
const SPACE = 0x20;
