import { memoize, type Resumable } from '../../../base/lazy';
import { hasHan } from '../../../units/han';
import { wordHash } from '../../foundName';
import { guessCountry } from '../../guessCountry';
import type { FoundStrings } from '../../language';
import { BLOCK_EDGE, type HanToken, hanTokens } from './chineseTokens';
import { areOrdinary, areOrdinaryTogether, ORDINARY_STRINGS, weightAfter, weightBefore } from './nameWords';
import { PLACE_NAMES, STOP_CHARACTERS } from './words';

// Names in Chinese that nothing marks as names, by the words beside them: 台积电 in 据台积电表示.

const TOKENS_A_STEP = 500;
/** The most that the weights of the words on both sides count, and the least for a sure place. */
const MOST = 3;
const SURE = 1;

/** How often a string is in a note, and beside which words. */
interface StringSum {
  readonly isName: boolean;
  /** Of the words beside its places. */
  weight: number;
  count: number;
}

interface HanOccurrence extends HanString {
  readonly weight: number;
  readonly sum: Readonly<StringSum>;
}

/**
 * The strings of a note that are beside words that are beside names, in the order of the text and without overlaps; all places
 * of each, of which those are sure where the words say much.
 *
 * @param simplified a reader's text in simplified characters, see `readerText`.
 */
export function* hanByNeighbours(simplified: string): Resumable<FoundStrings> {
  if (!hasHan(simplified)) return { strings: [], ordinary: new Map() };
  const tokens: HanToken[] = [];
  for (const batch of hanTokens(simplified)) {
    for (const token of batch) tokens.push(token);
    yield;
  }
  const places: HanOccurrence[] = [];
  const sums = new Map<string, StringSum>();
  for (let first = 0; first < tokens.length; first++) {
    if (first % TOKENS_A_STEP === 0) yield;
    const strings = stringsAt(tokens, first);
    if (strings.length === 0) continue;
    const before = tokens[first - 1];
    const left = weightBefore(before?.word ?? BLOCK_EDGE);
    for (const string of strings) {
      const { text, end } = string;
      const sum = memoize(sums, text, () => ({ isName: !isOrdinary(tokens, string), weight: 0, count: 0 }));
      if (!sum.isName) continue;
      const after = tokens[end];
      // 互联 in 互联网.
      if (before?.isHan && areOrdinaryTogether(before.word, text)) continue;
      if (after?.isHan && areOrdinaryTogether(text, after.word)) continue;
      const weight = Math.max(-MOST, Math.min(MOST, left + weightAfter(after?.word ?? BLOCK_EDGE)));
      sum.weight += weight;
      sum.count++;
      places.push({ text, first, end, weight, sum });
    }
  }
  yield;
  const found = withoutOverlaps(places.filter((place) => mean(place) > 0)).map(
    ({ text, first, end, weight }) =>
      ({
        start: tokens[first]!.start,
        end: tokens[end - 1]!.end,
        name: text,
        evidence: 'neighbours',
        sure: weight >= SURE,
      }) as const,
  );
  const ordinary = new Map<number, number>();
  for (const [text, { weight, count }] of sums) if (count > 0 && weight <= 0) ordinary.set(wordHash(text), count);
  return { strings: found, ordinary };
}

function mean({ sum }: HanOccurrence): number {
  return sum.weight / sum.count;
}

/** Whether a string is oftener in another, of those that the note repeats, than outside of it. */
function isPiece(piece: HanOccurrence, of: HanOccurrence): boolean {
  const { count } = of.sum;
  return count > 1 && of.text.includes(piece.text) && count * 2 > piece.sum.count;
}

function isBetter(a: HanOccurrence, b: HanOccurrence): boolean {
  return isPiece(b, a) || (!isPiece(a, b) && a.weight + mean(a) > b.weight + mean(b));
}

/** The places without overlaps: the better one wins. */
function withoutOverlaps(places: readonly HanOccurrence[]): readonly HanOccurrence[] {
  const kept: HanOccurrence[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (!last || last.end <= place.first) kept.push(place);
    else if (isBetter(place, last)) kept[kept.length - 1] = place;
  }
  return kept;
}

/** Short words for countries, alone or two together, and their sides, shares and armies: 中俄, 美方, 台股. */
const COUNTRIES = /^[中美日俄英法德韩印台港欧亚伊乌以巴朝越]{1,2}[方股债军企元币]?$/;
/** What ends a term of a trade, 省, and what begins or ends with a word that points: 我到, 本港. */
const TERM = /[股率债型端式性额费类感者器层期价码数]$|省$|自治区$|^[我你他她它这那哪每本全各该]|[我你他她它]$/;
const MINISTRY = /^(?:外交|国防|财政|教育|商务|公安|司法|卫生|农业|交通|环境|能源|劳工|内政|法务|经济|国务)[部院]$/;
/** A body whose name is made of ordinary words: 国家统计局. */
const BODY = /.{3}[局委署]$/;

/** Whether a string consists of ordinary words and countries alone, or has a word at its border that belongs beside a name. */
function isOrdinary(tokens: readonly HanToken[], { text, first, end }: HanString): boolean {
  if (PLACE_NAMES.has(text) || COUNTRIES.test(text) || TERM.test(text)) return true;
  return hasOrdinaryWords(tokens, first, end) && !isUnion(text) && !MINISTRY.test(text) && !BODY.test(text);
}

function hasOrdinaryWords(tokens: readonly HanToken[], first: number, end: number): boolean {
  if (end - first > 1) {
    const [head, tail] = [tokens[first]!.word, tokens[end - 1]!.word];
    if (head.length > 1 && ORDINARY_STRINGS.has(head) && weightBefore(head) > 0) return true;
    if (tail.length > 1 && ORDINARY_STRINGS.has(tail) && weightAfter(tail) > 0) return true;
  }
  return areOrdinary(tokens.slice(first, end).map(({ word }) => word));
}

function isUnion(text: string): boolean {
  return /^(?:eu|un)$/.test(guessCountry(text) ?? '');
}

/** In words and in characters: names that the segmenter's dictionary lacks fall into up to four of its words. */
const MOST_WORDS = 4;
const LONGEST = 6;

/** Words of their own, but also the last character of bodies. */
const ENDS_OF_BODIES: ReadonlySet<string> = new Set('会所');

/** A string of Chinese words that may be a name. */
interface HanString {
  readonly text: string;
  /** The first of its tokens, and the one after its last. */
  readonly first: number;
  readonly end: number;
}

/**
 * The strings that begin with a token and may be names: a word, or several of which one has a single character, as those
 * have that no dictionary knows; none with a function word.
 */
export function stringsAt(tokens: readonly HanToken[], first: number): readonly HanString[] {
  const strings: HanString[] = [];
  let text = '';
  let hasSingle = false;
  for (let end = first + 1; end <= first + MOST_WORDS; end++) {
    const token = tokens[end - 1];
    const isNext = end === first + 1 || tokens[end - 2]!.end === token?.start;
    // 会 and 所 after two characters, as in 证交所.
    const isStop = STOP_CHARACTERS.has(token?.word ?? '') && !(text.length === 2 && ENDS_OF_BODIES.has(token!.word));
    if (!token?.isHan || !isNext || isStop) break;
    text += token.word;
    if (text.length > LONGEST) break;
    hasSingle ||= token.word.length === 1;
    if (text.length > 1 && (end === first + 1 || hasSingle)) strings.push({ text, first, end });
  }
  return strings;
}
