import { isHanAt } from '../../../units/han';
import { SIGN } from '../../readerSigns';
import { chineseWords } from '../words';
import { ORDINARY_STRINGS, weightBefore } from './nameWords';
import { COMMON_PARTS, PLACE_NAMES, STOP_CHARACTERS, STOP_WORDS } from './words';

/** How many units a name has before its suffix, at most. */
const LONGEST = 16;
const LONGEST_WORD = 5;

export interface Beginning {
  readonly start: number;
  /** Whether what is before is surely not part of the name. */
  readonly clean: boolean;
  /** How many of its units are not words that names are often made of, and how many of those are not in any word. */
  readonly own: number;
  readonly rare: number;
}

/**
 * Where a name in Han that ends at `end` begins; undefined where it would be a piece of something known.
 *
 * @param contextEnd how far the words after it help to tell words apart.
 * @param isWhole whether only a name can come before, so that everyday words are part of it.
 */
export function beginningOf(text: string, end: number, contextEnd: number, isWhole = false): Beginning | undefined {
  let runStart = end;
  while (runStart > 0 && end - runStart < LONGEST && isHanAt(text, runStart - 1)) runStart--;
  const starts = wordStarts(text, runStart, contextEnd, end);
  let start = end;
  let own = 0;
  let rare = 0;
  while (start > runStart) {
    const part = { ...partBefore(text, start, runStart, starts, isWhole), end: start };
    // Two everyday words in a row may be a name, as 摩尔线程 is.
    if (part.kind === 'stop' || (part.kind === 'word' && own > (isWhole ? 5 : rare > 0 ? 1 : 2))) {
      return { start, clean: part.kind === 'stop', own, rare };
    }
    if (part.kind !== 'common') own += start - part.start;
    if (part.kind === 'character') rare++;
    start = part.start;
    if (isWhole && isPlaceWordAt(text, start, part.end) && !isPlaceBefore(text, start)) {
      return { start, clean: true, own, rare };
    }
  }
  const before = text.charAt(runStart - 1);
  if (before === SIGN.known) return undefined;
  if (end - runStart >= LONGEST) return { start, clean: false, own, rare };
  return { start, clean: true, own, rare };
}

interface Part {
  readonly start: number;
  readonly kind: 'stop' | 'common' | 'word' | 'character';
}

/** The last part of a name before `end`, by our lists first and then by the segmenter. */
function partBefore(
  text: string,
  end: number,
  floor: number,
  starts: ReadonlyMap<number, number>,
  isWhole: boolean,
): Part {
  for (let length = Math.min(LONGEST_WORD, end - floor); length > 1; length--) {
    const word = text.slice(end - length, end);
    const isCommon = COMMON_PARTS.has(word);
    // 投资 is a verb before a name, and a part of the whole names of firms.
    const isStop = STOP_WORDS.has(word) || (ORDINARY_STRINGS.has(word) && weightBefore(word) > 0);
    if (isStop && !(isWhole && isCommon)) return { start: end - length, kind: 'stop' };
    if (isCommon || PLACE_NAMES.has(word)) return { start: end - length, kind: 'common' };
  }
  const wordStart = starts.get(end) ?? end;
  if (end - wordStart > 1) {
    // The segmenter sees words where there are none: 和子 in 和子公司.
    return { start: wordStart, kind: FUNCTION.has(text.charAt(wordStart)) ? 'common' : 'word' };
  }
  const character = text.charAt(end - 1);
  if (STOP_CHARACTERS.has(character) || STOP_WORDS.has(character)) return { start: end - 1, kind: 'stop' };
  return { start: end - 1, kind: COMMON_PARTS.has(character) ? 'common' : 'character' };
}

function isPlaceWordAt(text: string, start: number, end: number): boolean {
  return PLACE_NAMES.has(text.slice(start, end));
}

function isPlaceBefore(text: string, end: number): boolean {
  return isPlaceWordAt(text, end - 2, end) || isPlaceWordAt(text, end - 3, end) || /[省市]/.test(text.charAt(end - 1));
}

/** Words of one character that come before a name. */
const FUNCTION = new Set('的了和与與及或在对對为為以等其该該将將被把向由并並而从從');

/** By the end of each word of `Intl.Segmenter`, where it begins; a word that extends past `cut` is cut there. */
function wordStarts(text: string, from: number, to: number, cut: number): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (const { index, segment } of chineseWords(text.slice(from, to))) {
    if (from + index < cut) starts.set(Math.min(from + index + segment.length, cut), from + index);
  }
  return starts;
}
