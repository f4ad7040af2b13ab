import { isHanAt } from '../text/han';
import { isInTitle } from './partOfName';
import { Sense } from './sense';
import { senseOfHan } from './senseOfHan';
import { senseOfWord } from './senseOfWord';

/** What the words around the name at `[start, end)` say that it means; looks at most 160 units around. */
export function senseOf(text: string, start: number, end: number): Sense {
  if (isInTitle(text, start, end)) return Sense.title;
  return isHanAt(text, start) ? senseOfHan(text, start, end) : senseOfWord(text, start, end);
}
