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

/** Writes another name in each form in which notes have one of an entity. */
export class NameInForms {
  readonly #entity: Entity | undefined;
  readonly #name: EntryName | undefined;
  readonly #from: string;
  readonly #to: string;
  readonly #found = new Map<string, NewSpelling | undefined>();

  constructor(entity: Entity | undefined, from: string, to: string) {
    this.#entity = entity;
    this.#name = entity?.names.find(({ item }) => item.value === from)?.item;
    this.#from = from;
    this.#to = to;
  }

  /** The new spelling in place of a text; undefined where that is no spelling of the name, or another name of the entity. */
  of(written: string): NewSpelling | undefined {
    if (written === this.#from) return { text: this.#to };
    return memoize(this.#found, written, () => this.#find(written));
  }

  #find(written: string): NewSpelling | undefined {
    const [entity, name, to] = [this.#entity, this.#name, this.#to];
    if (!entity || !name || entity.names.some(({ item }) => item.value === written)) return undefined;
    if (isNameWritten(name, entity.words, written)) {
      const text = inFormOf(written, name, entity.words, to);
      return text === undefined ? { text: to, form: 'uncertain' } : { text, form: 'other' };
    }
    const folded = foldedName(written);
    const isIn = (spellings: readonly string[]) => spellings.some((each) => foldedName(each) === folded);
    if (!isIn(otherSpellings(name.value))) return undefined;
    return { text: to, form: isIn(inflections(name.value)) ? 'uncertain' : 'other' };
  }
}
