import { beginsAt, endsAt, hasPluralAt } from '../../matching/boundary';
import { isWrittenLike, MAX_WORD, type NearWords } from '../../matching/wordsOfName';
import type { Span } from '../../text/base/textEdit';
import { endsSentence } from '../../text/languages/sentenceEnds';
import { spaceIsOptional } from '../../text/units/canonical';
import { classOf, foldUnit, UnitClass } from '../../text/units/unitTable';
import { isLineEnd } from './proseCheck';

/** How far such a word may be from the name, in UTF-16 units. */
const REACH = 64;

/**
 * The nearest of the words that is in the sentence of the name at `[start, end)` and within `REACH` units of it
 * (docs/matching.md, rule 8). It is compared like a name, and a Latin one may have digits after it: iPhone16. It does not
 * overlap the name. Takes the same time whatever the number of words and the length of the sentence.
 *
 * @param isProse whether a range of the text is prose.
 * @returns undefined if there is none.
 */
export function nearWord(
  text: string,
  start: number,
  end: number,
  words: NearWords,
  isProse: (span: Span) => boolean,
): Span | undefined {
  return nearestWord(text, { start, end }, nearbyPart(text, start, end), words, isProse);
}

/** The nearest of the words to a name that is in a part of the text and does not overlap the name; undefined if there is none. */
export function nearestWord(
  text: string,
  { start, end }: Span,
  { start: from, end: to }: Span,
  words: NearWords,
  isProse: (span: Span) => boolean,
): Span | undefined {
  let nearest: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    if (at >= start && at < end) continue;
    const lengths = words.lengths.get(foldUnit(text.charCodeAt(at)));
    const limit = at < start ? Math.min(start, to) : to;
    const distance = at < start ? start - at : at - end;
    if (!lengths || distance >= least || !beginsAt(text, at)) continue;
    const wordEnd = endOfWord(text, at, limit, words, lengths);
    if (wordEnd === undefined || !isProse({ start: at, end: wordEnd })) continue;
    nearest = { start: at, end: wordEnd };
    least = distance;
  }
  return nearest;
}

/** The end of the longest of the words that begins at `at` and ends by `limit`; undefined if none does. */
function endOfWord(
  text: string,
  at: number,
  limit: number,
  { byFolded }: NearWords,
  lengths: readonly number[],
): number | undefined {
  const ends: number[] = [];
  let folded = '';
  let last: UnitClass = UnitClass.other;
  let hasGap = false;
  for (let to = at; to < limit && folded.length < (lengths[0] ?? 0) && to - at < 2 * MAX_WORD; to++) {
    const unit = text.charCodeAt(to);
    const unitClass = classOf(unit);
    if (unitClass === UnitClass.space) {
      hasGap = true;
      continue;
    }
    if (hasGap && !spaceIsOptional(last, unitClass)) {
      folded += ' ';
      ends[folded.length] = to;
    }
    hasGap = false;
    folded += String.fromCharCode(foldUnit(unit));
    ends[folded.length] = to + 1;
    last = unitClass;
  }
  for (const length of lengths) {
    const end = ends[length];
    const same = end === undefined ? undefined : byFolded.get(folded.slice(0, length));
    if (same && mayEndAt(text, end!) && isWrittenLike(text.slice(at, end), same)) return end;
  }
  return undefined;
}

/** Latin words may have digits after them. */
function mayEndAt(text: string, end: number): boolean {
  if (endsAt(text, end) || hasPluralAt(text, end)) return true;
  return classOf(text.charCodeAt(end - 1)) === UnitClass.letter && classOf(text.charCodeAt(end)) === UnitClass.digit;
}

/** The part of the sentence of `[start, end)` that is within `REACH` units of it. */
function nearbyPart(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from > 0 && start - from < REACH && !ends(text, from - 1)) from--;
  while (to < text.length && to - end < REACH && !ends(text, to)) to++;
  return { start: from, end: to };
}

/** Whether a sentence or a line ends at `at`. What a semicolon parts is still about the same. */
function ends(text: string, at: number): boolean {
  return isLineEnd(text.charCodeAt(at)) || (text.charAt(at) !== '；' && endsSentence(text, at));
}
