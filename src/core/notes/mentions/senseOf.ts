import { BUILT_IN } from '../../registry/vocabulary/vocabulary';
import { lazy } from '../../text/base/lazy';
import type { Language } from '../../text/languages/language';
import { IN_LATIN_LETTERS, LANGUAGES } from '../../text/languages/languages';
import { Sense } from '../../text/languages/senses/sense';
import { RuleList, type SenseRule } from '../../text/languages/senses/senseRule';

/**
 * What the words around the name at `[start, end)` say that it means: what the first rule says that applies. Looks at most
 * some 160 units around.
 *
 * @param language see `languageAt`.
 * @param mayBePlace whether the name is that of a place: most rules are about places only, and are not asked of others.
 */
export function senseOf(language: Language, text: string, start: number, end: number, mayBePlace: boolean): Sense {
  const rule = rulesOf(language).first(text, start, end, mayBePlace);
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

const OF_LATIN = lazy(() =>
  // What words of a language say of a name in Latin letters they say of it in every other: Frau Ford.
  listOf([
    ...IN_LATIN_LETTERS.flatMap(({ senses }) => senses()),
    ...LANGUAGES.flatMap(({ sensesOfLatin }) => sensesOfLatin?.() ?? []),
  ]),
);
const RULES: ReadonlyMap<Language, () => RuleList> = new Map(
  LANGUAGES.map((each) => [each, each.writes ? lazy(() => listOf(each.senses())) : OF_LATIN]),
);

/** The rules of a language that say what a name means by the words around it. */
export function rulesOf(language: Language): RuleList {
  return RULES.get(language)!();
}

function listOf(rules: readonly SenseRule[]): RuleList {
  return new RuleList(rules.map(inOneShape));
}

/** A copy with all properties in the same order, since code is faster where all objects have one shape. */
function inOneShape(rule: SenseRule): SenseRule {
  const { name, sense, ofPlaces, names, before, after, between, notNext } = rule;
  return { name, sense, ofPlaces, names, before, after, between, notNext } as SenseRule;
}
