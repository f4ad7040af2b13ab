import { isLanguageTag } from '../../registry/entries/parseTexts';
import { lazy } from '../../text/base/lazy';
import { COUNTRY_CODES, guessCountry } from '../../text/languages/guessCountry';
import { NAMED_KINDS, type NamedKind } from '../../text/languages/language';
import { LANGUAGES } from '../../text/languages/languages';
import NAMES from './languageNames.json';
import { canBeName } from './namesInSelection';

const TAGS: ReadonlyMap<string, string> = new Map(Object.entries(NAMES));

/**
 * The BCP-47 tag of a language by its name, by a country whose code was taken for that of its language, or by a tag
 * written with underscores; undefined if unknown.
 */
export function guessLanguage(written: string): string | undefined {
  const known = TAGS.get(written.trim().toLowerCase());
  if (known !== undefined) return known;
  const tag = written.trim().replaceAll('_', '-');
  return tag !== written && isLanguageTag(tag) ? tag : undefined;
}

/** Each rule says what the words of a name make it. The first that fits decides, so the surest come first. */
const RULES = lazy((): readonly (readonly [schema: string, pattern: RegExp])[] => [
  ...NAMED_KINDS.filter((kind) => kind !== 'Person').flatMap(byWords),
  // A code: letters with a digit after them, as in `H20`, `GPT-4`, `昆仑P800`, `Ascend 910B`.
  ['Product', /(?<![A-Za-z])[A-Za-z]+[- ]?\d+[A-Za-z]{0,3}$/],
  ['Organization', /^[A-Z]{3}$/],
  ...LANGUAGES.flatMap(({ names }) => rule('Company', names.firm)),
  ...byWords('Person'),
]);

function byWords(kind: NamedKind): readonly (readonly [string, RegExp])[] {
  return LANGUAGES.flatMap(({ names }) => rule(kind, names.kinds[kind]));
}

function rule(schema: string, pattern: RegExp | undefined): readonly (readonly [string, RegExp])[] {
  return pattern ? [[schema, pattern]] : [];
}

/**
 * The schema that the words of a name point to.
 *
 * @param written longer texts than names are left out.
 * @param otherwise where they point to nothing: a company, as most names in notes are.
 */
export function guessSchema(written: readonly string[], otherwise = 'Company'): string {
  const names = written.filter(canBeName);
  if (names.some((name) => COUNTRY_CODES.includes(guessCountry(name) ?? ''))) return 'Country';
  for (const [schema, pattern] of RULES()) {
    if (names.some((name) => pattern.test(name))) return schema;
  }
  return otherwise;
}
