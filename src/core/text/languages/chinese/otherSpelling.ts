import { distance } from 'fastest-levenshtein';

/** A word that could be pinyin: syllables with a vowel, which end with it or in n or ng. */
const COULD_BE = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?[aeiou]+(?![aeiou])(?:ng?(?![aeiou]))?)+$/;
/** UTF-16 units: of a shorter word nothing can be said. */
const SHORTEST = 4;

/**
 * The pinyin of a name, where the Latin name beside it looks like pinyin and is neither that nor like it in sound: `huahong keji` for
 * Hahong, of 华宏科技. Undefined for all others: names that are translated, or written by their sound (Moore, 摩尔).
 */
export function otherSpelling(latin: string, spelt: string): string | undefined {
  let rest = spelt.replace(/[^a-z]/g, '');
  for (const word of latin.toLowerCase().split(/[\s,.&-]+/)) {
    const at = rest.indexOf(word);
    if (word.length < SHORTEST || !COULD_BE.test(word) || word.startsWith(rest)) return undefined;
    if (at < 0) return isMisspelt(word, rest) || !soundOf(rest).includes(soundOf(word)) ? spelt : undefined;
    rest = rest.slice(at + word.length);
  }
  return undefined;
}

/** Whether a part of the spelling differs from the word in one letter. */
function isMisspelt(word: string, spelt: string): boolean {
  const lengths = [word.length - 1, word.length, word.length + 1];
  return Array.from(spelt).some((_, at) =>
    lengths.some((length) => distance(word, spelt.slice(at, at + length)) === 1),
  );
}

/** The consonants of a word, those that stand for each other in foreign names as one. */
function soundOf(word: string): string {
  return word
    .replace(/[zcs]h?|x/g, 's')
    .replace(/[aeiouwyh]/g, '')
    .replace(/[gjq]/g, 'k')
    .replace(/r/g, 'l');
}
