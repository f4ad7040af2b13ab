import { dict } from 'pinyin-match/src/traditional_dict.js';
import { lazy } from '../base/lazy';

const NONE: readonly string[] = [];
const A = 0x61;

interface Dictionary {
  readonly readings: ReadonlyMap<number, readonly string[]>;
  /** By unit: one bit for each letter that a reading begins with. */
  readonly initials: Uint32Array;
}

const DICTIONARY = lazy(readDictionary);

/**
 * How a Han character may be read in Mandarin: toneless pinyin in lower case, `v` for `ü`, all readings of a character
 * that has several (行 is `hang`, `heng` and `xing`), simplified and traditional.
 *
 * @param unit a UTF-16 unit; of any other than a Han character the answer is empty.
 */
export function readingsOf(unit: number): readonly string[] {
  return DICTIONARY().readings.get(unit) ?? NONE;
}

/** The Han characters that are read so and in no other way. */
export function charactersOf(reading: string): readonly string[] {
  return Array.from(dict[reading] ?? '').filter(
    (one) => one.length === 1 && readingsOf(one.charCodeAt(0)).length === 1,
  );
}

/** The letters that readings of the character begin with: bit 0 for `a`, bit 25 for `z`; 0 for all other units. */
export function initialsOf(unit: number): number {
  return DICTIONARY().initials[unit] ?? 0;
}

function readDictionary(): Dictionary {
  const readings = new Map<number, string[]>();
  const initials = new Uint32Array(0x10000);
  for (const [syllable, characters] of Object.entries(dict)) {
    const bit = 1 << (syllable.charCodeAt(0) - A);
    for (let index = 0; index < characters.length; index++) {
      const unit = characters.charCodeAt(index);
      // Halves of a character outside the basic plane stand for nothing by themselves.
      if (unit >= 0xd800 && unit <= 0xdfff) continue;
      const known = readings.get(unit);
      if (!known) readings.set(unit, [syllable]);
      else if (!known.includes(syllable)) known.push(syllable);
      initials[unit]! |= bit;
    }
  }
  return { readings, initials };
}
