import { canonicalName, foldedName } from '../text/canonical';
import { simplifiedHan } from '../text/han';

/** A longer word in which a name does not count (docs/matching.md rule 7, `notIn`), as it is compared with texts. */
export interface NotInWord {
  readonly folded: string;
  /** How the word must be written if it is all in capitals, in simplified characters; undefined where case does not count. */
  readonly exactly: string | undefined;
}

/** The words of a name that say that it means something else (docs/matching.md rule 7), as a registry has them. */
export interface ForbiddingWords {
  /** Longer words in which the name does not count. */
  readonly notIn: readonly string[];
  /** Words near which it does not. */
  readonly notNear: readonly string[];
  /** Longer words in which it has another sense, which it then has in the rest of the note too. */
  readonly otherSense: readonly string[];
}

/** The same as they are compared with texts; `notNear` is folded. */
export interface ComparedWords {
  readonly notIn: readonly NotInWord[];
  readonly notNear: readonly string[];
  readonly otherSense: readonly NotInWord[];
}

export const NO_WORDS: ForbiddingWords & ComparedWords = { notIn: [], notNear: [], otherSense: [] };

/** The longest word that is looked for, in UTF-16 units; of a longer one, which no language has, the name is not a part. */
export const MAX_NOT_IN = 64;

/** Without the words that are too long. Undefined if there are none. */
export function comparedWords({ notIn, notNear, otherSense }: ForbiddingWords): ComparedWords | undefined {
  if (notIn.length + notNear.length + otherSense.length === 0) return undefined;
  return {
    notIn: notIn.filter(isLookedFor).map(notInWord),
    notNear: notNear.filter(isLookedFor).map(foldedName),
    otherSense: otherSense.filter(isLookedFor).map(notInWord),
  };
}

function isLookedFor(word: string): boolean {
  return word.length <= MAX_NOT_IN;
}

export function notInWord(word: string): NotInWord {
  const inCapitals = word !== word.toLowerCase() && word === word.toUpperCase();
  return { folded: foldedName(word), exactly: inCapitals ? simplifiedHan(canonicalName(word)) : undefined };
}
