import type { Problem } from '../base/problem';
import { problem } from '../base/problem';
import type { Steps } from '../base/steps';
import type { Entity, Entry, Part, Source } from './model';
import { nearest } from './nearest';
import { referencesIn } from './references';
import { IdSuggestions } from './suggestId';

/** Entities between two pauses. */
const STEP = 2_000;

/** What can be referred to. */
export interface Known {
  /** By id, those that are disabled too: a reference to one of them is nobody's mistake. */
  readonly entities: ReadonlyMap<string, readonly Part[]>;
  readonly sources: ReadonlyMap<string, Source>;
  /** Where to look for what an author may have meant. */
  readonly names: ReadonlyMap<string, Entity>;
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
  const suggestions = new IdSuggestions(known.names);
  let count = 0;
  for (const parts of known.entities.values()) {
    if (++count % STEP === 0) yield;
    for (const part of parts) {
      let found = problems.get(part.entry);
      if (!found) {
        found = danglingIn(part.entry, known, suggestions);
        problems.set(part.entry, found);
        if (found.length > 0 && known.entities.size > STEP) yield;
      }
      for (const each of found) report(part, each);
    }
  }
  return { known, problems };
}

function danglingIn(entry: Entry, { entities, sources }: Known, suggestions: IdSuggestions): readonly Problem[] {
  const found: Problem[] = [];
  for (const { kind, key, scalar } of referencesIn(entry)) {
    const { value, span } = scalar;
    if (kind === 'entity' && !entities.has(value)) {
      found.push(problem('dangling-reference', span, { key, value, suggestion: suggestions.suggest(value) }));
    } else if (kind === 'source' && !sources.has(value)) {
      found.push(problem('unknown-source', span, { value, suggestion: nearest(value, sources.keys()) ?? '' }));
    }
  }
  return found.length === 0 ? NONE : found;
}

function sameKeys(before: Known, now: Known): boolean {
  if (before.entities.size !== now.entities.size || before.sources.size !== now.sources.size) return false;
  for (const id of now.entities.keys()) if (!before.entities.has(id)) return false;
  for (const id of now.sources.keys()) if (!before.sources.has(id)) return false;
  return true;
}
