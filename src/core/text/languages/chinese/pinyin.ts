import { lazy, memoize } from '../../base/lazy';
import { foldUnit } from '../../units/unitTable';
import { wordsOf } from '../../units/words';
import type { Romanisation } from '../language';
import { otherSpelling } from './otherSpelling';
import { OTHER_READINGS, SYLLABLES } from './pinyinData';
import EXCEPTIONS from './pinyinExceptions.json';
import { chineseWords } from './words';

const NONE: readonly string[] = [];
/** Characters that are read in another way when they are surnames. */
const SURNAMES_READ = readings(EXCEPTIONS.surnames);
/** Characters that names of places and firms read in another way than texts mostly do. */
const ALSO_READ = readings(EXCEPTIONS.alsoRead);
/**
 * How names read what has several readings. An entry of one character says how it is read where no longer entry fits.
 */
const PHRASES = readings(EXCEPTIONS.phrases);
const A = 0x61;
const LETTERS = (1 << 26) - 1;
const LONGEST_PHRASE = 3;
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff];

/** Characters as folded UTF-16 units. It keeps what was asked for, as finding each takes some microseconds. */
class Dictionary {
  readonly #customary = readerBy(new Intl.Collator('zh-u-co-pinyin').compare);
  readonly #others = otherReadings();
  readonly #readings = new Map<number, readonly string[]>();
  /** The letters of those that were asked for, and one more bit. */
  readonly #initials = new Uint32Array(0x10000);

  /** The customary reading first; empty for what is no Han character. */
  readings(unit: number): readonly string[] {
    return unit < FIRST_HAN || unit > LAST_HAN ? NONE : memoize(this.#readings, unit, () => this.#read(unit));
  }

  initials(unit: number): number {
    if (this.#initials[unit] === 0) {
      let letters = LETTERS + 1;
      for (const reading of PINYIN.readings(unit, true)) letters |= 1 << (reading.charCodeAt(0) - A);
      this.#initials[unit] = letters;
    }
    return this.#initials[unit]! & LETTERS;
  }

  #read(unit: number): readonly string[] {
    const character = String.fromCharCode(unit);
    const customary = this.#customary(character);
    return customary === undefined ? NONE : [...new Set([customary, ...(this.#others.get(character) ?? NONE)])];
  }
}

const DICTIONARY = lazy(() => new Dictionary());

export const PINYIN: Romanisation = {
  readings(unit, isFirst) {
    const surname = isFirst ? surnameReading(unit) : undefined;
    return surname === undefined ? readingsOf(unit) : [...readingsOf(unit), surname];
  },
  initials: initialsOf,
  initialLength: (reading) => (/^[zcs]h/.test(reading) ? 2 : 1),
  spell,
  otherSpelling: (latin, name) => otherSpelling(latin, spell(name, false)),
};

/**
 * How a Han character is usually read in Mandarin: toneless pinyin in lower case, `v` for `ü`, the customary reading
 * first (行 is `xing` and `hang`, but not `heng`). A traditional character is read as its simplified one. Rare characters are
 * read as the order by pinyin suggests, of which one in twenty is not right.
 *
 * @param unit a UTF-16 unit; of any other than a Han character the answer is empty.
 */
export function readingsOf(unit: number): readonly string[] {
  return DICTIONARY().readings(foldUnit(unit));
}

/** How the character is read when it is a surname, if that differs from its usual readings: 单 is `shan`. */
export function surnameReading(unit: number): string | undefined {
  return SURNAMES_READ.get(String.fromCharCode(foldUnit(unit)))?.[0];
}

/** The letters that readings of the character begin with: bit 0 for `a`, bit 25 for `z`; 0 for all other units. */
export function initialsOf(unit: number): number {
  return DICTIONARY().initials(foldUnit(unit));
}

/**
 * The one reading of each unit of a name: as in the phrases of which names are often made (银行 is `yin` and `hang`),
 * else the customary one. Undefined for units that are not Han characters.
 *
 * @param isPerson whether the first character is a surname.
 */
export function readName(name: string, isPerson: boolean): readonly (string | undefined)[] {
  const folded = Array.from({ length: name.length }, (_, at) =>
    String.fromCharCode(foldUnit(name.charCodeAt(at))),
  ).join('');
  const read: (string | undefined)[] = [];
  while (read.length < name.length) {
    const at = read.length;
    const surname = at === 0 && isPerson ? surnameReading(name.charCodeAt(0)) : undefined;
    if (surname === undefined) read.push(...(phraseAt(folded, at) ?? [readingsOf(name.charCodeAt(at))[0]]));
    else read.push(surname);
  }
  return read;
}

/** A name in pinyin, a part for each word: `changjiang cunchu` for 长江存储. */
function spell(name: string, isPerson: boolean): string {
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
  return words.join(' ');
}

/** The readings of the longest phrase that begins there. */
function phraseAt(text: string, at: number): readonly string[] | undefined {
  for (let length = LONGEST_PHRASE; length > 0; length--) {
    const readings = PHRASES.get(text.slice(at, at + length));
    if (readings?.length === length) return readings;
  }
  return undefined;
}

/**
 * Finds how a character is read by its place among the first characters of all syllables. Always undefined where the order
 * is not that by pinyin, as in a Node without the data of Chinese.
 *
 * @param compare the order of characters by pinyin.
 */
export function readerBy(compare: (one: string, other: string) => number): (character: string) => string | undefined {
  const syllables = [...SYLLABLES.matchAll(/([a-z]+)(\S)/g)].map(([, syllable, first]) => ({
    syllable,
    first: first!,
  }));
  if (syllables.some(({ first }, at) => at > 0 && compare(syllables[at - 1]!.first, first) >= 0))
    return () => undefined;
  return (character) => {
    let [from, to] = [0, syllables.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (compare(syllables[middle]!.first, character) <= 0) from = middle + 1;
      else to = middle;
    }
    return syllables[Math.max(0, from - 1)]!.syllable;
  };
}

function otherReadings(): ReadonlyMap<string, readonly string[]> {
  const others = new Map<string, readonly string[]>();
  const add = (character: string, syllable: string) =>
    others.set(character, [...(others.get(character) ?? NONE), syllable]);
  for (const [, syllable, characters] of OTHER_READINGS.matchAll(/([a-z]+)([^a-z ]+)/g)) {
    for (const character of characters!) add(character, syllable!);
  }
  for (const [character, [syllable]] of ALSO_READ) add(character, syllable!);
  return others;
}

/** Characters with their readings, syllable by syllable: `银行yin-hang`. */
function readings(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    wordsOf(lines).map((entry) => {
      const at = entry.search(/[a-z]/);
      return [entry.slice(0, at), entry.slice(at).split('-')];
    }),
  );
}
