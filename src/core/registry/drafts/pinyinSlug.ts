import { readName } from '../../languages/chinese/pinyin';
import { chineseWords } from '../../languages/chinese/words';
import { slugOf } from '../../text/slug';

/**
 * An id of the pinyin of a Chinese name, a part for each word: `changjiang-cunchu` for 长江存储. What is Latin stays. ''
 * for a name that holds no letter, digit or Han character.
 *
 * @param isPerson whether the name begins with a surname.
 */
export function pinyinSlug(name: string, isPerson = false): string {
  const readings = readName(name, isPerson);
  const words: string[] = [];
  let alone = false;
  for (const { index, segment } of chineseWords(name)) {
    const word = Array.from({ length: segment.length }, (_, at) => readings[index + at] ?? segment[at]).join('');
    // The segmenter splits a name that is not a word into its characters.
    const isCharacter = segment.length === 1 && word !== segment;
    if (isCharacter && alone) words.push(`${words.pop()}${word}`);
    else words.push(word);
    alone = isCharacter;
  }
  return slugOf(words.join(' '));
}
