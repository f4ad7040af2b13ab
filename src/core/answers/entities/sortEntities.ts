import type { Registry } from '../../registry/merging/registry';
import type { Entity } from '../../registry/model';
import { memoize, type Resumable } from '../../text/base/lazy';
import { displayName, nameCollator } from '../names/displayName';
import { dateOrder } from './dateOrder';
import { dateOf } from './timelineItems';

interface Keyed<T> {
  readonly entity: Entity;
  readonly key: T;
}

const ENTITIES_A_STEP = 500;

/**
 * The entities of registry files by name, and after them the events by date, since their names are sentences. Takes 0.1 s
 * for 10,000 and depends on nothing else, so keep it for each registry.
 */
export function* nameOrder(registry: Registry, locale: string): Resumable<readonly Entity[]> {
  const events: Entity[] = [];
  const others: Entity[] = [];
  let count = 0;
  for (const entity of registry.entities()) {
    (entity.like === 'Event' ? events : others).push(entity);
    if (++count % ENTITIES_A_STEP === 0) yield;
  }
  return [...(yield* sortByName(others, locale)), ...(yield* sortNewestFirst(events))];
}

/** How a list of entities is sorted: by name, by how often they are mentioned, or by the date of the latest mention. */
export const SORTS = ['name', 'mentions', 'latest'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * Entities that are in `nameOrder`, sorted: those that are mentioned most or last first. Equals stay in the order by name.
 *
 * @param timesOf how often an entity is mentioned.
 * @param latest see `latestMentions`; entities that are not in it come last, after those that have no date.
 */
export function* sortEntities(
  entities: readonly Entity[],
  sort: Sort,
  timesOf: (id: string) => number,
  latest: ReadonlyMap<string, string> = new Map(),
): Resumable<readonly Entity[]> {
  if (sort === 'name') return entities;
  if (sort === 'mentions') return yield* sortGreatestFirst(entities, ({ id }) => timesOf(id));
  // Worked out once for each date: entities are many more.
  const orders = new Map<string, number>();
  return yield* sortGreatestFirst(entities, ({ id }) => {
    const date = latest.get(id);
    if (date === undefined) return undefined;
    return memoize(orders, date, () => dateOrder(date) ?? Number.MIN_SAFE_INTEGER);
  });
}

/**
 * The entities by their display names, as a reader of `locale` (BCP 47) sorts them: Chinese by pinyin, `H20` before
 * `H100`. Equal names keep their order.
 */
export function* sortByName(entities: readonly Entity[], locale: string): Resumable<readonly Entity[]> {
  const { compare } = nameCollator(locale);
  const keyed = yield* withKeys(entities, (entity) => displayName(entity, locale));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ entity }) => entity);
}

/** The entities by their dates, the newest first; those without a date last. */
export function sortNewestFirst(entities: readonly Entity[]): Resumable<readonly Entity[]> {
  return sortGreatestFirst(entities, (entity) => dateOrder(dateOf(entity)));
}

/** The entities by a number, the greatest first; those without one last. Equals keep their order. */
function* sortGreatestFirst(
  entities: readonly Entity[],
  numberOf: (entity: Entity) => number | undefined,
): Resumable<readonly Entity[]> {
  const keyed = yield* withKeys(entities, (entity) => numberOf(entity) ?? Number.NEGATIVE_INFINITY);
  return keyed.sort((a, b) => (a.key === b.key ? 0 : b.key - a.key)).map(({ entity }) => entity);
}

/** Most of an entity may first have to be read for its key. */
function* withKeys<T>(entities: readonly Entity[], keyOf: (entity: Entity) => T): Resumable<Keyed<T>[]> {
  const keyed: Keyed<T>[] = [];
  for (const entity of entities) {
    keyed.push({ entity, key: keyOf(entity) });
    if (keyed.length % ENTITIES_A_STEP === 0) yield;
  }
  return keyed;
}
