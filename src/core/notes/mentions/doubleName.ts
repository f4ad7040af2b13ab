import { languageAt } from '../../text/languages/languages';
import { proseLanguage } from '../../text/languages/proseLanguage';
import { Sense } from '../../text/languages/senses/sense';
import { senseOf } from './senseOf';

/** How far this looks, in UTF-16 units. */
const REACH = 64;
const HYPHEN = 0x2d;
const SECOND_AFTER = /^-\p{Lu}[\p{L}\p{M}’']*\p{Ll}(?![\p{L}\p{M}])/u;
const FIRST_BEFORE = /(?<![\p{L}\p{M}-])(?:\p{Lu}[\p{L}\p{M}’']*-)+$/u;
/** A capitalised word after one in small letters: at the beginning of a sentence or in a title a capital says nothing. */
const NAME_BEFORE = /(?<![\p{L}\p{M}’'-])\p{Ll}[\p{Ll}\p{M}’']*,? \p{Lu}[\p{L}\p{M}-]*\.? $/u;

/** Whether the name at `[start, end)` has a hyphen on one side, as a half of a double surname has. */
export function isBesideHyphen(text: string, start: number, end: number): boolean {
  return text.charCodeAt(end) === HYPHEN || text.charCodeAt(start - 1) === HYPHEN;
}

/**
 * Whether the name at `[start, end)`, which is beside a hyphen, is a half of a double surname, which is another person: `Béraud` of `Béraud-Martin`. A name
 * with a given name in it is where a capitalised word follows after a hyphen; a surname alone where a title or a capitalised
 * word is before both, and in a language in which people alone are written so.
 *
 * @param isOtherNamed whether the other half is a name too, as in `the Trump-Xi summit`.
 */
export function isInDoubleName(text: string, start: number, end: number, isOtherNamed: boolean): boolean {
  const second = SECOND_AFTER.exec(text.slice(end, end + REACH))?.[0] ?? '';
  const first = FIRST_BEFORE.exec(text.slice(Math.max(0, start - REACH), start))?.[0] ?? '';
  if ((first === '' && second === '') || languageAt(text, start).writes) return false;
  if (/\s/.test(text.slice(start, end))) return second !== '';
  const from = start - first.length;
  const hasNameBefore = NAME_BEFORE.test(text.slice(Math.max(0, from - REACH), from));
  if (hasNameBefore || senseOf(text, from, end + second.length, false) === Sense.person) return true;
  return !isOtherNamed && proseLanguage(text, start).hyphenatesPeople === true;
}
