import { canonicalUnit } from '../text/units/canonical';
import { CURRENCY_BIT, classOf, foldUnit, UNIT_TABLE, UnitClass } from '../text/units/unitTable';

// Where a name may begin and end (docs/matching.md rule 2). All offsets are UTF-16 units of the text that is matched.

const SPACED_LETTER = /[\p{L}\p{N}]/u;
/** The unit around most names: then nothing else has to be checked. */
const SPACE = 0x20;

/** The class of what ends just before `offset`: a mark has the class of the letter that it sits on. */
function classBefore(text: string, offset: number): UnitClass {
  let at = offset - 1;
  while (at >= 0 && classOf(text.charCodeAt(at)) === UnitClass.mark) at--;
  if (at < 0) return UnitClass.other;
  const unit = text.charCodeAt(at);
  if (at > 0 && unit >= 0xdc00 && unit <= 0xdfff) return classOfAstral(text.codePointAt(at - 1)!);
  return classOf(unit);
}

function classAfter(text: string, offset: number): UnitClass {
  if (offset >= text.length) return UnitClass.other;
  const unit = text.charCodeAt(offset);
  const unitClass = classOf(unit);
  return unitClass === UnitClass.surrogate ? classOfAstral(text.codePointAt(offset)!) : unitClass;
}

function classOfAstral(codePoint: number): UnitClass {
  if (codePoint >= 0x20000 && codePoint <= 0x3ffff) return UnitClass.han;
  if (codePoint >= 0xe0100 && codePoint <= 0xe01ef) return UnitClass.mark;
  return codePoint > 0xffff && SPACED_LETTER.test(String.fromCodePoint(codePoint)) ? UnitClass.letter : UnitClass.other;
}

function isSpaced(unitClass: UnitClass): boolean {
  return unitClass === UnitClass.letter || unitClass === UnitClass.digit || unitClass === UnitClass.mark;
}

/** Whether a name may begin at `start`. */
export function beginsAt(text: string, start: number): boolean {
  if (start === 0 || text.charCodeAt(start - 1) === SPACE) return true;
  const left = classBefore(text, start);
  const right = classAfter(text, start);
  if (isSpaced(right)) {
    if (isSpaced(left) || left === UnitClass.hangul) return false;
    return right !== UnitClass.digit || !(isPointBetweenDigits(text, start - 1) || isCurrency(text, start - 1));
  }
  if (right === UnitClass.hangul) return !isSpaced(left) && left !== UnitClass.hangul;
  return right !== UnitClass.katakana || left !== UnitClass.katakana;
}

/** Whether a name may end at `end`, which is exclusive and greater than 0. */
export function endsAt(text: string, end: number): boolean {
  if (end >= text.length || text.charCodeAt(end) === SPACE) return true;
  const right = classAfter(text, end);
  if (right === UnitClass.mark) return false;
  const left = classBefore(text, end);
  if (isSpaced(left) && isSpaced(right)) return false;
  if (left === UnitClass.katakana && right === UnitClass.katakana) return false;
  if (right !== UnitClass.other) return true;
  return !isCurrency(text, end) && !(left === UnitClass.digit && isPointBetweenDigits(text, end));
}

/** True for the `.` of `4.5` and the `,` of `1,360`. */
function isPointBetweenDigits(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit !== 0x2e && unit !== 0x2c) return false;
  return isDigit(text, offset - 1) && isDigit(text, offset + 1);
}

function isDigit(text: string, offset: number): boolean {
  return offset >= 0 && offset < text.length && classOf(text.charCodeAt(offset)) === UnitClass.digit;
}

function isCurrency(text: string, offset: number): boolean {
  return (UNIT_TABLE[text.charCodeAt(offset)]! & CURRENCY_BIT) !== 0;
}

/**
 * Whether the unit at `at` is a plural `s` after a digit or a capital, as the text writes it, with no letter after it
 * (docs/matching.md, rule 4): of `H20s`, `GPUs` and `NVIDIAs`.
 */
export function hasPluralAt(text: string, at: number): boolean {
  if (at === 0 || canonicalUnit(text.charCodeAt(at)) !== 0x73) return false;
  const last = text.charCodeAt(at - 1);
  const lastClass = classOf(last);
  return (
    (lastClass === UnitClass.digit || (lastClass === UnitClass.letter && isCapitalAt(last))) && endsAt(text, at + 1)
  );
}

/**
 * How many units of a word from `at` on are an ending after a name, as the `s` of `Rheinmeds` and the `es` of `Bundestages`; 0
 * where the units are no such ending. Whether a name may have one is for its language to say (docs/matching.md, rule 4).
 */
export function endingAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const length = unit === 0x73 ? 1 : unit === 0x65 && text.charCodeAt(at + 1) === 0x73 ? 2 : 0;
  if (length === 0 || classBefore(text, at) !== UnitClass.letter || !endsAt(text, at + length)) return 0;
  return hasPluralAt(text, at) ? 0 : length;
}

/** Whether the `length` units at `at`, 1 or 2, are a plural `s` or an ending that `endingAt` knows. */
export function isAfterName(text: string, at: number, length: number): boolean {
  return endingAt(text, at) === length || (length === 1 && hasPluralAt(text, at));
}

export function isCapitalAt(unit: number): boolean {
  const canonical = canonicalUnit(unit);
  return foldUnit(canonical) !== canonical;
}

/** Whether the text before `start` is a count: one to four digits and `x`, as in `8xH100` (docs/matching.md, rule 2). */
export function hasCountBefore(text: string, start: number): boolean {
  if (text.charCodeAt(start - 1) !== 0x78) return false;
  let at = start - 1;
  while (start - at <= 5 && isDigit(text, at - 1)) at--;
  return at < start - 1 && start - at <= 5 && !isSpaced(classBefore(text, at));
}

const CAPITAL = /\p{Lu}/u;

/** Whether a name is a code, which a count may touch: it has a capital and a digit. */
export function isCode(name: string): boolean {
  return CAPITAL.test(name) && /\d/.test(name);
}
