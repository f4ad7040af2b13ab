import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import { listSeparator } from '../../registry/vocabulary/words';
import { isInLettersOf } from '../../text/languages/letters';
import { displayName, shownName } from './displayName';
import { languageScore } from './textFor';

/** The least score of a name in the language that was asked for. */
const SAME_LANGUAGE = 3;

/**
 * The name of the entity in a text of the language `locale` (BCP 47): the name in that language or, if none has that
 * language, the first name or alias in its letters.
 */
export function nameInLanguage(entity: Entity, locale: string): string {
  const name = shownName(entity, locale);
  const fits = name && (languageScore(locale, name.lang) >= SAME_LANGUAGE || isInLettersOf(name.value, locale));
  if (fits) return name.value;
  const other = entity.names.find(
    ({ item }) => (item.kind === 'name' || item.kind === 'alias') && isInLettersOf(item.value, locale),
  );
  return other?.item.value ?? displayName(entity, locale);
}

/**
 * The names of several entities in a text of the language `locale` (BCP 47), with the comma of that language between them:
 * those that count in the snapshot, but any of an entity that does not.
 */
export function namesInLanguage(entities: readonly Entity[], locale: string, snapshot: Snapshot): string {
  return entities
    .map((entity) => nameInLanguage(entityIn(snapshot, entity) ?? entity, locale))
    .join(listSeparator(locale));
}
