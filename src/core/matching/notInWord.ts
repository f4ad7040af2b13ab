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

export const NO_WORDS: ForbiddingWords = { notIn: [], notNear: [], otherSense: [] };

/** The longest word that is looked for, in UTF-16 units; of a longer one, which no language has, the name is not a part. */
export const MAX_NOT_IN = 64;

export function notInWord(word: string): NotInWord {
  const inCapitals = word !== word.toLowerCase() && word === word.toUpperCase();
  return { folded: foldedName(word), exactly: inCapitals ? simplifiedHan(canonicalName(word)) : undefined };
}
