import { isHan } from '../../../units/han';
import type { FoundName } from '../../foundName';
import { chineseWords, SURNAMES } from '../words';
import { ORDINARY_STRINGS } from './nameWords';
import { STOP_WORDS, TITLES, TRANSLITERATION, wordsByFirst } from './words';

const TITLES_BY_FIRST = wordsByFirst(TITLES);

/** Words of one character that come after a name. */
const AFTER_NAMES = new Set('的了和与與及或在是由被把将將向对對从從于於为為等说說称稱曾任已亦均兼率表就则則也都还還');

/** Where an office that comes before names ends, if one begins at `at`; −1 for none. */
export function titleAt(text: string, at: number): number {
  const title = TITLES_BY_FIRST.get(text.charAt(at))?.find((each) => text.startsWith(each, at));
  return title === undefined ? -1 : at + title.length;
}

/** The person whose name begins at `start`, after an office: a surname, and one or two characters. */
export function titledName(text: string, start: number): FoundName | undefined {
  if (!SURNAMES.has(text.charAt(start))) return undefined;
  let end = start;
  for (const { segment } of chineseWords(text.slice(start, start + 6))) {
    const isStop = STOP_WORDS.has(segment) || AFTER_NAMES.has(segment) || !isHan(segment) || isStopWordAt(text, end);
    // A word that begins with a surname is a word: 高度.
    const isFirst = end === start;
    if ((isFirst && segment.length > 1) || (!isFirst && isStop)) break;
    const isTooLong = end + segment.length - start > 3;
    // The segmenter sees 川上 in 沈若川上月辞任.
    if (!isTooLong) end += segment.length;
    else if (end - start === 2 && isStopWordAt(text, end + 1)) end++;
    if (isTooLong) break;
  }
  if (end - start < 2) return undefined;
  return { start, end, name: text.slice(start, end), evidence: 'person', sure: true };
}

function isStopWordAt(text: string, at: number): boolean {
  return STOP_WORDS.has(text.slice(at, at + 2));
}

/** A foreign name around the dot at `dot` (霍华德·卢特尼克); undefined where there is none. */
export function dottedName(text: string, dot: number): FoundName | undefined {
  const isPart = (at: number): boolean => TRANSLITERATION.has(text.charAt(at));
  let start = dot;
  while (dot - start < 6 && isPart(start - 1)) start--;
  let end = dot + 1;
  let dots = 1;
  for (let length = 0; length < 8; end++, length++) {
    if (isPart(end)) continue;
    if (dots < 3 && DOTS.has(text.charAt(end)) && isPart(end + 1)) {
      dots++;
      length = 0;
    } else {
      break;
    }
  }
  // 主席 in 主席珍妮特·耶伦.
  if (ORDINARY_STRINGS.has(text.slice(start - 1, start + 1))) start++;
  if (start >= dot || end - dot < 2) return undefined;
  return { start, end, name: text.slice(start, end), evidence: 'person', sure: true };
}

export const DOTS: ReadonlySet<string> = new Set('·•‧・');
