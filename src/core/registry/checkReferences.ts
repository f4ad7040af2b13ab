import type { Problem } from '../base/problem';
import { problem } from '../base/problem';
import type { Steps } from '../base/steps';
import { type BulkFile, bulkEntity } from '../bulk/bulkFile';
import type { Entry, Part, Source } from './model';
import { referencesIn } from './references';
import { IdSuggestions } from './suggestId';

/** Entities between two pauses. */
const STEP = 2_000;

/** What can be referred to. */
export interface Known {
  /** By id, those that are disabled too: a reference to one of them is nobody's mistake. */
  readonly entities: ReadonlyMap<string, readonly Part[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly bulk: readonly BulkFile[];
}

/** What was found in each entry, for as long as the same ids are known. */
export interface Verdicts {
  readonly known: Known;
  readonly problems: WeakMap<Entry, readonly Problem[]>;
}

const NONE: readonly Problem[] = [];

/**
 * Tells of every reference to an id that no file defines. Where the ids are those of `previous`, only entries that are
 * new since then are looked at.
 */
export function* checkReferences(
  known: Known,
  previous: Verdicts | undefined,
  report: (part: Part, found: Problem) => void,
): Steps<Verdicts> {
  const valid = previous && sameKeys(previous.known, known);
  const problems = valid ? previous.problems : new WeakMap<Entry, readonly Problem[]>();
  const suggestions = new IdSuggestions(known.entities);
  let count = 0;
  for (const parts of known.entities.values()) {
    if (++count % STEP === 0) yield;
    for (const part of parts) {
      let found = problems.get(part.entry);
      if (!found) {
        found = yield* danglingIn(part.entry, known, suggestions);
        problems.set(part.entry, found);
      }
      for (const each of found) report(part, each);
    }
  }
  return { known, problems };
}

function* danglingIn(
  entry: Entry,
  { entities, sources, bulk }: Known,
  suggestions: IdSuggestions,
): Steps<readonly Problem[]> {
  const found: Problem[] = [];
  for (const { kind, key, scalar } of referencesIn(entry)) {
    const { value, span } = scalar;
    if (kind === 'entity' && !entities.has(value) && !bulk.some((file) => bulkEntity(file, value))) {
      const suggestion = yield* suggestions.suggest(value);
      found.push(problem('dangling-reference', span, { key, value, suggestion }));
    } else if (kind === 'source' && !sources.has(value)) {
      found.push(problem('unknown-source', span, { value, suggestion: suggestions.suggestSource(value, sources) }));
    }
  }
  return found.length === 0 ? NONE : found;
}

function sameKeys(before: Known, now: Known): boolean {
  if (before.entities.size !== now.entities.size || before.sources.size !== now.sources.size) return false;
  if (before.bulk.length !== now.bulk.length || now.bulk.some((file, at) => file !== before.bulk[at])) return false;
  for (const id of now.entities.keys()) if (!before.entities.has(id)) return false;
  for (const id of now.sources.keys()) if (!before.sources.has(id)) return false;
  return true;
}
