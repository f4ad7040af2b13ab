import { classOf, UnitClass } from '../../units/unitTable';
import { Sense } from './sense';
import type { SenseRule } from './senseRule';
import { type WordShape, wordTable } from './wordTable';

/** Words of a language in Latin letters, with a space beside them; case counts. */
const SPACED: WordShape = {
  fold: (unit) => unit,
  gapAfter: (text, at) => (isSpace(text.charCodeAt(at)) ? 1 : -1),
  gapBefore: (text, at) => (isSpace(text.charCodeAt(at - 1)) ? 1 : -1),
  isEdge: (text, at) => !(isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at))),
};

/** A word of a list before a name says that it is a person: Frau Ford. These words are in no other language. */
export function personAfter(titles: readonly string[]): SenseRule {
  return { name: 'person', ofPlaces: false, sense: Sense.person, before: wordTable(titles, SPACED) };
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0;
}

function isLetter(unit: number): boolean {
  return !Number.isNaN(unit) && classOf(unit) === UnitClass.letter;
}
