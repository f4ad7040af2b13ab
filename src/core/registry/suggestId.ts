import type { Entity } from './model';
import { nearest } from './nearest';

/** Searches over all ids that one merge allows itself: with thousands of mistakes, nobody needs as many guesses. */
const MAX_SEARCHES = 100;

/** Guesses which entity an author meant who wrote no id: by its name, or by an id that is nearly the same. */
export class IdSuggestions {
  readonly #entities: ReadonlyMap<string, Entity>;
  #byName: Map<string, string> | undefined;
  #searches = 0;
  readonly #found = new Map<string, string>();

  constructor(entities: ReadonlyMap<string, Entity>) {
    this.#entities = entities;
  }

  /** An id, or '' where none is near. */
  suggest(written: string): string {
    let found = this.#found.get(written);
    if (found === undefined) {
      found = this.#nameIndex().get(written.toLowerCase()) ?? this.#similar(written);
      this.#found.set(written, found);
    }
    return found;
  }

  #similar(written: string): string {
    if (++this.#searches > MAX_SEARCHES) return '';
    return nearest(written.toLowerCase(), this.#entities.keys()) ?? '';
  }

  #nameIndex(): Map<string, string> {
    if (!this.#byName) {
      this.#byName = new Map();
      for (const { id, names } of this.#entities.values()) {
        for (const { item } of names) this.#byName.set(item.value.toLowerCase(), id);
      }
    }
    return this.#byName;
  }
}
