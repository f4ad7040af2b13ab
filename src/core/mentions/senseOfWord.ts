import { isCapital, isSmall } from '../text/ascii';
import { classOf, UnitClass } from '../text/unitTable';
import { isSectionNumber, isUnitAfterDigit } from './measured';
import { isAfterFirm, isUsaAfterFirm } from './partOfName';
import { isListed, type Off } from './rules';
import { Sense } from './sense';

/** How far this looks, in UTF-16 units: enough for a title and initials. */
const REACH = 24;

const WORD_BEFORE = /(?<![\p{L}\p{N}.'’-])(\p{Lu}\p{L}*)\.?[ \u00a0]$/u;
/** `M. Ford` and `J. P. Ford`; not `the U.S. Ford`, which the mark before the `S` tells apart. */
const INITIAL_BEFORE = /(?<![\p{L}\p{N}.&'’-])\p{Lu}\.[ \u00a0]$/u;
/** The `A.` of a list, and `Series B.` at the end of a sentence. */
const NUMBERED_BEFORE =
  /(?:^|\n)[ \t#>*+_-]*[A-H]\. $|(?:Plan|Series|Class|Part|Section|Appendix|Annex|Option|Group|Type|Tier|Phase|Vitamin|Exhibit) \p{Lu}\. $/u;

const FRACTION_BEFORE = /(?<![\d.])\d+\.\d+[ \u00a0-]$/;
/** Three of them are cars, unless something follows that has a field of three. */
const WHOLE_BEFORE = /(?<![\d.,])\d{1,2}[ \u00a0-]$/;
const MEASURED_AFTER = /^[ -](?:MRI|MR|NMR|scanners?|magnets?|fields?|imaging|coils?)(?!\p{L})/u;

const MOST_WORDS = 6;

/** Of University of London and Code for Japan the place is a part. */
const ENGLISH_BODY_BEFORE =
  /(?<!\p{L})(?:(?:University|Institute|Museum|College|Party|Academy|Radio|Association|Federation|Society|Church|Corporation|Technology|Opera|Lloyd['’]s) of|(?:Institute|Center|Centre|Code) for) (?:the )?$/u;

/** What the words around a name that is not Chinese say that it means; see `senseOf`. */
export function senseOfWord(text: string, start: number, end: number, mayBePlace: boolean, off: Off): Sense {
  if (!isCapital(text.charCodeAt(start))) return Sense.any;
  const isWord = isSmall(text.charCodeAt(end - 1));
  if (isWord && isCapitalAhead(text, end) && isListed('streets', wordAt(text, end + 1), off)) return Sense.nothing;
  if (mayBePlace && isCapitalAhead(text, end, HYPHEN) && isBodyAhead(text, end, isWord, off) && !off.has('bodyAhead'))
    return Sense.noPlace;
  if (!isWord) {
    if (!mayBePlace || isSmall(firstOfWordBefore(text, start))) return Sense.any;
    return (isUsaAfterFirm(text, start, end) && !off.has('usaAfterFirm')) || endsFirm(text, start, end, off)
      ? Sense.noPlace
      : Sense.any;
  }
  if (isUnitAfterDigit(text, start, end) && !off.has('unit')) {
    const before = text.slice(Math.max(0, start - REACH), start);
    const ahead = text.slice(end, end + REACH);
    const isMeasured = WHOLE_BEFORE.test(before) && MEASURED_AFTER.test(ahead);
    const isFraction = FRACTION_BEFORE.test(before) && !isSectionNumber(before, ahead);
    return isMeasured || isFraction ? Sense.nothing : Sense.any;
  }
  const unitBefore = text.charCodeAt(start - 1);
  if (unitBefore !== SPACE && unitBefore !== NO_BREAK_SPACE) return Sense.any;
  if (isSmall(firstOfWordBefore(text, start)))
    return mayBePlace && isBodyBefore(text, start) && !off.has('bodyBefore') ? Sense.noPlace : Sense.any;
  if (mayBePersonBefore(text, start, off) && isPersonBefore(text.slice(Math.max(0, start - REACH), start), off)) {
    return Sense.person;
  }
  return mayBePlace && endsFirm(text, start, end, off) ? Sense.noPlace : Sense.any;
}

function endsFirm(text: string, start: number, end: number, off: Off): boolean {
  return !off.has('afterFirm') && isAfterFirm(text, start, end);
}

function isCapitalAhead(text: string, end: number, orAfter = SPACE): boolean {
  const unit = text.charCodeAt(end);
  return (unit === SPACE || unit === orAfter) && isCapital(text.charCodeAt(end + 1));
}

function isBodyBefore(text: string, start: number): boolean {
  const isOf = text.startsWith('of ', start - 3) || text.startsWith('of the ', start - 7);
  return (
    (isOf || text.startsWith('for ', start - 4)) &&
    ENGLISH_BODY_BEFORE.test(text.slice(Math.max(0, start - REACH), start))
  );
}

/** The first letter of the word before a name, or the last unit of it that is not a lower-case ASCII letter. */
function firstOfWordBefore(text: string, start: number): number {
  let at = start - 2;
  while (at > start - REACH && isSmall(text.charCodeAt(at)) && isLetter(text.charCodeAt(at - 1))) at--;
  return text.charCodeAt(at);
}

/**
 * Whether the words after the name at its end make it the name of a body.
 *
 * @param isWord whether the name is a word as China is, and not the `US`: a US Group is any group, the US Vote Foundation is
 * one, and so is U.S. Bank, but not a US bank.
 */
function isBodyAhead(text: string, end: number, isWord: boolean, off: Off): boolean {
  let last = '';
  // The first word may be after a hyphen: US-China Business Council.
  for (let count = 0, at = end; count < MOST_WORDS && (count === 0 || text.charCodeAt(at) === SPACE); count++) {
    const word = wordAt(text, at + 1);
    at += 1 + word.length;
    if (isListed('state', word, off) || !(isCapital(word.charCodeAt(0)) || isListed('links', word, off))) return false;
    const isHead = isListed('bodies', word, off);
    // In a headline a verb may be before the owner: China Halts Ant Group’s IPO.
    const isOwner = count > 0 && isPossessive(text, at);
    if ((isHead || isListed('lastOfBodies', word, off)) && !isOwner && !isListed('noBodies', `${last} ${word}`, off)) {
      const isLast = !(text.charCodeAt(at) === SPACE && isCapital(text.charCodeAt(at + 1)));
      if (isWord ? isHead || isLast : isLast && (count > 0 || word === 'Bank')) return true;
    }
    if (isListed('members', word, off) && isPossessive(text, at)) at += text.charCodeAt(at + 1) === SMALL_S ? 2 : 1;
    last = word;
  }
  return false;
}

/** The word that begins there: letters, hyphens and `&`, at most `REACH` units. */
function wordAt(text: string, start: number): string {
  let at = start;
  while (at < start + REACH && isInWord(text.charCodeAt(at))) at++;
  return text.slice(start, at);
}

function isInWord(unit: number): boolean {
  return isLetter(unit) || unit === HYPHEN || unit === AMPERSAND;
}

function isPossessive(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === APOSTROPHE || unit === CURLY_APOSTROPHE;
}

function isPersonBefore(before: string, off: Off): boolean {
  if (INITIAL_BEFORE.test(before)) return !NUMBERED_BEFORE.test(before) && !off.has('initialBefore');
  const word = WORD_BEFORE.exec(before)?.[1] ?? '';
  return (
    isListed('titles', word, off) || (isListed('givenNames', word, off) && !before.includes('.', before.length - 2))
  );
}

/** Whether an initial, a title or a given name, or what looks like the end of one, is before: mostly none is. */
function mayBePersonBefore(text: string, start: number, off: Off): boolean {
  let at = start - 1;
  const isPointed = text.charCodeAt(at - 1) === POINT;
  if (isPointed) at--;
  const end = at;
  const least = start - REACH;
  while (at > least && isSmall(text.charCodeAt(at - 1))) at--;
  if (!isCapital(text.charCodeAt(at - 1))) return false;
  const word = text.slice(at - 1, end);
  return (isPointed && word.length === 1) || isListed('titles', word, off) || isListed('givenNames', word, off);
}

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const AMPERSAND = 0x26;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const SMALL_S = 0x73;

function isLetter(unit: number): boolean {
  return classOf(unit) === UnitClass.letter;
}
