import { lazy } from '../../text/base/lazy';
import type { Language } from '../../text/languages/language';
import { IN_LATIN_LETTERS, LANGUAGES } from '../../text/languages/languages';
import { RuleList, type SenseRule } from '../../text/languages/senses/senseRule';

type Rules = Readonly<Record<'ofPlaces' | 'ofOthers', RuleList>>;

const RULES = lazy((): ReadonlyMap<Language, Rules> => {
  // What words of a language say of a name in Latin letters they say of it in every other: Frau Ford.
  const latin = listsOf([
    ...IN_LATIN_LETTERS.flatMap(({ senses }) => senses()),
    ...LANGUAGES.flatMap(({ sensesOfLatin }) => sensesOfLatin?.() ?? []),
  ]);
  return new Map(LANGUAGES.map((each) => [each, each.writes ? listsOf(each.senses()) : latin]));
});

/** The rules that say what a name means by the words around it, of a language about the names of places, or of all others. */
export function rulesOf(language: Language, mayBePlace: boolean): RuleList {
  return RULES().get(language)![mayBePlace ? 'ofPlaces' : 'ofOthers'];
}

function listsOf(rules: readonly SenseRule[]): Rules {
  const inShape = rules.map(inOneShape);
  return { ofPlaces: new RuleList(inShape), ofOthers: new RuleList(inShape.filter(({ ofPlaces }) => !ofPlaces)) };
}

/** A copy with all properties in the same order, since code is faster where all objects have one shape. */
function inOneShape(rule: SenseRule): SenseRule {
  const { name, sense, ofPlaces, names, before, after, between, notNext } = rule;
  return { name, sense, ofPlaces, names, before, after, between, notNext } as SenseRule;
}
