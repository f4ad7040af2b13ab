import { canonicalName, foldedName } from '../text/canonical';

/** A longer word in which a name does not count (docs/matching.md rule 7, `notIn`), as it is compared with texts. */
export interface NotInWord {
  readonly folded: string;
  /** How the word must be written if it is all in capitals; undefined where case does not count. */
  readonly exactly: string | undefined;
}

export function notInWord(word: string): NotInWord {
  const inCapitals = word !== word.toLowerCase() && word === word.toUpperCase();
  return { folded: foldedName(word), exactly: inCapitals ? canonicalName(word) : undefined };
}
