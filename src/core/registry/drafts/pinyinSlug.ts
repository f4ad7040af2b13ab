import { lazy } from '../../base/lazy';
import { chineseWords } from '../../text/han';
import { charactersOf, readingsOf } from '../../text/pinyin';
import { slugOf } from '../../text/slug';

// CLDR's order of Chinese puts each character where its usual reading belongs (UAX #38, kMandarin).
const ORDER = lazy(() => new Intl.Collator('zh-u-co-pinyin'));

function compare(a: string, b: string): number {
  return ORDER().compare(a, b);
}

/**
 * An id of the pinyin of a Chinese name, a part for each word: `jinghu-keji` for 晶湖科技. What is Latin stays. '' for a
 * name that holds no letter, digit or Han character.
 */
export function pinyinSlug(name: string): string {
  const words: string[] = [];
  let alone = false;
  for (const { segment } of chineseWords(name)) {
    const word = Array.from(segment, (character) => usualReading(character) ?? character).join('');
    // The segmenter splits a name that is not a word into its characters.
    const isCharacter = segment.length === 1 && word !== segment;
    if (isCharacter && alone) words.push(`${words.pop()}${word}`);
    else words.push(word);
    alone = isCharacter;
  }
  return slugOf(words.join(' '));
}

/**
 * The reading that a character of several has most often: 技 is `ji`, seldom `qi`. The dictionary does not say which, but
 * in the order of Chinese the character is among those that have only that reading.
 */
function usualReading(character: string): string | undefined {
  const readings = character.length === 1 ? readingsOf(character.charCodeAt(0)) : [];
  if (readings.length < 2) return readings[0];
  const groups = readings.toSorted().map((reading) => ({ reading, ...most(charactersOf(reading)) }));
  const isBefore = (other: string | undefined) => other !== undefined && compare(character, other) <= 0;
  const among = groups.find(({ first, last }) => first && compare(first, character) <= 0 && isBefore(last));
  const found = among ?? groups.find(({ last }) => !last) ?? groups.find(({ last }) => isBefore(last)) ?? groups.at(-1);
  return found?.reading;
}

/** Rare characters may be far from others with the same reading: a tenth at either end is left out. */
function most(characters: readonly string[]): {
  readonly first: string | undefined;
  readonly last: string | undefined;
} {
  const sorted = characters.toSorted(compare);
  return { first: sorted[Math.floor(sorted.length * 0.1)], last: sorted[Math.floor(sorted.length * 0.9)] };
}
