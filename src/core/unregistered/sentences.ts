import { classOf, UNIT_TABLE, UnitClass, WORD_BIT } from '../text/unitTable';
import { ABBREVIATIONS } from './latinWords';

/** Signs after which a capital says nothing. A full stop is judged by `endsSentence`. */
export const STARTS: ReadonlySet<string> = new Set('!?。！？：:;；…|*•–—"‘\'[');

const LONGEST_ABBREVIATION = 7;

/** Whether the full stop at `at` ends a sentence: not after an abbreviation or an initial, nor inside a word. */
export function endsSentence(text: string, at: number): boolean {
  const after = text.charCodeAt(at + 1);
  if (after > 0x20 && (UNIT_TABLE[after]! & WORD_BIT) !== 0) return false;
  let from = at;
  while (at - from <= LONGEST_ABBREVIATION && isLetterOrDot(text.charCodeAt(from - 1))) from--;
  if (at - from > LONGEST_ABBREVIATION) return true;
  const word = text.slice(from, at);
  return !ABBREVIATIONS.has(word.toLowerCase()) && !/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word);
}

function isLetterOrDot(unit: number): boolean {
  return unit === 0x2e || classOf(unit) === UnitClass.letter;
}
