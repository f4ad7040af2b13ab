import type { Resumable } from '../../base/resumable';
import { nearest } from '../nearest';
import { type EntityMap, listOfPlaces } from './entityMap';

/** Searches over all ids that one merge allows itself: with thousands of mistakes, nobody needs as many guesses. */
const MAX_SEARCHES = 100;
/** Entities between two pauses. */
const STEP = 2_000;

/** Guesses which entity an author meant who wrote no id: by its name, or by an id that is nearly the same. */
export class IdSuggestions {
  readonly #entities: EntityMap;
  readonly #byName = new Map<string, string>();
  readonly #found = new Map<string, string>();
  readonly #foundSources = new Map<string, string>();
  #searches = 0;

  constructor(entities: EntityMap) {
    this.#entities = entities;
  }

  /** An id, or '' where none is near. */
  *suggest(written: string): Resumable<string> {
    if (this.#byName.size === 0) yield* this.#indexNames();
    let found = this.#found.get(written);
    if (found === undefined) {
      yield;
      found = this.#byName.get(written.toLowerCase()) ?? this.#similar(written, this.#entities.places);
      this.#found.set(written, found);
    }
    return found;
  }

  /** The id of a source, or '' where none is near. */
  suggestSource(written: string, sources: ReadonlyMap<string, unknown>): string {
    let found = this.#foundSources.get(written);
    if (found === undefined) {
      found = this.#similar(written, sources);
      this.#foundSources.set(written, found);
    }
    return found;
  }

  #similar(written: string, ids: ReadonlyMap<string, unknown>): string {
    if (++this.#searches > MAX_SEARCHES) return '';
    return nearest(written.toLowerCase(), ids.keys()) ?? '';
  }

  *#indexNames(): Resumable<void> {
    let count = 0;
    for (const [id, places] of this.#entities.places) {
      if (++count % STEP === 0) yield;
      for (const place of listOfPlaces(places)) {
        for (const { value } of this.#entities.entryAt(place).names) this.#byName.set(value.toLowerCase(), id);
      }
    }
  }
}
