import type { Entity, EntryName } from '../../registry/model';
import { foldedName } from '../../text/canonical';
import { hasHan } from '../../text/han';
import { bestFor } from './language';

/** The names of the entity that are written like this text, whatever its case. */
export function writtenNames({ names }: Entity, text: string): readonly EntryName[] {
  const folded = foldedName(text);
  return names.flatMap(({ item }) => (foldedName(item.value) === folded ? item : []));
}

/**
 * The name to write in the place of `text`: one of kind `name`, in the same script, in the language that the registry
 * gives to `text` where it knows it; undefined where no such name is there.
 */
export function nameLike(entity: Entity, text: string): EntryName | undefined {
  const han = hasHan(text);
  const fitting = entity.names
    .map(({ item }) => item)
    .filter(({ kind, value }) => kind === 'name' && hasHan(value) === han);
  const lang = writtenNames(entity, text).find((name) => name.lang !== '')?.lang ?? (han ? 'zh' : 'en');
  return bestFor(lang, fitting);
}
