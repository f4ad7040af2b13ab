import { Sense } from '../languages/senses/sense';
import { applies } from '../languages/senses/senseRule';
import { isHanAt } from '../text/han';
import type { Rules } from './rules';

/**
 * What the words around the name at `[start, end)` say that it means: what the first rule says that applies. Looks at most
 * some 160 units around.
 *
 * @param mayBePlace whether the name is that of a place: most rules are about places only, and are not asked of others.
 */
export function senseOf(text: string, start: number, end: number, mayBePlace: boolean, rules: Rules): Sense {
  for (const rule of isHanAt(text, start) ? rules.chinese : rules.english) {
    if ((mayBePlace || !rule.ofPlaces) && applies(rule, text, start, end)) return rule.sense;
  }
  return Sense.any;
}
