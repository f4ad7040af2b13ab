import { isHanAt } from '../text/han';
import { NONE_OFF, type Off } from './rules';
import type { Sense } from './sense';
import { senseOfHan } from './senseOfHan';
import { senseOfWord } from './senseOfWord';

/**
 * What the words around the name at `[start, end)` say that it means; looks at most 160 units around.
 *
 * @param mayBePlace whether the name is that of a place: most of these rules are about places only, and are not asked of others.
 * @param off rules that are switched off.
 */
export function senseOf(text: string, start: number, end: number, mayBePlace: boolean, off: Off = NONE_OFF): Sense {
  return isHanAt(text, start)
    ? senseOfHan(text, start, end, mayBePlace, off)
    : senseOfWord(text, start, end, mayBePlace, off);
}
