import { inFormOf } from '../../answers/names/inFormOf';
import { otherSpellings } from '../../matching/variants';
import { isNameWritten } from '../../registry/formsOfName';
import type { Entity, EntryName } from '../../registry/model';
import { memoize } from '../../text/base/memoize';
import { inflections } from '../../text/languages/languages';
import { foldedName } from '../../text/units/canonical';

/** What takes the place of a spelling of a name: the new one, and whether that is in a form which may not be the right one. */
export interface NewSpelling {
  readonly text: string;
  /** `other`: not as the registry spells it. `uncertain`: neither is it known how the new name would be written there. */
  readonly form?: 'other' | 'uncertain';
}

/**
 * Gives the new spelling in place of a text, in each form in which notes have a name of an entity; undefined where the text is no spelling of the
 * name, or another name of the entity.
 */
export function nameInForms(entity: Entity | undefined, from: string, to: string) {
  const name = entity?.names.find(({ item }) => item.value === from)?.item;
  const found = new Map<string, NewSpelling | undefined>();
  return (written: string): NewSpelling | undefined => {
    if (written === from) return { text: to };
    return entity && name && memoize(found, written, () => spellingFor(written, name, entity, to));
  };
}

function spellingFor(written: string, name: EntryName, { names, words }: Entity, to: string): NewSpelling | undefined {
  if (names.some(({ item }) => item.value === written)) return undefined;
  if (isNameWritten(name, words, written)) {
    const text = inFormOf(written, name, words, to);
    return text === undefined ? { text: to, form: 'uncertain' } : { text, form: 'other' };
  }
  const folded = foldedName(written);
  const isIn = (spellings: readonly string[]) => spellings.some((each) => foldedName(each) === folded);
  if (!isIn(otherSpellings(name.value))) return undefined;
  return { text: to, form: isIn(inflections(name.value)) ? 'uncertain' : 'other' };
}
