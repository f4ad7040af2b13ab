import { firstIndex } from '../../text/base/lists';
import type { Ranges } from '../../text/markdown/nonProse';
import type { VisibleText } from './visibleText';

/** Characters that the preview may show differently or not at all: white space, signs, escapes, quotation marks. */
const LOOSE = /[\s\0\uFFFD!-/:-@[-`{-~‘’“”«»–—…±©®™]/;
/** An e-mail address begins with at most 64 units (RFC 5321). */
const ADDRESS_LIKE = '(?:https?://|www\\.)[^\\s<>]+|(?<![\\w.+-])[\\w.+-]{1,64}@[\\w.-]+';
const MARKS = '\\[\\^[^\\]\\n]{1,999}\\]|\\[[ xX]\\]|%%[^%]+%%|(?<!\\$)\\$\\$?[^$]+\\$\\$?';
/** Matches text that is not prose for Dossier but may be text in the preview. */
const PERHAPS_TEXT = new RegExp(`${MARKS}|${ADDRESS_LIKE}`, 'g');
const ADDRESS = /:\/\/|@|www\./;
/** The most signs between a piece of text and what comes after it. */
const REACH = 40;

/**
 * Where each character of a block, `[start, end)` of a note, is in what the preview shows of it: by its offset from
 * `start`, −1 for white space and what the preview does not show at all. Undefined if the preview shows other letters
 * than the prose of the note, in this order: then nothing is known of any of them.
 *
 * @param prose flat ascending pairs as `Zones` has them.
 */
export function alignBlock(
  text: string,
  start: number,
  end: number,
  prose: Ranges,
  visible: VisibleText,
): Int32Array | undefined {
  const positions = new Int32Array(end - start).fill(-1);
  const shown = visible.text;
  let at = 0;
  let from = start;
  const pairs = prose.length / 2;
  const firstPair = firstIndex(pairs, (pair) => prose[2 * pair + 1]! > start);
  for (let pair = firstPair; pair < pairs && prose[2 * pair]! < end; pair++) {
    const [first, last] = [Math.max(prose[2 * pair]!, start), Math.min(prose[2 * pair + 1]!, end)];
    if (first > from) at = afterGap(text.slice(from, first), visible, at);
    for (let offset = first; offset < last; offset++) {
      const sign = text.charAt(offset);
      const position = LOOSE.test(sign) ? nextSign(shown, at, sign) : nextLetter(shown, at);
      if (position < 0) continue;
      if (shown.charAt(position) !== sign) return undefined;
      positions[offset - start] = position;
      at = position + 1;
    }
    from = last;
  }
  at = afterGap(text.slice(from, end), visible, at);
  return nextLetter(shown, at) < shown.length ? undefined : positions;
}

/** The first character from `at` on that is not loose; the length of the text if there is none. */
function nextLetter(shown: string, at: number): number {
  let next = at;
  while (next < shown.length && LOOSE.test(shown.charAt(next))) next++;
  return next;
}

/** The place at which a sign is shown, if nothing but white space comes before it; else, and for white space itself, −1. */
function nextSign(shown: string, at: number, sign: string): number {
  if (sign.trim() === '') return -1;
  let next = at;
  while (shown.charAt(next) !== '' && shown.charAt(next).trim() === '') next++;
  return shown.charAt(next) === sign ? next : -1;
}

/** Goes past what the preview shows of a part of the note that is not prose: usually nothing. */
function afterGap(gap: string, { text: shown, parts }: VisibleText, from: number): number {
  let at = from;
  for (const [piece] of gap.matchAll(PERHAPS_TEXT)) {
    const found = shown.slice(at, at + REACH + piece.length).indexOf(piece);
    if (found >= 0 && nextLetter(shown.slice(at, at + found), 0) === found) at += found + piece.length;
  }
  if (at > from || !ADDRESS.test(gap)) return at;
  const next = nextLetter(shown, at);
  const link = parts[firstIndex(parts.length, (index) => parts[index]!.end > next)];
  return link?.kind === 'automatic' && link.start <= next ? link.end : at;
}
