import { lazy } from '../../base/lazy';
import { byEnding, endingRules, hasSureHead, lastWord } from '../nounEndings';
import ENDINGS from './nounEndings.json';

/** The first that fits counts. */
const RULES = lazy(() => endingRules(ENDINGS));

/** A noun before a preposition has the plural: proofs of delivery. */
const PREPOSITION = lazy(() => /(?<=\p{L})(?: (?:of|in|to|by|for|at|on|per|with|from|under) |-of-)(?=.)/u);
const IN_CAPITALS = lazy(() => /\p{Lu}{2}$/u);

/** Whether the first of the plurals is certainly the one. */
export const hasSureEnglishPlural = hasSureHead(PREPOSITION);

/** The plurals of a noun: `ledger entries`, `proofs of delivery`, `indices` and `indexes`. None of what is not in Latin letters. */
export function englishPlurals(noun: string): readonly string[] {
  const end = noun.search(PREPOSITION());
  const ofHead = end < 0 ? [] : pluralsOfLast(noun.slice(0, end)).map((plural) => plural + noun.slice(end));
  return [...ofHead, ...pluralsOfLast(noun)];
}

function pluralsOfLast(noun: string): readonly string[] {
  const [before, word] = lastWord(noun) ?? [];
  if (word === undefined) return [];
  if (IN_CAPITALS().test(word)) return [`${noun}s`];
  return byEnding(word, RULES()).map((plural) => before + plural);
}
