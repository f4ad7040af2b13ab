import { wordsOf } from '../../text/wordSet';
import type { SenseRule } from '../senses/senseRule';
import { personAfter } from '../senses/titles';

const TITLES = wordsOf([
  'Frau Herr Herrn Fräulein Kanzler Kanzlerin Bundeskanzler Bundeskanzlerin Präsident Präsidentin',
]);

/** The word lists of these rules, each of which can be switched off. */
export const GERMAN_LISTS: readonly string[] = ['german titles'];

export function germanRules(isOn: (name: string) => boolean): readonly SenseRule[] {
  return isOn('german titles') && isOn('person') ? [personAfter(TITLES)] : [];
}
