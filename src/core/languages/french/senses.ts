import { wordsOf } from '../../text/wordSet';
import type { SenseRule } from '../senses/senseRule';
import { personAfter } from '../senses/titles';

const TITLES = wordsOf(['Mme Mmes Mlle MM. Madame Monsieur Mademoiselle Messieurs Maître']);

/** The word lists of these rules, each of which can be switched off. */
export const FRENCH_LISTS: readonly string[] = ['french titles'];

export function frenchRules(isOn: (name: string) => boolean): readonly SenseRule[] {
  return isOn('french titles') && isOn('person') ? [personAfter(TITLES)] : [];
}
