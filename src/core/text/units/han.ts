import { classOf, foldUnit, UnitClass } from './unitTable';

const HAN = /\p{Script=Han}/u;
const NOT_HAN = /\P{Script=Han}+/gu;
const HAN_ONLY = /^\p{Script=Han}+$/u;

/** Whether any character of the text is Han. */
export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** Whether all characters of the text are Han, and there is at least one. */
export function isHan(text: string): boolean {
  return HAN_ONLY.test(text);
}

/** The Han characters of a text alone, in their order. */
export function onlyHan(text: string): string {
  return text.replace(NOT_HAN, '');
}

/** Whether the UTF-16 unit at `at` is a Han character or half of one; false outside the text. */
export function isHanAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return classOf(unit) === UnitClass.han || (unit >= 0xdc00 && unit <= 0xdfff && isHanAt(text, at - 1));
}

/** The text with simplified characters for traditional ones, one unit for one. Linear in the text. */
export function simplifiedHan(text: string): string {
  let simplified = '';
  let done = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (classOf(unit) !== UnitClass.han || foldUnit(unit) === unit) continue;
    simplified += text.slice(done, at) + String.fromCharCode(foldUnit(unit));
    done = at + 1;
  }
  return done === 0 ? text : simplified + text.slice(done);
}
