import { canonicalUnit, spaceIsOptional } from '../text/units/canonical';
import { CaseRule } from '../text/units/letterCase';
import { classFollowing, classOf, foldUnit, UNIT_TABLE, UnitClass } from '../text/units/unitTable';
import { beginsAt, endingAt, endsAt, hasCountBefore, hasPluralAt, isCode } from './boundary';
import { FLAG_CASE, FLAG_GAPS, FLAG_NOUN, LEAD_SHIFT, RECORD_FLAGS, RECORD_LENGTH, RECORD_UNITS } from './segment';

/** The longest run of white space that a space of a name stands for, in UTF-16 units. */
export const MAX_GAP = 256;

/**
 * Compares one record of a segment with the text (docs/matching.md rules 2 to 5).
 *
 * @param token where the token begins that led here; the name may begin a little before it (`.NET`).
 * @returns the exclusive end of the mention, or −1. It begins at `token` minus the record's lead.
 */
export function verify(text: string, token: number, pool: Uint16Array, record: number): number {
  const length = pool[record + RECORD_LENGTH]!;
  const flags = pool[record + RECORD_FLAGS]!;
  const start = token - (flags >>> LEAD_SHIFT);
  if (start < 0) return -1;
  const units = record + RECORD_UNITS;
  // Most names are written as they are, and then neither gaps nor case need a closer look.
  const asWritten = isWritten(text, start, pool, units, length);
  const end = asWritten
    ? start + length
    : (flags & FLAG_GAPS) === 0
      ? compare(text, start, pool, units, length)
      : compareWithGaps(text, start, pool, record);
  if (end < 0 || !(endsAt(text, end) || hasPluralAt(text, end) || endingAt(text, end) > 0)) return -1;
  if (!beginsAt(text, start) && !(hasCountBefore(text, start) && isCode(text.slice(start, end)))) return -1;
  const rule = flags & FLAG_CASE;
  if (asWritten || rule === CaseRule.ignore) return end;
  return caseAgrees(text, start, pool, record, rule as CaseRule) ? end : -1;
}

/** Whether the text has exactly the units of the name there. */
function isWritten(text: string, start: number, pool: Uint16Array, units: number, length: number): boolean {
  if (start + length > text.length) return false;
  for (let k = 0; k < length; k++) if (text.charCodeAt(start + k) !== pool[units + k]) return false;
  return true;
}

function compare(text: string, start: number, pool: Uint16Array, units: number, length: number): number {
  if (start + length > text.length) return -1;
  for (let k = 0; k < length; k++) {
    if (((UNIT_TABLE[text.charCodeAt(start + k)]! ^ UNIT_TABLE[pool[units + k]!]!) & 0xffff) !== 0) return -1;
  }
  return start + length;
}

function compareWithGaps(text: string, start: number, pool: Uint16Array, record: number): number {
  const length = pool[record + RECORD_LENGTH]!;
  const isNoun = (pool[record + RECORD_FLAGS]! & FLAG_NOUN) !== 0;
  const units = record + RECORD_UNITS;
  let at = start;
  let last: UnitClass = UnitClass.other;
  for (let k = 0; k < length; k++) {
    const unit = pool[units + k]!;
    const unitClass = classFollowing(last, unit);
    if (isGap(unit, isNoun)) {
      const after = skipBetween(text, at, isNoun);
      if (after <= at) return -1;
      at = after;
    } else {
      if (spaceIsOptional(last, unitClass)) {
        at = skipGap(text, at);
        if (at < 0) return -1;
      }
      if (at >= text.length || foldUnit(text.charCodeAt(at)) !== foldUnit(unit)) return -1;
      at++;
    }
    last = unitClass;
  }
  return at;
}

/**
 * The end of a run of white space with at most one line break in it, and after that the next line's prefix in a block
 * quote. Whether that `>` is a prefix, and the break no end of a paragraph, is for the prose ranges to say.
 *
 * @returns `at` itself where there is none; −1 for a run that cannot be inside a name.
 */
export function skipGap(text: string, at: number): number {
  let index = at;
  let broken = false;
  for (; index < text.length; index++) {
    if (index - at > MAX_GAP) return -1;
    const unit = text.charCodeAt(index);
    if (unit === 0x0a || unit === 0x0d) {
      if (broken) return -1;
      broken = true;
      if (unit === 0x0d && text.charCodeAt(index + 1) === 0x0a) index++;
    } else if (classOf(unit) !== UnitClass.space && !(broken && unit === 0x3e)) {
      break;
    }
  }
  return index;
}

/** Whether a unit of a name is between two words: a blank, of a common noun a hyphen and an underscore too. */
export function isGap(unit: number, isNoun: boolean): boolean {
  return unit === 0x20 || (isNoun && isJoint(unit));
}

/** `-` and `_`, of a unit of the canonical form. */
function isJoint(unit: number): boolean {
  return unit === 0x2d || unit === 0x5f;
}

/** The end of what is between two words at `at`: a run of white space, between those of a common noun a hyphen or an underscore too. */
function skipBetween(text: string, at: number, isNoun: boolean): number {
  return isNoun && isJoint(foldUnit(text.charCodeAt(at))) ? at + 1 : skipGap(text, at);
}

function caseAgrees(text: string, start: number, pool: Uint16Array, record: number, rule: CaseRule): boolean {
  const length = pool[record + RECORD_LENGTH]!;
  const isNoun = (pool[record + RECORD_FLAGS]! & FLAG_NOUN) !== 0;
  const units = record + RECORD_UNITS;
  let asWritten = true;
  let capitals = true;
  let capitalised = true;
  let seen = 0;
  let at = start;
  let last: UnitClass = UnitClass.other;
  for (let k = 0; k < length; k++) {
    const unit = pool[units + k]!;
    const unitClass = classFollowing(last, unit);
    const isBetween = isGap(unit, isNoun);
    if (isBetween || spaceIsOptional(last, unitClass)) at = skipBetween(text, at, isBetween && isNoun);
    last = unitClass;
    if (isBetween) continue;
    const written = canonicalUnit(text.charCodeAt(at++));
    // A traditional character in place of a simplified one has nothing to do with case.
    if (unitClass === UnitClass.han) continue;
    if (written !== unit) {
      if (rule === CaseRule.exact) return false;
      asWritten = false;
    }
    const folded = foldUnit(unit);
    if (written === folded && written !== upperOf(folded)) capitals = false;
    if (unitClass === UnitClass.letter && written !== (seen++ === 0 ? unit : folded)) capitalised = false;
  }
  if (asWritten) return true;
  if (rule === CaseRule.capitalised) return capitals;
  return rule === CaseRule.acronym && capitalised;
}

function upperOf(unit: number): number {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit;
  const upper = String.fromCharCode(unit).toUpperCase();
  return upper.length === 1 ? upper.charCodeAt(0) : unit;
}
