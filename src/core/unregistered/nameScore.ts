import { EVIDENCE, type Evidence } from './foundName';
import { MOST_BESIDE } from './unregisteredIndex';

/** From this number of notes on, a title in a large part of them is one of their headings. */
const MANY = 10;
const LARGEST_SHARE = 0.25;
/** So many places of a note count for the rank of a name, so that a word of one note is not before the names of many. */
export const MOST_IN_A_NOTE = 3;
/** So many sure places of a Chinese string are needed for each other place. */
const LEAST = 0.2;
/** This number of sure places outweighs any number of others. */
const ENOUGH = 5;

/**
 * Whether enough places say that it is a name.
 *
 * @param ordinary how many places, of the whole folder, have it as an ordinary word.
 */
export function isEnough(evidence: Evidence, sure: number, unsure: number, ordinary: number): boolean {
  const needed = EVIDENCE[evidence];
  if (sure < needed) return false;
  if (evidence === 'neighbours') return sure >= (unsure + ordinary) * LEAST;
  if (evidence === 'word' && ordinary > sure) return false;
  // A word that mostly begins sentences is not a name, unless many other places say that it is.
  return needed === 1 || sure * 2 >= unsure || sure >= ENOUGH;
}

/**
 * Whether enough notes have it: what is in quotation marks must be in two, but not in so large a part of them that it is a
 * heading.
 *
 * @param all how many notes there are.
 */
export function isInEnoughNotes(evidence: Evidence, notes: number, all: number): boolean {
  return evidence !== 'quote' || (notes > 1 && (all < MANY || notes < all * LARGEST_SHARE));
}

/** What speaks against a name. */
export interface Doubt {
  /** How many different neighbours its places have, of at most `MOST_BESIDE`. */
  readonly variety: number;
  /** Of all places that have it, how many say that it is a name: from 0 to 1. */
  readonly share: number;
}

/**
 * The higher, the more likely the name is worth an entry: the places that say so, fewer where they are in the same line again
 * and again, as the labels of an author are, and where a Chinese string is mostly beside other words.
 *
 * @param places of a note `MOST_IN_A_NOTE` at most.
 */
export function scoreOf(evidence: Evidence, places: number, { variety, share }: Doubt): number {
  const varied = Math.min(1, variety / Math.min(places, MOST_BESIDE));
  return places * varied * (evidence === 'neighbours' ? Math.min(1, share * 3) : 1);
}
