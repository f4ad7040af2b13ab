import { isNameWritten } from '../../registry/formsOfName';
import type { Entity, EntryName } from '../../registry/model';
import { areInSameLetters, languageOfName } from '../../text/languages/letters';
import { bestFor } from './textFor';

/** The names of the entity that are the same as this text, whatever its case, and the form of a common noun. */
export function writtenNames({ names, words }: Entity, text: string): readonly EntryName[] {
  return names.flatMap(({ item }) => (isNameWritten(item, words, text) ? item : []));
}

/**
 * The name to write instead of `text`: one of kind `name` in the same letters, and in the language that the registry gives
 * to `text`, if it does; undefined if there is none.
 */
export function nameLike(entity: Entity, text: string): EntryName | undefined {
  const fitting = entity.names
    .map(({ item }) => item)
    .filter(({ kind, value }) => kind === 'name' && areInSameLetters(value, text));
  const lang = writtenNames(entity, text).find((name) => name.lang !== '')?.lang ?? (languageOfName(text) || 'en');
  return bestFor(lang, fitting);
}
