import { nounForms, nounKey } from '../matching/variants';
import { LANGUAGES } from '../text/languages/languages';
import { foldedName } from '../text/units/canonical';
import type { EntryName } from './model';
import type { NounRule } from './vocabulary/rows';

/** What the key `words` may say. */
export const NOUN_RULES = ['true', 'false', ...LANGUAGES.flatMap(({ tag, nounForms }) => (nounForms ? tag : []))];

/**
 * The language (BCP 47) whose nouns a name is one of; undefined where it is no common noun.
 *
 * @param ofKind the rule of the kind of its entity, for a name without one.
 */
export function nounLanguage({ words, lang }: EntryName, ofKind: NounRule | undefined): string | undefined {
  const rule = words ?? ofKind ?? false;
  if (rule === false) return undefined;
  return lang !== '' ? lang : rule === true ? 'en' : rule;
}

/** The forms of a common noun beside the spelling that the registry has; none of any other name. */
export function formsOfName(name: EntryName, ofKind: NounRule | undefined): readonly string[] {
  const language = nounLanguage(name, ofKind);
  return language === undefined ? [] : nounForms(name.value, language);
}

/** Whether a text is a name of an entity of that kind, in any capitals, and of a common noun in any form. */
export function isNameWritten(name: EntryName, ofKind: NounRule | undefined, text: string): boolean {
  if (foldedName(name.value) === foldedName(text)) return true;
  if (nounLanguage(name, ofKind) === undefined) return false;
  const key = nounKey(text);
  return [name.value, ...formsOfName(name, ofKind)].some((form) => nounKey(form) === key);
}
