import { CANONICAL_GROWTH, canonicalName, foldedName, writeCanonical } from '../text/units/canonical';
import { simplifiedHan } from '../text/units/han';
import { CaseRule, caseRuleOf } from '../text/units/letterCase';

/** The words that a registry lists with a name. */
export interface WordsOfName {
  /** Longer words in which the name does not count (docs/matching.md, rule 7). */
  readonly notIn: readonly string[];
  /** Words that show that the name is meant; a name that has some is weak (rule 8). */
  readonly near: readonly string[];
  /** Words one of which must be beside the name wherever it counts (rule 8). */
  readonly beside: readonly string[];
}

/** What limits where a name counts, its words in the form in which they are compared with texts. */
export interface ComparedWords {
  /** The folder in whose notes alone the name counts; undefined where it counts in all. */
  readonly scope?: string | undefined;
  readonly notIn: readonly NotInWord[];
  /** These are undefined for a name that has none. */
  readonly near: NearWords | undefined;
  readonly beside: NearWords | undefined;
  /** It is a form of a weak name, a misspelling or a word to avoid, and not as the registry spells that. */
  readonly isForm?: boolean;
}

export const NO_WORDS: WordsOfName = { notIn: [], near: [], beside: [] };
export const NO_COMPARED_WORDS: ComparedWords = { notIn: [], near: undefined, beside: undefined };

/** The longest word that is looked for, in UTF-16 units. */
export const MAX_WORD = 64;

/** Without the words that are too long. @param isNoun whether it is a common noun. */
export function comparedWords({ notIn, near, beside }: WordsOfName, isNoun: boolean): ComparedWords {
  const compared = (list: readonly string[]) => (list.length > 0 ? nearWords(list.filter(isLookedFor)) : undefined);
  return {
    notIn: notIn.filter(isLookedFor).map((word) => notInWord(word, isNoun)),
    near: compared(near),
    beside: compared(beside),
  };
}

/** Whether there are words that limit where the name counts. */
export function hasWords({ notIn, near, beside }: WordsOfName): boolean {
  return notIn.length + near.length + beside.length > 0;
}

/** The rules of a name as one text, the same for two names that count in the same places; '' where it has none. */
export function wordsKey(words: WordsOfName): string {
  return hasWords(words) ? JSON.stringify([words.notIn, words.near, words.beside]) : '';
}

function isLookedFor(word: string): boolean {
  return word.length <= MAX_WORD;
}

/** A longer word in which a name does not count. */
export interface NotInWord {
  readonly canonical: string;
  /** The folded word, which has the same length. */
  readonly folded: string;
  /** How the word must be written if it is all in capitals, in simplified characters; undefined where case does not count. */
  readonly exactly: string | undefined;
  /** Whether it is one of a common noun, so that a hyphen is like a blank. */
  readonly isNoun: boolean;
}

export function notInWord(word: string, isNoun = false): NotInWord {
  const canonical = canonicalName(word);
  const inCapitals = word !== word.toLowerCase() && word === word.toUpperCase();
  return { canonical, folded: foldedName(word), exactly: inCapitals ? simplifiedHan(canonical) : undefined, isNoun };
}

/** Words that are looked for together, so that their number makes no text slower. */
export interface NearWords {
  /** By folded word; several where only their capitals differ. */
  readonly byFolded: ReadonlyMap<string, readonly NearWord[]>;
  /** By the first unit of folded words: how long they are, the longest first. */
  readonly lengths: ReadonlyMap<number, readonly number[]>;
}

interface NearWord {
  /** In simplified characters. */
  readonly canonical: string;
  readonly rule: CaseRule;
}

export function nearWords(words: readonly string[]): NearWords {
  const byFolded = new Map<string, NearWord[]>();
  const lengths = new Map<number, number[]>();
  for (const word of words) {
    const folded = foldedName(word);
    if (folded === '') continue;
    const same = byFolded.get(folded) ?? [];
    byFolded.set(folded, [...same, { canonical: simplifiedHan(canonicalName(word)), rule: caseRule(word) }]);
    const first = folded.charCodeAt(0);
    const known = lengths.get(first) ?? [];
    if (!known.includes(folded.length))
      lengths.set(
        first,
        [...known, folded.length].sort((a, b) => b - a),
      );
  }
  return { byFolded, lengths };
}

function caseRule(word: string): CaseRule {
  const units = new Uint16Array(word.length * CANONICAL_GROWTH);
  return caseRuleOf(units, 0, writeCanonical(word, units, 0), undefined);
}

/** Whether a text that is one of the words but for its capitals is written as one of them may be (docs/matching.md, rule 3). */
export function isWrittenLike(written: string, words: readonly NearWord[]): boolean {
  const text = simplifiedHan(canonicalName(written));
  return words.some(({ canonical, rule }) => {
    if (rule === CaseRule.ignore || text === canonical) return true;
    if (rule === CaseRule.capitalised) return text === canonical.toUpperCase();
    return rule === CaseRule.acronym && text === canonical.charAt(0) + canonical.slice(1).toLowerCase();
  });
}
