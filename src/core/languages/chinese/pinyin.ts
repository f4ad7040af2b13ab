import { lazy } from '../../base/lazy';
import { fromDifferences } from '../../text/differences';
import { foldUnit } from '../../text/unitTable';
import type { Romanisation } from '../language';
import { CHARACTERS, FINAL_OF, FINALS, INITIAL_OF, INITIALS, OTHER_READINGS } from './pinyinData';
import { ALSO_READ, PHRASES, SURNAMES_READ } from './pinyinExceptions';
import { chineseWords } from './words';

const NONE: readonly string[] = [];
const A = 0x61;
const LONGEST_PHRASE = 3;

interface Dictionary {
  readonly readings: ReadonlyMap<number, readonly string[]>;
  /** By unit: one bit for each letter that a reading begins with. */
  readonly initials: Uint32Array;
}

const DICTIONARY = lazy(readDictionary);

export const PINYIN: Romanisation = {
  readings(unit, isFirst) {
    const surname = isFirst ? surnameReading(unit) : undefined;
    return surname === undefined ? readingsOf(unit) : [...readingsOf(unit), surname];
  },
  initials: initialsOf,
  initialLength: (reading) => (/^[zcs]h/.test(reading) ? 2 : 1),
  spell,
};

/**
 * How a Han character is usually read in Mandarin: toneless pinyin in lower case, `v` for `ü`, the customary reading
 * first (行 is `xing` and `hang`, but not `heng`). A traditional character is read as its simplified one.
 *
 * @param unit a UTF-16 unit; of any other than a Han character the answer is empty.
 */
export function readingsOf(unit: number): readonly string[] {
  return DICTIONARY().readings.get(foldUnit(unit)) ?? NONE;
}

/** How the character is read when it is a surname, if that differs from its usual readings: 单 is `shan`. */
export function surnameReading(unit: number): string | undefined {
  return SURNAMES_READ.get(String.fromCharCode(foldUnit(unit)));
}

/** The letters that readings of the character begin with: bit 0 for `a`, bit 25 for `z`; 0 for all other units. */
export function initialsOf(unit: number): number {
  return DICTIONARY().initials[foldUnit(unit)] ?? 0;
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

function readDictionary(): Dictionary {
  const readings = new Map<number, string[]>();
  const initials = new Uint32Array(0x10000);
  const add = (unit: number, syllable: string): void => {
    initials[unit]! |= 1 << (syllable.charCodeAt(0) - A);
    const known = readings.get(unit);
    if (!known) readings.set(unit, [syllable]);
    else if (!known.includes(syllable)) known.push(syllable);
  };
  const [begins, ends] = [INITIALS.split(' '), FINALS.split(' ')];
  for (const [at, unit] of fromDifferences(CHARACTERS).entries()) {
    const [begin, end] = [INITIAL_OF, FINAL_OF].map((digits) => Number.parseInt(digits.charAt(at), 36));
    add(unit, begins[begin!]! + ends[end!]!);
  }
  for (const [, syllable, characters] of OTHER_READINGS.matchAll(/([a-z]+)([^a-z ]+)/g)) {
    for (let at = 0; at < characters!.length; at++) add(characters!.charCodeAt(at), syllable!);
  }
  for (const [character, syllable] of ALSO_READ) add(character.charCodeAt(0), syllable);
  for (const [character, syllable] of SURNAMES_READ)
    initials[character.charCodeAt(0)]! |= 1 << (syllable.charCodeAt(0) - A);
  return { readings, initials };
}
