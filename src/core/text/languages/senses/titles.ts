import { classOf, UnitClass } from '../../units/unitTable';
import { Sense } from './sense';
import type { SenseRule } from './senseRule';
import { type WordShape, wordTable } from './wordTable';

const HYPHEN = 0x2d;
const AMPERSAND = 0x26;

/** Words of a language in Latin letters, with a space between them, or a hyphen after a name; case counts. */
export const LATIN: WordShape = {
  fold: (unit) => unit,
  gapAfter: (text, at) => (isSpace(text.charCodeAt(at)) || text.charCodeAt(at) === HYPHEN ? 1 : -1),
  gapBefore: (text, at) => (isSpace(text.charCodeAt(at - 1)) ? 1 : -1),
  isEdge: (text, at) => !(isInWord(text.charCodeAt(at - 1)) && isInWord(text.charCodeAt(at))),
};

/** A word of a list before a name says that it is a person: Frau Ford. These words are in no other language. */
export function personAfter(titles: readonly string[]): SenseRule {
  return { name: 'person', ofPlaces: false, sense: Sense.person, before: wordTable(titles, LATIN) };
}

export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

/** Letters, digits, hyphens and `&`; false outside the text. */
export function isInWord(unit: number): boolean {
  if (Number.isNaN(unit)) return false;
  const kind = classOf(unit);
  return kind === UnitClass.letter || kind === UnitClass.digit || unit === HYPHEN || unit === AMPERSAND;
}
