import { beginsAt, endsAt } from '../../matching/boundary';
import { isGap } from '../../matching/verify';
import type { NotInWord } from '../../matching/wordsOfName';
import { languageAt } from '../../text/languages/languages';
import { canonicalName, foldedName, spaceIsOptional } from '../../text/units/canonical';
import { simplifiedHan } from '../../text/units/han';
import { isAsciiCapital } from '../../text/units/letterCase';
import { classOf, foldUnit, UnitClass } from '../../text/units/unitTable';

/**
 * Whether the name at `[start, end)` of the text is inside one of the longer words (docs/matching.md rule 7, `notIn`).
 * They are spelt as freely as names are (rule 5), the boundaries of words count: `US Steel` says nothing of
 * `US Steelworkers`. A word all in capitals is compared as it is written (`ABOUT US` is a heading), and so are the capitals that
 * any other adds to the name where the text has none of them: a mid-sized U.S. bank is not `U.S. Bank`.
 *
 * @param spelling the name, which a text may spell with other signs between its words.
 */
export function isInsideLongerWord(
  text: string,
  start: number,
  end: number,
  words: readonly NotInWord[],
  spelling: string,
): boolean {
  if (words.length === 0) return false;
  const name = foldedName(spelling);
  return words.some((word) => {
    const { folded, exactly, isNoun } = word;
    for (let at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
      const from = follow(text, start, -1, folded, at, isNoun);
      if (from < 0 || !(beginsAt(text, from) || isInNumber(text, from))) continue;
      const to = follow(text, end, 1, folded, at + name.length, isNoun);
      if (to < 0 || !endsAt(text, to) || isInNextWord(text, end, to)) continue;
      const written = canonicalName(text.slice(from, to));
      const isSame =
        exactly === undefined ? !isInSmallLetters(written, word, at, name.length) : simplifiedHan(written) === exactly;
      if (isSame) return true;
    }
    return false;
  });
}

/**
 * Whether a longer word that ends at `to` ends inside of a word that begins where the name ends, in a language without spaces: 菲律宾海 in
 * 菲律宾海岸.
 */
function isInNextWord(text: string, end: number, to: number): boolean {
  const { unspaced } = languageAt(text, to - 1);
  if (!unspaced || to === end || languageAt(text, to).unspaced !== unspaced) return false;
  const around = unspaced.around(text, { start: end, end });
  const next = [...unspaced.segment(simplifiedHan(text.slice(around.start, around.end)))].find(
    ({ index }) => around.start + index === end,
  );
  return next !== undefined && to < end + next.segment.length;
}

/** Whether the word has capitals beside its part of `length` units from `at` on, and the text writes all of them small. */
function isInSmallLetters(written: string, { canonical, folded }: NotInWord, at: number, length: number): boolean {
  if (written.length !== canonical.length) return false;
  let hasCapital = false;
  for (let k = 0; k < canonical.length; k++) {
    if ((k >= at && k < at + length) || !isAsciiCapital(canonical.charCodeAt(k))) continue;
    if (written.charAt(k) !== folded.charAt(k)) return false;
    hasCapital = true;
  }
  return hasCapital;
}

/** Whether a word that begins with a digit goes on with a longer number: 100字节 is no 字节 because 0字节 is not one. */
function isInNumber(text: string, at: number): boolean {
  return /^[\d.,]\d/.test(text.slice(Math.max(0, at - 1), at + 1));
}

/**
 * Goes along the text from `offset` on or, with a step of −1, back as long as it says what `word` does from `at` on.
 *
 * @returns where the word ends, or begins; −1 where the text says something else.
 */
function follow(text: string, offset: number, step: 1 | -1, word: string, at: number, isNoun: boolean): number {
  // An offset is between two units; the unit that a step passes is after or before it.
  const side = step === 1 ? 0 : -1;
  let place = offset;
  for (let k = at + side; k >= 0 && k < word.length; k += step) {
    const unit = word.charCodeAt(k);
    if (isGap(unit, isNoun)) {
      const sign = foldUnit(text.charCodeAt(place + side));
      const after = sign !== SPACE && isGap(sign, isNoun) ? place + step : skipSpace(text, place, step);
      if (after === place) return -1;
      place = after;
      continue;
    }
    if (spaceIsOptional(classAt(word, k - step), classAt(word, k))) place = skipSpace(text, place, step);
    const written = text.charCodeAt(place + side);
    if (Number.isNaN(written) || foldUnit(written) !== unit) return -1;
    place += step;
  }
  return place;
}

const SPACE = 0x20;
/** The longest run of white space between two words, in units. */
const MAX_SPACE = 64;

/** Beyond a run of white space, the prefix of a quoted line included. */
function skipSpace(text: string, offset: number, step: 1 | -1): number {
  const side = step === 1 ? 0 : -1;
  let place = offset;
  let broken = false;
  let quoted = false;
  while (Math.abs(place - offset) < MAX_SPACE) {
    const unit = text.charCodeAt(place + side);
    if (unit === 0x3e) quoted = true;
    else if (Number.isNaN(unit) || classOf(unit) !== UnitClass.space) break;
    if (unit === 0x0a || unit === 0x0d) broken = true;
    place += step;
  }
  return quoted && !broken ? offset : place;
}

function classAt(text: string, index: number): UnitClass {
  const unit = text.charCodeAt(index);
  return Number.isNaN(unit) ? UnitClass.other : classOf(unit);
}
