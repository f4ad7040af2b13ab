import type { Entity } from '../../registry/model';
import { listSeparator } from '../../registry/vocabulary/words';
import { hasHan } from '../../text/han';
import { displayName, shownName } from './displayName';
import { languageScore } from './textFor';

/** The least score of a name in the language that was asked for. */
const SAME_LANGUAGE = 3;

/**
 * The name of the entity in a text of the language `locale` (BCP 47): the name in that language or, if none has that
 * language, the first name or alias in its script.
 */
export function nameInLanguage(entity: Entity, locale: string): string {
  const name = shownName(entity, locale);
  const han = isWrittenInHan(locale);
  const fits = name && (languageScore(locale, name.lang) >= SAME_LANGUAGE || hasHan(name.value) === han);
  if (fits) return name.value;
  const other = entity.names.find(
    ({ item }) => (item.kind === 'name' || item.kind === 'alias') && hasHan(item.value) === han,
  );
  return other?.item.value ?? displayName(entity, locale);
}

/** The names of several entities in a text of the language `locale` (BCP 47), with the comma of that language between them. */
export function namesInLanguage(entities: readonly Entity[], locale: string): string {
  return entities.map((entity) => nameInLanguage(entity, locale)).join(listSeparator(locale));
}

/** Whether a name is in the script of the language. */
export function isInScriptOf(name: string, locale: string): boolean {
  return hasHan(name) === isWrittenInHan(locale);
}

/** Whether a language (BCP 47) is written in Han characters. */
export function isWrittenInHan(locale: string): boolean {
  return /^(?:zh|ja)\b/i.test(locale);
}
