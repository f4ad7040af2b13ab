import { languageAt } from '../languages/languages';
import { Sense } from '../languages/senses/sense';
import { applies } from '../languages/senses/senseRule';
import type { Rules } from './rules';

/**
 * What the words around the name at `[start, end)` say that it means: what the first rule says that applies. Looks at most
 * some 160 units around.
 *
 * @param mayBePlace whether the name is that of a place: most rules are about places only, and are not asked of others.
 */
export function senseOf(text: string, start: number, end: number, mayBePlace: boolean, rules: Rules): Sense {
  const language = languageAt(text, start);
  const rule = rules.of(language).find((each) => (mayBePlace || !each.ofPlaces) && applies(each, text, start, end));
  return rule && !language.isOther?.(text, start) ? rule.sense : Sense.any;
}
