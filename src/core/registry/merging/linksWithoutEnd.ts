import { type Problem, problem } from '../../base/problem';
import type { Entry } from '../model';
import { isOpenKey } from '../references';
import { BUILT_IN, type Vocabulary } from '../vocabulary/vocabulary';

/**
 * The links of an entry that name no second entity, of the types that are not built in: those would be shown nowhere. Of
 * the built-in types this was found when the entry was read.
 */
export function linksWithoutEnd(
  entry: Entry,
  vocabulary: Vocabulary,
  isEntity: (id: string) => boolean,
): readonly Problem[] {
  if (!entry.ownWords?.some(({ kind }) => kind === 'linkType')) return [];
  return entry.links.flatMap(({ type, properties }) => {
    if (BUILT_IN.linkTypeRow(type.value)) return [];
    const ends = vocabulary.linkEnds(type.value);
    const hasEnd = properties.some(({ key, values }) => {
      if (ends.length > 0) return ends.includes(key.value);
      const isReference = vocabulary.valueKind(key.value) === 'reference' || isOpenKey(vocabulary, key.value);
      return isReference && values.some(({ value }) => isEntity(value));
    });
    if (hasEnd) return [];
    return problem('link-without-end', type.span, { type: type.value });
  });
}
