import { lazy } from '../../../base/lazy';
import { isHan } from '../../../units/han';
import { chineseWords, SURNAMES } from '../words';
import { COMMON_PARTS, STOP_WORDS } from './words';

/** Characters that come between names, and hardly in one. */
const BETWEEN: ReadonlySet<string> = new Set(
  '的了和与與及或在是由对對为為以等其将將被把向从從并並而也都还還就到给給让讓跟说說称稱会會要看找没沒不有',
);

/** The name that a word at `at` is probably a part of, or the word, of a short text; '' where there is none. */
export function nameAt(text: string, at: number): string {
  const words = wordsOf(text);
  const there = words.filter(({ index, length }) => index <= at && at <= index + length);
  const word = there.find(({ segment }) => !isStop(segment)) ?? there[0];
  return word
    ? hanName(
        words.map(({ segment }) => segment),
        words.indexOf(word),
      )
    : '';
}

interface Word {
  readonly index: number;
  readonly length: number;
  readonly segment: string;
}

/** The segmenter sees words where there are none: 与国 in 与国轩高科. */
function wordsOf(text: string): Word[] {
  return [...chineseWords(text)].flatMap(({ index, segment }) => {
    const parts = segment.length > 1 && BETWEEN.has(segment[0]!) ? [segment[0]!, segment.slice(1)] : [segment];
    return parts.map((part, number) => ({ index: index + number, length: part.length, segment: part }));
  });
}

/**
 * The Chinese name that a word is probably a part of: the dictionary of words knows few names, so that they fall into single
 * characters, 国|轩|高科. The word alone where it is an everyday one or not Chinese.
 */
function hanName(words: readonly string[], at: number): string {
  const word = words[at]!;
  if (!isHan(word) || isStop(word)) return isWordLike(word) ? word : '';
  const isLoose = (index: number): boolean => isPart(words[index]) && words[index]!.length === 1;
  const isCommon = (index: number): boolean => isPart(words[index]) && COMMON_PARTS.has(words[index]!);
  let [first, end] = [at, at + 1];
  const grow = (): void => {
    while (isLoose(first - 1)) first--;
    // A number is rather at the beginning of a name than at its end: 三安光电, but 宁德时代三季度.
    while (isLoose(end) && !/[一二三四五六七八九十两]/.test(words[end]!)) end++;
  };
  grow();
  // 能源 in 蜂巢|能源, 迪 in 比亚|迪, 航 in 中|创新|航.
  const isAlone = end - first === 1 && (isLoose(at) || isCommon(at));
  if (isCommon(first - 1) || (isAlone && isPart(words[first - 1]))) first--;
  // 能源 once more, 高科 in 国|轩|高科, but not 表示 in 李|强|表示.
  const isHalf = isLoose(first) && isLoose(end - 1) && end - first === 2 && !SURNAMES.has(words[first]!);
  if (isCommon(end) || (isHalf && isPart(words[end]))) end++;
  grow();
  return words.slice(first, end).join('');
}

/** Whether a word may be a part of a Chinese name. */
function isPart(word: string | undefined): boolean {
  return word !== undefined && isHan(word) && !isStop(word);
}

/** Whether a Chinese word is not part of names. */
function isStop(word: string): boolean {
  return STOP_WORDS.has(word) || BETWEEN.has(word);
}

const WORD_LIKE = lazy(() => /[\p{L}\p{N}]/u);

function isWordLike(word: string): boolean {
  return WORD_LIKE().test(word);
}
