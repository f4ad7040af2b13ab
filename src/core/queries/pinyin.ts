import { dict } from 'pinyin-match/src/traditional_dict.js';

const NONE: readonly string[] = [];

let readings: ReadonlyMap<number, readonly string[]> | undefined;

/**
 * How a Han character may be read in Mandarin: toneless pinyin in lower case, `v` for `ü`, all readings of a character
 * that has several (行 is `hang`, `heng` and `xing`), simplified and traditional.
 *
 * @param unit a UTF-16 unit; of any other than a Han character the answer is empty.
 */
export function readingsOf(unit: number): readonly string[] {
  readings ??= byCharacter();
  return readings.get(unit) ?? NONE;
}

function byCharacter(): ReadonlyMap<number, readonly string[]> {
  const map = new Map<number, string[]>();
  for (const [syllable, characters] of Object.entries(dict)) {
    for (let index = 0; index < characters.length; index++) {
      const unit = characters.charCodeAt(index);
      // Halves of a character outside the basic plane stand for nothing by themselves.
      if (unit >= 0xd800 && unit <= 0xdfff) continue;
      const known = map.get(unit);
      if (!known) map.set(unit, [syllable]);
      else if (!known.includes(syllable)) known.push(syllable);
    }
  }
  return map;
}
