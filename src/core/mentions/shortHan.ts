import { classOf, UnitClass } from '../text/unitTable';

/** How much of the Han text around a name is segmented, in units on each side: segmenting costs more than it is long. */
const REACH = 16;

let segmenter: Intl.Segmenter | undefined;

/**
 * MATCHING.md rule 7: whether a name of one or two Han characters at `[start, end)` cuts up the words around it, as 华为
 * does in 中华为之. Words are those of `Intl.Segmenter` (UAX #29 with ICU's dictionary); false for every other name.
 */
export function cutsHanWords(text: string, start: number, end: number): boolean {
  if (end - start > 4 || !isHan(text, start) || (end - start > 2 && !isAstral(text, start, end))) return false;
  for (let at = start; at < end; at++) if (!isHan(text, at)) return false;
  let from = start;
  while (from > 0 && start - from < REACH && isHan(text, from - 1)) from--;
  let to = end;
  while (to < text.length && to - end < REACH && isHan(text, to)) to++;
  if (from === start && to === end) return false;
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  let startIsEdge = false;
  let endIsEdge = to === end;
  let inside = false;
  for (const { index } of segmenter.segment(text.slice(from, to))) {
    const at = from + index;
    if (at === start) startIsEdge = true;
    else if (at === end) endIsEdge = true;
    else if (at > start && at < end) inside = true;
  }
  const cuts = Number(!startIsEdge) + Number(!endIsEdge);
  return cuts === 2 || (cuts === 1 && inside);
}

function isHan(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return classOf(unit) === UnitClass.han || (unit >= 0xdc00 && unit <= 0xdfff && at > 0 && isHan(text, at - 1));
}

/** True where the units are pairs: at most two characters of the planes beyond the first. */
function isAstral(text: string, start: number, end: number): boolean {
  return [...text.slice(start, end)].length <= 2;
}
