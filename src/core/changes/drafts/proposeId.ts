import { inLatinLetters } from '../../text/languages/languages';
import { freeId, slugOf } from '../../text/units/slug';

/** An id of the first of the names that has Latin letters; undefined if none has. */
export function latinSlug(names: readonly string[]): string | undefined {
  return names.map(slugOf).find((id) => /[a-z]/.test(id));
}

/** An id for these names that is not taken: of Latin letters in them, or else of the first as it is spelled in them. */
export function proposeId(names: readonly string[], schema: string, taken: (id: string) => boolean): string {
  const slug = latinSlug(names) ?? slugOf(inLatinLetters(names[0] ?? '', schema === 'Person'));
  return freeId(slug || slugOf(schema) || 'entity', taken);
}
