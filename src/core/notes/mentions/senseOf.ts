import { BUILT_IN } from '../../registry/vocabulary/vocabulary';
import { languageAt } from '../../text/languages/languages';
import { Sense } from '../../text/languages/senses/sense';
import { rulesOf } from './rules';

/**
 * What the words around the name at `[start, end)` say that it means: what the first rule says that applies. Looks at most
 * some 160 units around.
 *
 * @param mayBePlace whether the name is that of a place: most rules are about places only, and are not asked of others.
 */
export function senseOf(text: string, start: number, end: number, mayBePlace: boolean): Sense {
  const language = languageAt(text, start);
  const rule = rulesOf(language, mayBePlace).first(text, start, end);
  return rule && !language.isOther?.(text, start) ? rule.sense : Sense.any;
}

/** `Thing` is what an entry without a schema is, `LegalEntity` what bulk data calls a company or person. */
const PERHAPS_PEOPLE: readonly string[] = ['Person', 'Thing', 'LegalEntity'];

/** Whether an entity of that kind, or that behaves like it, can be meant. */
export function fits(sense: Sense, schema = 'Thing'): boolean {
  const isPerson = PERHAPS_PEOPLE.includes(schema);
  switch (sense) {
    case Sense.person:
      return isPerson;
    case Sense.noCompany:
      return schema !== 'Company';
    case Sense.noPlace:
      return !BUILT_IN.isPlace(schema);
    case Sense.noCity:
      return schema !== 'Place';
    default:
      return true;
  }
}
