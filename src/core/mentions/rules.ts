import { lazy } from '../base/lazy';
import { CHINESE_LISTS, chineseRules } from '../languages/chinese/senses';
import { ENGLISH_LISTS, englishRules } from '../languages/english/senses';
import type { SenseRule } from '../languages/senses/senseRule';

/** Rules of docs/matching.md that are not in a table. */
const IN_CODE = ['address', 'shortHan', 'notIn', 'near', 'weak'];

/** The rules that say what a name means by what is around it. */
export interface Rules {
  /** Whether the rule or word list of that name counts; all do but in tests, and where it is measured what one is worth. */
  isOn(name: string): boolean;
  readonly chinese: readonly SenseRule[];
  readonly english: readonly SenseRule[];
}

/** All rules but those that are switched off. */
export function rulesWithout(...off: readonly string[]): Rules {
  const isOn = (name: string) => !off.includes(name);
  return { isOn, chinese: chineseRules(isOn), english: englishRules(isOn) };
}

export const allRules = lazy(() => rulesWithout());

/** The names of all rules and word lists, each of which can be switched off. */
export function ruleNames(): readonly string[] {
  const { chinese, english } = allRules();
  const inTables = [...chinese, ...english].map(({ name }) => name);
  return [...new Set([...IN_CODE, ...inTables, ...CHINESE_LISTS, ...ENGLISH_LISTS])];
}
