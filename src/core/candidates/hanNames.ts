import { classOf, UnitClass } from '../text/unitTable';
import type { Candidate } from './candidate';
import {
  COMMON_PARTS,
  CONTINUES,
  STOP_CHARACTERS,
  STOP_WORDS,
  SUFFIXES,
  type SuffixKind,
  TRANSLITERATION,
} from './hanWords';

/** A name is no longer than so many units before its suffix. */
const LONGEST = 14;
const LONGEST_WORD = 5;

const BY_FIRST = new Map<string, string[]>();
for (const suffix of [...SUFFIXES.keys()].sort((a, b) => b.length - a.length)) {
  const list = BY_FIRST.get(suffix.charAt(0));
  if (list) list.push(suffix);
  else BY_FIRST.set(suffix.charAt(0), [suffix]);
}

let segmenter: Intl.Segmenter | undefined;

export interface Suffix {
  readonly end: number;
  readonly kind: SuffixKind;
}

/** What ends names of companies and institutions at `at`, several such words in a row as one; undefined for none. */
export function suffixAt(text: string, at: number): Suffix | undefined {
  let end = at;
  let kind: SuffixKind | undefined;
  let last = '';
  for (;;) {
    const suffix = BY_FIRST.get(text.charAt(end))?.find((each) => text.startsWith(each, end));
    if (suffix === undefined) break;
    const found = SUFFIXES.get(suffix)!;
    if (kind === undefined || found === 'form' || (found === 'suffix' && kind === 'weak')) kind = found;
    end += suffix.length;
    last = suffix;
  }
  if (kind === undefined) return undefined;
  if (!/(?:公司|集团)$/.test(last) && CONTINUES.test(text.slice(end, end + 3))) return undefined;
  return { end, kind };
}

/** The name that ends with the suffix at `[at, suffix.end)`; undefined where nothing before it singles anybody out. */
export function suffixName(text: string, at: number, suffix: Suffix): Candidate | undefined {
  const begin = beginningOf(text, at, suffix.end);
  if (!begin || at - begin.start < 2) return undefined;
  const isInstitution = /^(?:大学|研究院|研究所|交易所|基金会|学院|协会|学会|联盟|委员会|实验室)/.test(
    text.slice(at, suffix.end),
  );
  const isOwn =
    begin.own > 0 || (isInstitution && at - begin.start < 12) || (suffix.kind === 'form' && at - begin.start >= 4);
  if (!isOwn || COMMON_PARTS.has(text.slice(begin.start, suffix.end))) return undefined;
  const evidence = suffix.kind === 'form' ? 'form' : 'suffix';
  const sure =
    suffix.kind === 'weak' ? begin.clean && begin.rare > 1 : begin.own > 1 || isInstitution || suffix.kind === 'form';
  return { start: begin.start, end: suffix.end, name: text.slice(begin.start, suffix.end), evidence, sure };
}

export interface Beginning {
  readonly start: number;
  /** Whether what stands before is surely no part of the name. */
  readonly clean: boolean;
  /** Units of it that are no words that names are often made of, and how many of them are characters of no word at all. */
  readonly own: number;
  readonly rare: number;
}

/** Where a name in Han that ends at `end` begins; undefined where it would be a piece of something known. */
export function beginningOf(text: string, end: number, contextEnd: number): Beginning | undefined {
  let runStart = end;
  while (runStart > 0 && end - runStart < LONGEST && isHan(text, runStart - 1)) runStart--;
  const starts = wordStarts(text, runStart, contextEnd, end);
  let start = end;
  let own = 0;
  let rare = 0;
  while (start > runStart) {
    const part = partBefore(text, start, runStart, starts);
    if (part.kind === 'stop' || (part.kind === 'word' && own > 1)) {
      return { start, clean: part.kind === 'stop', own, rare };
    }
    if (part.kind !== 'common') own += start - part.start;
    if (part.kind === 'character') rare++;
    start = part.start;
  }
  const before = text.charAt(runStart - 1);
  if (before === '\u0003') return undefined;
  if (end - runStart >= LONGEST) return { start, clean: false, own, rare };
  return { start, clean: true, own, rare };
}

interface Part {
  readonly start: number;
  readonly kind: 'stop' | 'common' | 'word' | 'character';
}

/** The last part of a name before `end`, by our lists first and then by the segmenter. */
function partBefore(text: string, end: number, floor: number, starts: ReadonlyMap<number, number>): Part {
  for (let length = Math.min(LONGEST_WORD, end - floor); length > 1; length--) {
    const word = text.slice(end - length, end);
    if (STOP_WORDS.has(word)) return { start: end - length, kind: 'stop' };
    if (COMMON_PARTS.has(word)) return { start: end - length, kind: 'common' };
  }
  const wordStart = starts.get(end) ?? end - 1;
  if (end - wordStart > 1) {
    // The segmenter sees words where there are none: 和子 in 和子公司.
    return { start: wordStart, kind: STOP_CHARACTERS.has(text.charAt(wordStart)) ? 'common' : 'word' };
  }
  const character = text.charAt(end - 1);
  if (STOP_CHARACTERS.has(character) || STOP_WORDS.has(character)) return { start: end - 1, kind: 'stop' };
  return { start: end - 1, kind: COMMON_PARTS.has(character) ? 'common' : 'character' };
}

/** By the end of each word of `Intl.Segmenter`, where it begins; a word that goes on behind `cut` is cut there. */
function wordStarts(text: string, from: number, to: number, cut: number): ReadonlyMap<number, number> {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const starts = new Map<number, number>();
  for (const { index, segment } of segmenter.segment(text.slice(from, to))) {
    if (from + index < cut) starts.set(Math.min(from + index + segment.length, cut), from + index);
  }
  return starts;
}

/** A foreign name around the dot at `dot` (霍华德·卢特尼克); undefined where there is none. */
export function dottedName(text: string, dot: number): Candidate | undefined {
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
  if (start === dot || end - dot < 2) return undefined;
  end = cutWord(text, dot + 1, end);
  if (end - dot < 2) return undefined;
  return { start, end, name: text.slice(start, end), evidence: 'person', sure: true };
}

/** Before a word that only begins in the name: 马斯克|达成. */
function cutWord(text: string, from: number, end: number): number {
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { index, segment } of segmenter.segment(text.slice(from, end + 3))) {
    const at = from + index;
    if (at < end && at + segment.length > end && at > from) return at;
  }
  return end;
}

export const DOTS: ReadonlySet<string> = new Set('·•‧・');

export function isHan(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === UnitClass.han;
}
