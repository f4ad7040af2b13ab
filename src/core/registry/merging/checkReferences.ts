import type { Problem } from '../../base/problem';
import { problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { type BulkFile, bulkEntity } from '../../ftm/bulkFile';
import type { Entry, Source } from '../model';
import { referencesIn, type WrittenReference } from '../references';
import { type EntityMap, listOfPlaces } from './entityMap';
import { IdSuggestions } from './suggestId';

/** Entities between two pauses. */
const STEP = 500;

/** What can be referred to. */
export interface Known {
  /** Those that are disabled too: a reference to one of them is nobody's mistake. */
  readonly entities: EntityMap;
  readonly sources: ReadonlyMap<string, Source>;
  readonly bulk: readonly BulkFile[];
}

/** What is wrong with the references of entries, by their places (`EntityMap`); most have none of that. */
export type Dangling = ReadonlyMap<number, readonly Problem[]>;

/** What was found in another state of the registry, with entities of the same ids at the same places. */
export interface PreviousReferences {
  readonly known: Known;
  readonly dangling: Dangling | undefined;
  /** The places of the entries that are others than there. */
  readonly changed: readonly number[];
}

/**
 * Finds every reference to an id that no file defines. Where the ids are those of `previous`, only entries that are
 * others than there are looked at.
 */
export function* checkReferences(known: Known, previous: PreviousReferences | undefined): Resumable<Dangling> {
  const { entities } = known;
  const before = previous && sameTargets(previous.known, known) ? previous.dangling : undefined;
  const dangling = new Map(before);
  const suggestions = new IdSuggestions(entities);
  let count = 0;
  const check = function* (place: number): Resumable<void> {
    if (++count % STEP === 0) yield;
    const found = yield* danglingIn(entities.entryAt(place), known, suggestions);
    if (found) dangling.set(place, found);
    else dangling.delete(place);
  };
  if (before && previous) {
    for (const place of previous.changed) yield* check(place);
    return dangling;
  }
  for (const places of entities.places.values()) {
    if (typeof places === 'number') {
      if (++count % STEP === 0) yield;
      if (hasDangling(entities.entryAt(places), known)) yield* check(places);
    } else for (const place of listOfPlaces(places)) yield* check(place);
  }
  return dangling;
}

/** The first question, of every entry; the answer is nearly always no. */
function hasDangling(entry: Entry, known: Known): boolean {
  return entry.targets.some(({ kind, id }) => !isKnown(kind, id, known));
}

function isKnown(kind: WrittenReference['kind'], value: string, { entities, sources, bulk }: Known): boolean {
  if (kind === 'source') return sources.has(value);
  return entities.places.has(value) || bulk.some((file) => bulkEntity(file, value));
}

function* danglingIn(
  entry: Entry,
  known: Known,
  suggestions: IdSuggestions,
): Resumable<readonly Problem[] | undefined> {
  if (!hasDangling(entry, known)) return undefined;
  const found: Problem[] = [];
  for (const { kind, key, scalar } of referencesIn(entry)) {
    const { value, span } = scalar;
    if (isKnown(kind, value, known)) continue;
    if (kind === 'entity') {
      const suggestion = yield* suggestions.suggest(value);
      found.push(problem('dangling-reference', span, { key, value, suggestion }));
    } else {
      const suggestion = suggestions.suggestSource(value, known.sources);
      found.push(problem('unknown-source', span, { value, suggestion }));
    }
  }
  return found;
}

function sameTargets(before: Known, now: Known): boolean {
  if (before.bulk.length !== now.bulk.length || now.bulk.some((file, at) => file !== before.bulk[at])) return false;
  if (before.sources === now.sources) return true;
  if (before.sources.size !== now.sources.size) return false;
  for (const id of now.sources.keys()) if (!before.sources.has(id)) return false;
  return true;
}
