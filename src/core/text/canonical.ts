import { classOf, foldUnit, UnitClass } from './unitTable';

/**
 * The unit with width and typographic variants folded but its case kept (MATCHING.md rule 5): `Ｎ` is `N`, `’` is `'`,
 * `–` is `-`. Units of white space stay as they are.
 */
export function canonicalUnit(unit: number): number {
  if (unit < 0x80) return unit;
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  const folded = foldUnit(unit);
  if (folded === unit) return unit;
  const text = String.fromCharCode(unit);
  const composed = text.normalize('NFC');
  if (composed.length === 1 && composed !== text) return canonicalUnit(composed.charCodeAt(0));
  return text.toLowerCase() === text ? folded : unit;
}

/** True for Han next to a letter or digit of a spaced script: between them a space and no space are the same. */
export function spaceIsOptional(left: UnitClass, right: UnitClass): boolean {
  return (left === UnitClass.han && isLatinLike(right)) || (right === UnitClass.han && isLatinLike(left));
}

function isLatinLike(unitClass: UnitClass): boolean {
  return unitClass === UnitClass.letter || unitClass === UnitClass.digit;
}

/**
 * A name as the matcher keeps it: in NFC, canonical units, white space collapsed to single spaces, none at the ends and
 * none where it is optional. Two names with the same result are written the same way.
 */
export function canonicalName(name: string): string {
  const text = name.normalize('NFC');
  let out = '';
  let last: UnitClass = UnitClass.other;
  let gap = false;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const unitClass = classOf(unit);
    if (unitClass === UnitClass.space) {
      gap = out !== '';
      continue;
    }
    if (gap && !spaceIsOptional(last, unitClass)) out += ' ';
    gap = false;
    out += String.fromCharCode(canonicalUnit(unit));
    last = unitClass;
  }
  return out;
}

/** Folds case as well: the key under which a name is looked up when case does not count. */
export function foldedName(name: string): string {
  const canonical = canonicalName(name);
  let out = '';
  for (let index = 0; index < canonical.length; index++) {
    out += String.fromCharCode(foldUnit(canonical.charCodeAt(index)));
  }
  return out;
}
