import { lazy } from '../base/lazy';
import { classOf, foldUnit, UnitClass } from './unitTable';

/** Whether the UTF-16 unit is one of `A` to `Z`; false outside the text, for NaN. */
export function isAsciiCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

/** Whether the UTF-16 unit is one of `a` to `z`; false outside the text, for NaN. */
export function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

const LETTER = lazy(() => /\p{L}/u);

/** Whether any character of the text is a letter, of whatever script. */
export function hasLetter(text: string): boolean {
  return LETTER().test(text);
}

/** The rule that a registry may give a name instead of the rule that its spelling gives. */
export type CaseOverride = 'exact' | 'ignore';

/** How the capitals of a mention may differ from those of the name (docs/matching.md rule 3). */
export const CaseRule = {
  ignore: 0,
  /** Only as written. */
  exact: 1,
  /** As written, or all in capitals: `Apple`, `APPLE`. */
  capitalised: 2,
  /** As written, or only the first letter a capital: `NVIDIA`, `Nvidia`. */
  acronym: 3,
} as const;
export type CaseRule = (typeof CaseRule)[keyof typeof CaseRule];

/** More letters than this, and a name all in capitals may also be written as a capitalised word. */
const SHORT_ACRONYM = 5;

/** The rule for a canonical name (see `writeCanonical`) at `[from, to)` of `units`; a rule given in the registry wins. */
export function caseRuleOf(units: Uint16Array, from: number, to: number, override: CaseOverride | undefined): CaseRule {
  if (override) return override === 'exact' ? CaseRule.exact : CaseRule.ignore;
  let capitals = 0;
  let others = 0;
  let capitalFirst = false;
  for (let index = from; index < to; index++) {
    const unit = units[index]!;
    const unitClass = classOf(unit);
    if (unitClass === UnitClass.space || unitClass >= UnitClass.han) return CaseRule.ignore;
    if (unitClass !== UnitClass.letter) continue;
    const capital = foldUnit(unit) !== unit;
    if (capital && capitals + others === 0) capitalFirst = true;
    if (capital) capitals++;
    else others++;
  }
  // A name in capitals stays one however it is punctuated (`U.S.`, `AT&T`): `u.s.` or `at&t` would be silence rightly kept.
  if (others === 0 && capitals > 0) return capitals > SHORT_ACRONYM ? CaseRule.acronym : CaseRule.exact;
  // So does a capitalised one (`Lloyd's`, `Wal-mart`): only white space makes several words of it.
  return capitalFirst && capitals === 1 ? CaseRule.capitalised : CaseRule.ignore;
}

/** Between the words of an identifier: `noteId`, `HTTPServer`, `order2`. */
const WORD_BEGINS = lazy(
  () => /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{L}))|(?<=\p{L})(?=\d)|(?<=\d)(?=\p{L})/gu,
);
/** What makes an identifier, a path or an address of words. */
const SIGNS = lazy(() => /_|(?<=[\p{L}\d])[:#](?=[\p{L}\d_])|(?<![./\\@＠])[./\\@＠]+(?=[\p{L}\d_])/gu);

/** The text with its identifiers, paths and addresses taken apart, and for each unit of it the offset that it is from. */
export function partIdentifiers(text: string): readonly [string, readonly number[]] {
  const apart = text.replace(SIGNS(), (sign) => (sign === '_' ? ' ' : ','.repeat(sign.length)));
  const pieces = apart.split(WORD_BEGINS());
  const offsets: number[] = [];
  let at = 0;
  for (const { length } of pieces) {
    for (const end = at + length; at < end; at++) offsets.push(at);
    // The blank after it.
    offsets.push(at);
  }
  return [pieces.join(' '), offsets];
}
