import { lazy } from '../base/lazy';
import type { Language } from '../languages/language';
import { IN_LATIN_LETTERS, LANGUAGES } from '../languages/languages';
import { RuleList, type SenseRule } from '../languages/senses/senseRule';

/** Rules of docs/matching.md that are not in a table. */
const IN_CODE = ['address', 'ending', 'series', 'doubleName', 'shortNames', 'notIn', 'near', 'weak'];

/** The rules that say what a name means by what is around it. */
export interface Rules {
  /** Whether the rule or word list of that name counts; all do but in tests, and where it is measured what one is worth. */
  isOn(name: string): boolean;
  /** The rules of a language about a name. */
  of(language: Language, mayBePlace: boolean): RuleList;
}

/** All rules but those that are switched off. */
export function rulesWithout(...off: readonly string[]): Rules {
  const isOn = (name: string) => !off.includes(name);
  const rulesOf = ({ senses }: Language) => senses.rules(isOn).map(inOneShape);
  // What words of a language say of a name in Latin letters they say of it in every other: Frau Ford.
  const latin = listsOf([
    ...IN_LATIN_LETTERS.flatMap(rulesOf),
    ...LANGUAGES.flatMap(({ senses }) => senses.rulesOfLatin?.(isOn).map(inOneShape) ?? []),
  ]);
  const lists = new Map(LANGUAGES.map((each) => [each, each.writes ? listsOf(rulesOf(each)) : latin]));
  return { isOn, of: (language, mayBePlace) => lists.get(language)![mayBePlace ? 'ofPlaces' : 'ofOthers'] };
}

function listsOf(rules: readonly SenseRule[]): Readonly<Record<'ofPlaces' | 'ofOthers', RuleList>> {
  return { ofPlaces: new RuleList(rules), ofOthers: new RuleList(rules.filter(({ ofPlaces }) => !ofPlaces)) };
}

/** A copy with all properties in the same order, since code is faster where all objects have one shape. */
function inOneShape(rule: SenseRule): SenseRule {
  const { name, sense, ofPlaces, only, names, before, notBefore, after, between, notNext } = rule;
  return { name, sense, ofPlaces, only, names, before, notBefore, after, between, notNext } as SenseRule;
}

export const allRules = lazy(() => rulesWithout());

/** The names of all rules and word lists, each of which can be switched off. */
export function ruleNames(): readonly string[] {
  const inTables = LANGUAGES.flatMap((language) =>
    allRules()
      .of(language, true)
      .rules.map(({ name }) => name),
  );
  return [...new Set([...IN_CODE, ...inTables, ...LANGUAGES.flatMap(({ senses }) => senses.lists)])];
}
