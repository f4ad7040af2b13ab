import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import type { Entity, From } from '../../registry/model';
import type { Resumable } from '../../text/base/lazy';
import { firstIndex } from '../../text/base/lists';
import { CANONICAL_GROWTH, writeCanonical } from '../../text/units/canonical';
import { SINGLE_BIT, UNIT_TABLE, WORD_BIT } from '../../text/units/unitTable';
import { bestOwners } from './bestOwners';
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
  const { limit, locale, used: uses = new Map<string, number>(), isWanted = () => true } = options;
  const { registry, matcher } = snapshot;
  const headlined = yield* registry.headlined();
  const registered = query ? [] : registry.ids();
  const seen = new Set<string>();
  /** Each entity once. */
  const hit = (id: string): NameHit | undefined => {
    const present = registry.presentId(id);
    if (seen.has(present)) return undefined;
    seen.add(present);
    const entity = entityIn(snapshot, registry.entity(present));
    return entity && isWanted(entity) ? hitOf(entity, query, locale) : undefined;
  };
  const hits: NameHit[] = [];
  const take = (id: string): void => {
    const found = hit(id);
    if (found) hits.push(found);
  };
  const collator = nameCollator(locale);
  const inOrder = (a: NameHit, b: NameHit): number =>
    (query ? 0 : Number(isEvent(a)) - Number(isEvent(b))) || collator.compare(nameOf(a), nameOf(b));
  const mostUsed = [...uses].sort(([, a], [, b]) => b - a).slice(0, MOST_USED);
  for (const [index, [id]] of mostUsed.entries()) {
    if (index % USED_A_STEP === USED_A_STEP - 1) yield;
    take(id);
  }
  const used = hits.length;
  hits.push(...(yield* firstOf(registered, limit, hit, inOrder)));
  const isFull = (): boolean => hits.length >= used + limit;
  const most = options.isWanted || snapshot.elsewhere ? LOOKED_AT : limit + hits.length;
  const best = isFull() ? [] : yield* bestOwners(matcher, query, most);
  for (const id of best) {
    if (isFull()) break;
    if (seen.has(id)) continue;
    take(id);
    // An entity of bulk data is read from its line.
    if (seen.size % HITS_A_STEP === 0) yield;
  }
  for (const [index, id] of headlined.entries()) {
    if (index % HEADLINES_A_STEP === HEADLINES_A_STEP - 1) yield;
    take(id);
  }
  const times = ({ entity }: NameHit) => uses.get(entity.id) ?? 0;
  hits.sort((a, b) => (a.fit ?? 0) - (b.fit ?? 0) || times(b) - times(a) || lengthOf(a) - lengthOf(b) || inOrder(a, b));
  return hits.slice(0, limit);
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

/** The first `limit` of these in that order. */
function* firstOf(
  ids: Iterable<string>,
  limit: number,
  hitFor: (id: string) => NameHit | undefined,
  order: (a: NameHit, b: NameHit) => number,
): Resumable<NameHit[]> {
  const first: NameHit[] = [];
  let looked = 0;
  for (const id of ids) {
    if (++looked % USED_A_STEP === 0) yield;
    const hit = hitFor(id);
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
