import {
  CAPITAL_FORMS,
  DOTTED_FORMS,
  HEADS,
  LEGAL_FORMS,
  PARTICLES,
} from '../../text/languages/english/capitalisedWords';
import type { NounWords } from '../../text/languages/language';
import { MARKUP_SIGN } from '../../text/languages/readerSigns';
import { isAbbreviation } from '../../text/languages/sentenceEnds';
import { classOf, UNIT_TABLE, UnitClass, WORD_BIT } from '../../text/units/unitTable';

/** A word of a phrase; `text` without a possessive. Offsets are UTF-16 units. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A lower-case word inside a name, as `of`. */
  readonly connects: boolean;
}

/** A run of capitalised words. */
export interface Phrase {
  readonly words: readonly Word[];
  /** After the last word. */
  readonly end: number;
  /** A sentence, a cell or the like begins here, so that the first capital says nothing. */
  readonly atStart: boolean;
  readonly heading: boolean;
  /** Undefined where the language of the paragraph does not begin every noun with a capital. */
  readonly nouns: NounWords | undefined;
  /** Whether it may be a piece of something else, since a known entity, a slash, an `@` or the like is beside it. */
  readonly mayBePiece: boolean;
  /** The text that follows in the sentence. */
  readonly ended: 'lower' | 'other';
}

/** After the form of the company that is liable: GmbH & Co. KG. */
const PARTNERS = /^ ?& ?Co\.? (?:KGaA|KG|OHG)(?!\p{L})/u;
/** Names continue after them: the People's Liberation Army. */
const POSSESSIVES = new Set(['People', 'Women', 'Workers', 'Children']);
/** A phrase of this number of words is not a name; what follows is read as another phrase. */
export const MOST_PHRASE_WORDS = 12;

/** Reads the phrase that begins with the capital at `at` of a reader's text. Linear in its length. */
export function readPhrase(
  text: string,
  at: number,
  place: Pick<Phrase, 'atStart' | 'heading' | 'nouns'> & { readonly isRest: boolean },
): Phrase {
  const words: Word[] = [];
  let hasConnector = false;
  let start = at;
  let end = at;
  let next = -1;
  for (;;) {
    end = wordEnd(text, start);
    const whole = text.slice(start, end);
    const bare = whole.replace(/['’]s?$/u, '');
    const dotted = bare === whole && text.charAt(end) === '.' && takesDot(whole, text, end);
    if (dotted) end++;
    const word = { start, end: dotted ? end : start + bare.length, text: dotted ? `${bare}.` : bare, connects: false };
    words.push(word);
    if (words.length >= MOST_PHRASE_WORDS) break;
    if (words.length > 1 && isForm(bare)) {
      const partners = PARTNERS.exec(text.slice(end, end + 16))?.[0];
      if (partners !== undefined) {
        end += partners.length;
        words.push({ start: end - 2, end, text: 'KG', connects: false });
        break;
      }
    }
    if ((bare !== whole && !POSSESSIVES.has(bare)) || (words.length > 1 && isForm(bare) && !/^co\b/i.test(bare))) break;
    next = nextWord(text, end);
    if (next < 0 && text.charAt(end) === ',') next = formAfterComma(text, end + 1);
    if (next < 0) break;
    if (isCapital(text.charCodeAt(next))) {
      start = next;
      continue;
    }
    const number = /^\d{3,5}\p{L}{0,3}(?![\p{L}\p{N}.,:%-])/u.exec(text.slice(next, next + 10))?.[0];
    if (number !== undefined && !/^(?:19|20)\d\d$/.test(number)) {
      end = next + number.length;
      words.push({ start: next, end, text: number, connects: false });
      break;
    }
    if (text.startsWith('plc', next) && wordEnd(text, next) === next + 3) {
      end = next + 3;
      words.push({ start: next, end, text: 'plc', connects: false });
      break;
    }
    // Of nouns that come after another only a few are names: die Kontrolle der Banken.
    if (place.nouns && text.charAt(next) !== '&') break;
    const after = afterConnectors(text, next, HEADS.has(bare.toLowerCase()), hasConnector);
    if (after < 0) break;
    words.push({ start: next, end: after, text: text.slice(next, after).trim(), connects: true });
    hasConnector = true;
    start = after;
  }
  const before = text.charCodeAt(at - 1);
  const mayBePiece =
    place.isRest ||
    ODD_BEFORE.has(before) ||
    ODD_AFTER.has(text.charCodeAt(end)) ||
    isKnown(text, at - 1, -1) ||
    isKnown(text, end, 1);
  const follows = nextWord(text, end);
  const ended = follows >= 0 && isLowerLetter(text.charCodeAt(follows)) ? 'lower' : 'other';
  const { atStart, heading, nouns } = place;
  return { words, end, atStart, heading, nouns, mayBePiece, ended };
}

/** After the word that begins at `at`: letters, digits, and what joins them inside one (`O’Neill`, `Wal-Mart`, `AT&T`). */
export function wordEnd(text: string, at: number): number {
  let end = at;
  for (;;) {
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
    if (!JOINERS.has(text.charCodeAt(end)) || !isWordUnit(text.charCodeAt(end + 1))) return end;
    if (text.charAt(end) === '.' && isDigit(text, end + 1)) {
      // GPT-3.5, but not the end of a sentence before a number.
      if (!isDigit(text, end - 1) || isDigit(text, at)) return end;
    }
    end++;
  }
}

export function isCapital(unit: number): boolean {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  if (classOf(unit) !== UnitClass.letter) return false;
  const letter = String.fromCharCode(unit);
  return letter !== letter.toLowerCase();
}

function isLowerLetter(unit: number): boolean {
  return classOf(unit) === UnitClass.letter && !isCapital(unit);
}

function isDigit(text: string, at: number): boolean {
  return classOf(text.charCodeAt(at)) === UnitClass.digit;
}

function isWordUnit(unit: number): boolean {
  return (UNIT_TABLE[unit]! & WORD_BIT) !== 0;
}

const JOINERS = new Set([...".'’-‐‑&_"].map((unit) => unit.charCodeAt(0)));
const ODD_BEFORE = new Set([...'@#/\\_$~.+'].map((unit) => unit.charCodeAt(0)));
const ODD_AFTER = new Set([...'@/\\_=+(<['].map((unit) => unit.charCodeAt(0)));
const KNOWN_UNIT = 3;
const SPACE = 0x20;

/** Whether a known entity is beside it, with or without a space between. */
function isKnown(text: string, at: number, step: 1 | -1): boolean {
  const unit = text.charCodeAt(at);
  return unit === KNOWN_UNIT || (unit === SPACE && text.charCodeAt(at + step) === KNOWN_UNIT);
}

/** Initials, and abbreviations that take a full stop: J., U.S, Inc. */
function takesDot(word: string, text: string, at: number): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) || DOTTED_FORMS.has(word.toLowerCase()) || isAbbreviation(word, text, at);
}

function isForm(word: string): boolean {
  return LEGAL_FORMS.has(word.toLowerCase().replace(/\.$/, '')) || CAPITAL_FORMS.has(word);
}

/** The offset of the next word of the sentence, after one space or line break and any mark-up; −1 where none does. */
function nextWord(text: string, from: number): number {
  let at = from;
  let spaces = 0;
  for (; at < text.length; at++) {
    const unit = text.charAt(at);
    if (unit === MARKUP_SIGN) continue;
    if (unit === ' ' || unit === '\n' || unit === '\r' || unit === '\t' || unit === '\u3000') spaces++;
    else break;
  }
  return spaces > 0 && at < text.length ? at : -1;
}

function formAfterComma(text: string, from: number): number {
  const next = nextWord(text, from);
  return next >= 0 && isCapital(text.charCodeAt(next)) && isForm(text.slice(next, wordEnd(text, next))) ? next : -1;
}

/**
 * Where the capital is that continues the name after `of`, `of the`, `van der`, `&` and the like at `at`; −1 where
 * none does.
 */
function afterConnectors(text: string, at: number, isHead: boolean, hasConnector: boolean): number {
  let from = at;
  for (let count = 0; count < 2; count++) {
    const end = text.charAt(from) === '&' ? from + 1 : wordEnd(text, from);
    const word = text.slice(from, end);
    const connects = count === 0 && isHead && (word === 'of' || word === 'for');
    if (!(connects || PARTICLES.has(word) || (count > 0 && word === 'the') || (hasConnector && word === 'and')))
      return -1;
    from = nextWord(text, end);
    if (from < 0) return -1;
    if (isCapital(text.charCodeAt(from))) return from;
  }
  return -1;
}
