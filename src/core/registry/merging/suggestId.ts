import { memoize } from '../../base/memoize';
import type { Resumable } from '../../base/resumable';
import { nearest } from '../../text/nearest';
import { type EntryTable, listOfRows } from './entryTable';

/** Most searches over all ids in one merge: with thousands of mistakes, thousands of guesses do not help. */
const MAX_SEARCHES = 100;
/** Entities between two pauses. */
const STEP = 2_000;

/** Guesses which entity is meant by an id that no entity has: by its name, or by an id that is nearly the same. */
export class IdSuggestions {
  readonly #entries: EntryTable;
  readonly #byName = new Map<string, string>();
  readonly #found = new Map<string, string>();
  readonly #foundSources = new Map<string, string>();
  #searches = 0;

  constructor(entries: EntryTable) {
    this.#entries = entries;
  }

  /** An id, or '' if none is similar. */
  *suggest(written: string): Resumable<string> {
    if (this.#byName.size === 0) yield* this.#indexNames();
    yield;
    const similar = () => this.#byName.get(written.toLowerCase()) ?? this.#similar(written, this.#entries.rows);
    return memoize(this.#found, written, similar);
  }

  /** The id of a source, or '' if none is similar. */
  suggestSource(written: string, sources: ReadonlyMap<string, unknown>): string {
    return memoize(this.#foundSources, written, () => this.#similar(written, sources));
  }

  #similar(written: string, ids: ReadonlyMap<string, unknown>): string {
    if (++this.#searches > MAX_SEARCHES) return '';
    return nearest(written.toLowerCase(), ids.keys()) ?? '';
  }

  *#indexNames(): Resumable<void> {
    let count = 0;
    for (const [id, rows] of this.#entries.rows) {
      if (++count % STEP === 0) yield;
      for (const row of listOfRows(rows)) {
        for (const { value } of this.#entries.entryAt(row).names) this.#byName.set(value.toLowerCase(), id);
      }
    }
  }
}
