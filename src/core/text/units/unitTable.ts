import { fromDifferences } from './differences';
import { CLASS_RUNS, FOLD_RUNS, SIMPLIFIED, TRADITIONAL } from './unitTableData';

// What each UTF-16 code unit is to the matcher: one 64K table answers both "which letter is it, case and width aside?"
// and "where do words begin?". It is shipped run-length-encoded, since asking `\p{…}` for every unit takes a slice and a
// half of start-up time. `scripts/makeUnitTable.js` makes the data from the Unicode properties of the running Node.

/** Classes, in bits 20–23 of an entry. */
export const UnitClass = {
  /** Punctuation, symbols, low surrogates and what is not assigned. */
  other: 0,
  /** A letter of a script that puts spaces between words. */
  letter: 1,
  digit: 2,
  /** A combining mark: it belongs to the character before it. */
  mark: 3,
  han: 4,
  /** Korean: particles are glued to the end of a name. */
  hangul: 5,
  /** A run of Katakana is a word, though no space ends it. */
  katakana: 6,
  /** A letter of another script without spaces: Hiragana, Thai, Lao, Khmer, Burmese, Tibetan. */
  unspaced: 7,
  space: 8,
  /** A high surrogate outside the planes of Han. */
  surrogate: 9,
} as const;
export type UnitClass = (typeof UnitClass)[keyof typeof UnitClass];

/** The unit is part of a word: a run of such units is one token. */
export const WORD_BIT = 1 << 16;
/** The unit is a token of its own. */
export const SINGLE_BIT = 1 << 17;
/** The unit may compose with a neighbour under Unicode normalisation. */
export const MARK_BIT = 1 << 18;

/** The unit is a currency sign. */
export const CURRENCY_BIT = 1 << 19;
/** All of `\p{Sc}` but those that take two units. */
const CURRENCY_SIGNS = '$¢£¤¥֏؋߾߿৲৳৻૱௹฿៛₠₡₢₣₤₥₦₧₨₩₪₫€₭₮₯₰₱₲₳₴₵₶₷₸₹₺₻₼₽₾₿⃀⃁꠸﷼﹩＄￠￡￥￦';

/** Han characters in another disguise, which Unicode promises to compose to the usual ones for ever. */
const FIRST_COMPATIBLE = 0xf900;
const COMPATIBLE = String.fromCharCode(...Array.from({ length: 0x200 }, (_, k) => FIRST_COMPATIBLE + k));

const FLAGS_OF_CLASS = [
  0,
  WORD_BIT,
  WORD_BIT,
  WORD_BIT | MARK_BIT,
  SINGLE_BIT,
  SINGLE_BIT,
  SINGLE_BIT,
  SINGLE_BIT,
  0,
  SINGLE_BIT,
];

function decode(): Uint32Array {
  const table = new Uint32Array(0x10000);
  let unit = 0;
  for (const run of CLASS_RUNS.split(' ')) {
    const unitClass = Number.parseInt(run.charAt(0), 36);
    const length = Number.parseInt(run.slice(1), 36);
    putUnits(table, unit, unit + length, (unitClass << 20) | (FLAGS_OF_CLASS[unitClass] ?? 0));
    unit += length;
  }
  // Conjoining jamo compose into syllables as marks do into letters.
  for (let jamo = 0x1100; jamo <= 0x11ff; jamo++) table[jamo]! |= MARK_BIT;
  for (let k = 0; k < CURRENCY_SIGNS.length; k++) table[CURRENCY_SIGNS.charCodeAt(k)]! |= CURRENCY_BIT;
  let from = 0;
  for (const run of FOLD_RUNS.split(' ')) {
    const [gap, count, stride, target] = run.split(',').map((text) => Number.parseInt(text, 36));
    from += gap!;
    for (let k = 0; k < count!; k++) {
      const folded = from + k * stride!;
      table[folded] = (table[folded]! & ~0xffff) | (target! + k * stride!);
    }
  }
  const [simplified, traditional] = [fromDifferences(SIMPLIFIED), fromDifferences(TRADITIONAL)];
  for (let k = 0; k < traditional.length; k++) {
    const unit = traditional[k]!;
    table[unit] = (table[unit]! & ~0xffff) | simplified[k]!;
  }
  for (const [k, composed] of [...COMPATIBLE.normalize('NFC')].entries()) {
    const unit = FIRST_COMPATIBLE + k;
    if (composed.length === 1) table[unit] = (table[unit]! & ~0xffff) | (table[composed.charCodeAt(0)]! & 0xffff);
  }
  return table;
}

/** A function of its own, since the engine makes fast what is called often. */
function putUnits(table: Uint32Array, from: number, to: number, bits: number): void {
  for (let unit = from; unit < to; unit++) table[unit] = bits | unit;
}

/** For each UTF-16 unit: the folded unit in bits 0–15, `WORD_BIT` or `SINGLE_BIT`, and its class in bits 20–23. */
export const UNIT_TABLE: Uint32Array = decode();

// Outside of a text `charCodeAt` gives NaN, which is 0 here. To ask the table for NaN once makes every later question to it slow.

/** The unit with case, width, typographic variants and traditional characters folded (docs/matching.md, rules 3 and 5). */
export function foldUnit(unit: number): number {
  return UNIT_TABLE[unit | 0]! & 0xffff;
}

export function classOf(unit: number): UnitClass {
  return (UNIT_TABLE[unit | 0]! >>> 20) as UnitClass;
}

/** The class of a unit that comes after one of class `last`: a low surrogate has the class of its high surrogate. */
export function classFollowing(last: UnitClass, unit: number): UnitClass {
  return unit >= 0xdc00 && unit <= 0xdfff ? last : classOf(unit);
}

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/g;

/** How wide a text is, in columns: a Latin letter takes one, a Chinese character two. */
export function columnWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
