import { EVIDENCE, type Evidence } from './foundName';

/** From this number of notes on, a title in a large part of them is one of their headings. */
const MANY = 10;
const LARGEST_SHARE = 0.25;
/** The most occurrences of a name that count, as an average over the notes that have it. */
const MOST_IN_A_NOTE = 4;
/** This number of sure places outweighs any number of others. */
const ENOUGH = 5;

/** Whether enough places say that it is a name. */
export function isEnough(evidence: Evidence, sure: number, unsure: number): boolean {
  const { needed } = EVIDENCE[evidence];
  if (sure < needed) return false;
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

/** The higher, the more likely the name is worth an entry. */
export function scoreOf(evidence: Evidence, count: number, notes: number): number {
  const counted = Math.min(count, notes * MOST_IN_A_NOTE);
  return EVIDENCE[evidence].weight * (1 + Math.log2(counted)) * (1 + Math.log2(notes) / 2);
}
