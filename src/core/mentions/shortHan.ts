import { chineseWords, hanAround, isHanAt } from '../text/han';

/**
 * Whether a name of one or two Han characters at `[start, end)` cuts up the words around it, as 华为 does in 中华为之
 * (docs/matching.md, short Chinese names). False for every other name.
 */
export function cutsHanWords(text: string, start: number, end: number): boolean {
  if (end - start > 4 || !isHanAt(text, start) || (end - start > 2 && !isAstral(text, start, end))) return false;
  for (let at = start; at < end; at++) if (!isHanAt(text, at)) return false;
  const { start: from, end: to } = hanAround(text, { start, end });
  if (from === start && to === end) return false;
  let startIsEdge = false;
  let endIsEdge = to === end;
  let inside = false;
  for (const { index } of chineseWords(text.slice(from, to))) {
    const at = from + index;
    if (at === start) startIsEdge = true;
    else if (at === end) endIsEdge = true;
    else if (at > start && at < end) inside = true;
  }
  const cuts = Number(!startIsEdge) + Number(!endIsEdge);
  return cuts === 2 || (cuts === 1 && inside);
}

/** Whether the units are surrogate pairs: at most two characters outside the basic plane. */
function isAstral(text: string, start: number, end: number): boolean {
  return [...text.slice(start, end)].length <= 2;
}
