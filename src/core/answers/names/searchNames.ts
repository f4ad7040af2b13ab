import type { MatcherPart } from '../../matching/matcher';
import { KIND_ORDER } from '../../matching/nameKind';
import { recordsOf } from '../../matching/nameStarts';
import { firstReference, KIND_BITS, RECORD_LENGTH, RECORD_UNITS } from '../../matching/segment';
import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, From } from '../../registry/model';
import type { Resumable } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import { CANONICAL_GROWTH, writeCanonical } from '../../text/units/canonical';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../../text/units/unitTable';
import { BestNames } from './bestNames';
import { nameCollator, type ShownName, shownName } from './displayName';
import { Fit, matchName, type NameQuery, nameQuery } from './matchName';

/** An entity that a typed text may mean. */
export interface NameHit {
  readonly entity: Entity;
  /** The name or headline that fits best; the one that is shown if nothing was typed. */
  readonly name: ShownName | undefined;
  /** Undefined if nothing was typed. */
  readonly fit: Fit | undefined;
}

export interface SearchOptions {
  /** The most hits to return. */
  readonly limit: number;
  /** The language of the reader, BCP 47. */
  readonly locale: string;
  /** By id, how often entities are used: those used most come first of those that fit alike. */
  readonly used?: ReadonlyMap<string, number>;
  /** Leaves out the others, after the ten thousand best were looked at. */
  readonly isWanted?: (entity: Entity) => boolean;
}

const PLACES_A_STEP = 1024;
const USED_A_STEP = 64;
/** The most used entities that are always tried; other used ones only come before their equals. */
const MOST_USED = 500;
const HITS_A_STEP = 2;
const LOOKED_AT = 10_000;
const HEADLINES_A_STEP = 64;

/**
 * The entities that `text` may mean, by any of their names or headlines, by pinyin or by initials, in the registry and in bulk data:
 * those that fit best first (`Fit`); of those that fit alike the most used first, then the shortest name, then in the
 * reader's alphabetical order. If nothing is typed, those that are used, then all others as the reader sorts them, events last.
 * What does not count in the snapshot is left out.
 */
export function* searchNames(snapshot: Snapshot, text: string, options: SearchOptions): Resumable<readonly NameHit[]> {
  const query = nameQuery(text);
  // Signs alone are not a name.
  if (!query && text.trim() !== '') return [];
  const { isWanted = () => true, locale } = options;
  const hit = (entity: Entity | undefined): NameHit | undefined => {
    const own = entityIn(snapshot, entity);
    return own && isWanted(own) ? hitOf(own, query, locale) : undefined;
  };
  const collator = nameCollator(locale);
  const used = yield* usedHits(snapshot, options.used ?? new Map(), hit);
  const seen = new Set(used.map(({ entity }) => entity.id));
  const inOrder = (a: NameHit, b: NameHit): number =>
    (query ? 0 : Number(isEvent(a)) - Number(isEvent(b))) || collator.compare(nameOf(a), nameOf(b));
  const isNew = ({ id }: Entity): boolean => !seen.has(id);
  const others = query
    ? []
    : yield* firstOf(snapshot.registry, options.limit, (entity) => (isNew(entity) ? hit(entity) : undefined), inOrder);
  for (const { entity } of others) seen.add(entity.id);
  const most = options.isWanted || snapshot.elsewhere ? LOOKED_AT : options.limit + seen.size;
  const best = others.length < options.limit ? yield* bestOwners(snapshot, query, most) : [];
  for (const id of best) {
    if (others.length >= options.limit) break;
    if (seen.has(id)) continue;
    seen.add(id);
    const found = hit(snapshot.registry.entity(id));
    if (found) others.push(found);
    // An entity of bulk data is read from its line.
    if (seen.size % HITS_A_STEP === 0) yield;
  }
  for (const [index, id] of (yield* snapshot.registry.headlined()).entries()) {
    if (index % HEADLINES_A_STEP === HEADLINES_A_STEP - 1) yield;
    if (seen.has(id)) continue;
    const found = hit(snapshot.registry.entity(id));
    if (found) others.push(found);
  }
  const times = ({ entity }: NameHit) => options.used?.get(entity.id) ?? 0;
  const hits = [...used, ...others].sort(
    (a, b) => (a.fit ?? 0) - (b.fit ?? 0) || times(b) - times(a) || lengthOf(a) - lengthOf(b) || inOrder(a, b),
  );
  return hits.slice(0, options.limit);
}

/** How an entity fits, by the name or headline that fits best; undefined if none does. */
export function hitOf(entity: Entity, query: NameQuery | undefined, locale: string): NameHit | undefined {
  if (!query) return { entity, name: shownName(entity, locale), fit: undefined };
  const names: readonly From<ShownName>[] = [...entity.names, ...entity.headline];
  let best: NameHit | undefined;
  for (const { item } of names) {
    const fit = fitOf(query, item.value);
    if (fit === undefined || (best?.fit !== undefined && best.fit <= fit)) continue;
    best = { entity, name: item, fit };
  }
  return best;
}

/** How well a name fits, from any of its words on; undefined if it does not. */
export function fitOf(query: NameQuery, name: string): Fit | undefined {
  const units = new Uint16Array(name.length * CANONICAL_GROWTH);
  const end = writeCanonical(name, units, 0);
  let best: Fit | undefined;
  let inWord = false;
  for (let at = 0; at < end; at++) {
    const entry = UNIT_TABLE[units[at]!]!;
    const word = (entry & WORD_BIT) !== 0;
    const begins = (entry & SINGLE_BIT) !== 0 || (word && !inWord);
    inWord = word;
    const fit = begins ? matchName(query, units, 0, end, at) : undefined;
    if (fit !== undefined && (best === undefined || fit < best)) best = fit;
  }
  return best;
}

function* usedHits(
  { registry }: Snapshot,
  used: ReadonlyMap<string, number>,
  hitFor: (entity: Entity | undefined) => NameHit | undefined,
): Resumable<readonly NameHit[]> {
  const found: NameHit[] = [];
  let looked = 0;
  const most = [...used].sort(([, a], [, b]) => b - a).slice(0, MOST_USED);
  for (const [id] of most) {
    if (++looked % USED_A_STEP === 0) yield;
    const hit = hitFor(registry.entity(id));
    if (hit) found.push(hit);
  }
  return found;
}

/** The first `limit` entities of registry files in that order. */
function* firstOf(
  registry: Registry,
  limit: number,
  hitFor: (entity: Entity) => NameHit | undefined,
  order: (a: NameHit, b: NameHit) => number,
): Resumable<NameHit[]> {
  const first: NameHit[] = [];
  let looked = 0;
  for (const entity of registry.entities()) {
    if (++looked % USED_A_STEP === 0) yield;
    const hit = hitFor(entity);
    const last = first.at(-1);
    if (!hit || (first.length === limit && last && order(last, hit) <= 0)) continue;
    first.splice(
      firstIndex(first.length, (index) => order(first[index]!, hit) > 0),
      0,
      hit,
    );
    if (first.length > limit) first.pop();
  }
  return first;
}

function isEvent({ entity }: NameHit): boolean {
  return entity.like === 'Event';
}

/** More was typed of a short name than of a long one. */
function lengthOf({ name, fit }: NameHit): number {
  return fit === undefined || fit === Fit.exact ? 0 : (name?.value.length ?? 0);
}

function nameOf({ entity, name }: NameHit): string {
  return name?.value ?? entity.id;
}

/** The ids of the entities that fit best. */
function* bestOwners(snapshot: Snapshot, query: NameQuery | undefined, limit: number): Resumable<readonly string[]> {
  const best = new BestNames(limit);
  for (const part of snapshot.matcher.parts) {
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
