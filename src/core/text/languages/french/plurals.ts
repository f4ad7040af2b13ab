import { lazy } from '../../base/lazy';
import { byEnding, endingRules, hasSureHead } from '../nounEndings';
import ENDINGS from './nounEndings.json';

/** The first that fits counts. */
const RULES = lazy(() => endingRules(ENDINGS));

/** What is after such a word stays: lettres de voiture, mises en demeure, chefs-d’œuvre. */
const PREPOSITION =
  /[ -](?:(?:de|du|des|à|au|aux|en|pour|par|sur|sans|avec|contre|sous|chez|entre|hors)[ -]|d['’]|l['’])/;
const LATIN = lazy(() => /^\p{Script=Latin}/u);

/** Whether the first of the plurals is certainly the one. */
export const hasSureFrenchPlural = hasSureHead(() => PREPOSITION);

/**
 * The plurals of a noun: `lettres de voiture`; of several words before a preposition all have it, `factures impayées`, or the first
 * alone, `dates limite`, or the last, `tire-bouchons`.
 */
export function frenchPlurals(noun: string): readonly string[] {
  if (!LATIN().test(noun)) return [];
  const end = noun.search(PREPOSITION);
  const [head, rest] = end < 0 ? [noun, ''] : [noun.slice(0, end), noun.slice(end)];
  const parts = head.split(/([ -])/);
  const last = parts.length - 1;
  const forms = [() => true, (at: number) => at === 0, (at: number) => at === last].flatMap((isPlural) =>
    pluralsOf(parts, isPlural),
  );
  return [...new Set(forms)].map((form) => form + rest);
}

/** Every second part is what is between two words. */
function pluralsOf(parts: readonly string[], isPlural: (at: number) => boolean): readonly string[] {
  return parts.reduce<readonly string[]>(
    (before, part, at) => {
      const forms = at % 2 === 0 && isPlural(at) ? byEnding(part, RULES()) : [];
      return before.flatMap((each) => (forms.length > 0 ? forms : [part]).map((form) => each + form));
    },
    [''],
  );
}
