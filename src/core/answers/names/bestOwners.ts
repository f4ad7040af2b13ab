import type { Matcher, MatcherPart } from '../../matching/matcher';
import { KIND_ORDER } from '../../matching/nameKind';
import { recordsOf } from '../../matching/nameStarts';
import { firstReference, KIND_BITS, RECORD_LENGTH, RECORD_REFERENCES, RECORD_UNITS } from '../../matching/segment';
import type { Resumable } from '../../text/base/lazy';
import { foldUnit } from '../../text/units/unitTable';
import { Fit, matchName, type NameQuery } from './matchName';

const PLACES_A_STEP = 1024;

/** The ids of the entities with the names that fit best, the best first; of all entities, where nothing was typed. */
export function* bestOwners(
  matcher: Matcher,
  query: NameQuery | undefined,
  limit: number,
): Resumable<readonly string[]> {
  const best = new BestNames(limit);
  for (const part of matcher.parts) {
    best.enter(part);
    if (query) yield* fitting(part, query, best);
    else yield* mainNames(part, best);
  }
  return best.ids();
}

function* fitting({ segment, starts }: MatcherPart, query: NameQuery, best: BestNames): Resumable<void> {
  const { pool } = segment;
  const [first, end] = yield* starts.startingWith(query.units[query.start]!);
  for (let at = first; at < end; at++) {
    if ((at - first) % PLACES_A_STEP === PLACES_A_STEP - 1) yield;
    const record = starts.records[at]!;
    const name = record + RECORD_UNITS;
    const from = name + starts.offsets[at]!;
    const fit = matchName(query, pool, name, name + pool[record + RECORD_LENGTH]!, from);
    if (fit !== undefined) best.add(record, fit);
  }
}

/** All entities, by their names of kind `name`. */
function* mainNames({ segment }: MatcherPart, best: BestNames): Resumable<void> {
  const { pool, infos } = segment;
  let count = 0;
  for (const record of recordsOf(pool)) {
    if (++count % PLACES_A_STEP === 0) yield;
    const first = firstReference(pool, record);
    if (KIND_ORDER[infos[first]! & KIND_BITS] === 'name') best.add(record, 0);
  }
}

interface MatchedName {
  readonly part: MatcherPart;
  readonly record: number;
  readonly fit: number;
}

/**
 * Keeps the best of many names: those that fit best and, of equals, the shortest, of which most was typed, and then those
 * that are first in the alphabet. Names that fit exactly, as all do if nothing was typed, are not compared by length. Ids
 * are read only at the end, because each id of bulk data has to be read from its line.
 */
class BestNames {
  readonly #limit: number;
  #kept: MatchedName[] = [];
  /** The last of those kept, once there are enough. */
  #worst: MatchedName | undefined;
  #part: MatcherPart | undefined;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The records that are added from now on are from `part`. */
  enter(part: MatcherPart): void {
    this.#part = part;
  }

  add(record: number, fit: number): void {
    const name = { part: this.#part!, record, fit };
    if (this.#worst && order(name, this.#worst) >= 0) return;
    this.#kept.push(name);
    // Far more than the limit, so that sorting is rare, and because several may be names of one entity.
    if (this.#kept.length >= this.#limit * 8) this.#cut();
  }

  /** The ids of the entities that have the best names, the best first, each once. */
  ids(): readonly string[] {
    this.#kept.sort(order);
    const ids = new Set<string>();
    for (const { part, record } of this.#kept) {
      if (ids.size >= this.#limit) break;
      const { pool, owners } = part.segment;
      const first = firstReference(pool, record);
      for (let k = first; k < first + pool[record + RECORD_REFERENCES]!; k++) {
        const id = part.idOf(owners[k]!);
        if (!part.dead.has(id)) ids.add(id);
      }
    }
    return [...ids];
  }

  #cut(): void {
    this.#kept.sort(order);
    this.#kept = this.#kept.slice(0, this.#limit * 4);
    this.#worst = this.#kept.at(-1);
  }
}

function order(a: MatchedName, b: MatchedName): number {
  return a.fit - b.fit || (a.fit === Fit.exact ? 0 : lengthOf(a) - lengthOf(b)) || compareNames(a, b);
}

function lengthOf({ part, record }: MatchedName): number {
  return part.segment.pool[record + RECORD_LENGTH]!;
}

function compareNames(a: MatchedName, b: MatchedName): number {
  const [left, right] = [a.part.segment.pool, b.part.segment.pool];
  const [leftLength, rightLength] = [lengthOf(a), lengthOf(b)];
  const length = Math.min(leftLength, rightLength);
  for (let k = RECORD_UNITS; k < RECORD_UNITS + length; k++) {
    const difference = foldUnit(left[a.record + k]!) - foldUnit(right[b.record + k]!);
    if (difference !== 0) return difference;
  }
  return leftLength - rightLength;
}
