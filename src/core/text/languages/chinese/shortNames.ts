import { isHanAt, simplifiedHan } from '../../units/han';
import { wordsOf } from '../../units/words';
import type { ShortNames } from '../language';
import { chineseWords, hanAround } from './words';

/** Words that ICU's dictionary lacks, and that others are cut from beside a name: 国民, 国家, 国产, 为此, 国债, 前川. */
const MISSING_WORDS = wordsOf([
  '民营 民企 家电 家装 产能 产线 此前 此番 此举 债市 债息 史丹福 首当其冲 迎来 首款 首批 首个 首家 首席 首届',
]);
/** Names that the dictionary lacks, so that words are cut from them: 上川 and 及川, but not 普通 in 四川普通话. */
const MISSING_NAMES: ReadonlySet<string> = new Set(['川普']);
/** 日美国防 and 英美国家 do not name 美国: each country has one character, and 国 begins the next word. 5日美国防长 does. */
const ONE_FOR_COUNTRY = /[中英法德俄韩印澳欧拉]$|[^一二三四五六七八九十]日$/;
const AFTER_GUO: ReadonlySet<string> = new Set('防家债');
/** A name may well come before one of these; 产 after a country is made in it, though 国产 is a word. */
const GOES_ON: ReadonlySet<string> = new Set('了的等和与及也都将在是籍产');

/** How many verdicts are kept: enough for the names of one note, and few enough for days of writing. */
const MOST_VERDICTS = 1000;

/**
 * Judges the short Chinese names of a note (docs/matching.md, rule 7). It keeps its verdicts, since the segmenter is slow
 * and the same few words are often around a name, and around the name that is being written beside.
 */
export class ShortChineseNames implements ShortNames {
  readonly #verdicts = new Map<string, boolean>();

  /**
   * Whether a name of one or two Han characters at `[start, end)`, in UTF-16 units, cuts up the words around it, as 华为
   * does in 中华为之. False for every other name.
   */
  cutsWords(text: string, start: number, end: number): boolean {
    if (end - start > 4 || !isHanAt(text, start) || (end - start > 2 && !isAstral(text, start, end))) return false;
    for (let at = start; at < end; at++) if (!isHanAt(text, at)) return false;
    const around = hanAround(text, { start, end });
    if (around.start === start && around.end === end) return false;
    const key = `${text.slice(around.start, around.end)}\n${start - around.start}\n${end - start}`;
    let verdict = this.#verdicts.get(key);
    if (verdict === undefined) {
      verdict = cuts(simplifiedHan(text.slice(around.start, around.end)), start - around.start, end - around.start);
      if (this.#verdicts.size === MOST_VERDICTS) this.#verdicts.clear();
      this.#verdicts.set(key, verdict);
    }
    return verdict;
  }
}

/**
 * Whether the name at `[start, end)` of a short text cuts up words, and the text does not read better with the name as one of
 * them. ICU's dictionary knows more simplified words than traditional ones, so the text must be in simplified characters.
 */
function cuts(text: string, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const name = text.slice(start, end);
  const after = text.slice(end);
  const words = chineseWords(text);
  // Mostly nothing is cut, which two looks tell in half the time that going through all words takes.
  const wordStart = (at: number): number => words.containing(at)!.index;
  const startIsEdge = wordStart(start) === start;
  const endIsEdge = after === '' || wordStart(end) === end;
  const mayBeginWord = name.endsWith('国') && ONE_FOR_COUNTRY.test(before) && AFTER_GUO.has(after.charAt(0));
  if (mayBeginWord && startIsEdge && wordStart(start - 1) === start - 1) return true;
  const cutEdges = Number(!startIsEdge) + Number(!endIsEdge);
  if (cutEdges === 0) return false;
  const inside = wordStart(end - 1) > start;
  if (cutEdges === 1 && (!inside || MISSING_NAMES.has(name))) return false;
  const head = MISSING_WORDS.find((word) => before.endsWith(word)) ?? '';
  const tail = MISSING_WORDS.find((word) => after.startsWith(word)) ?? '';
  const apart =
    countWords(before.slice(0, start - head.length)) +
    Number(head !== '') +
    1 +
    Number(tail !== '') +
    countWords(after.slice(tail.length));
  const together = [...words].length;
  // 更别说华为了: 了 is a word by itself after a name, and the dictionary has 为了. Not so in 送礼来了, where no word takes 了 in.
  // So is 及 before one: 及川普, where the dictionary has 及川.
  const isParticleTaken = endIsEdge ? before.endsWith('及') : GOES_ON.has(after.charAt(0));
  return apart > together || (apart === together && !isParticleTaken);
}

function countWords(text: string): number {
  let count = 0;
  for (const _ of chineseWords(text)) count++;
  return count;
}

/** Whether the units are surrogate pairs: at most two characters outside the basic plane. */
function isAstral(text: string, start: number, end: number): boolean {
  return [...text.slice(start, end)].length <= 2;
}
