import { isLanguageTag } from '../../registry/entries/parseTexts';
import NAMES from './languageNames.json';

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
