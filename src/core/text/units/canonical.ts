import { compose } from './compose';
import { classFollowing, classOf, foldUnit, MARK_BIT, UNIT_TABLE, UnitClass } from './unitTable';

/**
 * The unit with width and typographic variants folded (docs/matching.md, rule 5) but its case kept, and traditional
 * characters as they are: `Ｎ` is `N`, `’` is `'`, `–` is `-`. Units of white space stay as they are.
 */
export function canonicalUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  const folded = foldUnit(unit);
  if (folded === unit) return unit;
  const text = String.fromCharCode(unit);
  const composed = text.normalize('NFC');
  if (composed.length === 1 && composed !== text) return canonicalUnit(composed.charCodeAt(0));
  if (classOf(unit) === UnitClass.han) return unit;
  return text.toLowerCase() === text ? folded : unit;
}

/** True for Han next to a letter or digit of a spaced script: between them a space and no space are the same. */
export function spaceIsOptional(left: UnitClass, right: UnitClass): boolean {
  return (left === UnitClass.han && isLatinLike(right)) || (right === UnitClass.han && isLatinLike(left));
}

function isLatinLike(unitClass: UnitClass): boolean {
  return unitClass === UnitClass.letter || unitClass === UnitClass.digit;
}

/** How many times longer a text can be in its canonical form. */
export const CANONICAL_GROWTH = 3;

/**
 * Writes a name as the matcher keeps it: in NFC, canonical units, white space collapsed to single spaces, none at the
 * ends and none where it is optional. Two names with the same result are written the same way.
 *
 * @param into with room for `CANONICAL_GROWTH` times the name from `at` on.
 * @returns how many units were written.
 */
export function writeCanonical(name: string, into: Uint16Array, at: number): number {
  const text = (mayCompose(name) && compose(name)?.text) || name;
  let to = at;
  let last: UnitClass = UnitClass.other;
  let gap = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const unitClass = classFollowing(last, unit);
    if (unitClass === UnitClass.space) {
      gap = to > at;
      continue;
    }
    if (gap && !spaceIsOptional(last, unitClass)) into[to++] = SPACE;
    gap = false;
    into[to++] = canonicalUnit(unit);
    last = unitClass;
  }
  return to - at;
}

const SPACE = 0x20;

/** Whether a unit of the text might compose with its neighbour under normalisation. */
function mayCompose(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    if ((UNIT_TABLE[text.charCodeAt(index)]! & MARK_BIT) !== 0) return true;
  }
  return false;
}

/** The canonical form of a name as a text: see `writeCanonical`. */
export function canonicalName(name: string): string {
  const units = new Uint16Array(name.length * CANONICAL_GROWTH);
  const length = writeCanonical(name, units, 0);
  let out = '';
  for (let index = 0; index < length; index++) out += String.fromCharCode(units[index]!);
  return out;
}

/** Folds case and traditional characters as well: the key under which a name is looked up when they do not count. */
export function foldedName(name: string): string {
  const canonical = canonicalName(name);
  let out = '';
  for (let index = 0; index < canonical.length; index++) {
    out += String.fromCharCode(foldUnit(canonical.charCodeAt(index)));
  }
  return out;
}
