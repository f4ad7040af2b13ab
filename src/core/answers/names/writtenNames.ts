import type { Entity, EntryName } from '../../registry/model';
import { areInSameLetters, languageOfName } from '../../text/languages/letters';
import { foldedName } from '../../text/units/canonical';
import { bestFor } from './textFor';

/** The names of the entity that are the same as this text, whatever its case. */
export function writtenNames({ names }: Entity, text: string): readonly EntryName[] {
  const folded = foldedName(text);
  return names.flatMap(({ item }) => (foldedName(item.value) === folded ? item : []));
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
