import type { Resumable } from '../../base/resumable';
import type { Entity } from '../../registry/model';
import { displayName } from '../names/displayName';
import { dateOrder } from './dateOrder';
import { dateOf } from './timeline';

interface Keyed<T> {
  readonly entity: Entity;
  readonly key: T;
}

const ENTITIES_A_STEP = 500;

/**
 * The entities by their display names, as a reader of `locale` (BCP 47) sorts them: Chinese by pinyin, `H20` before
 * `H100`. Equal names keep their order.
 */
export function* sortByName(entities: readonly Entity[], locale: string): Resumable<readonly Entity[]> {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const keyed = yield* withKeys(entities, (entity) => displayName(entity, locale));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ entity }) => entity);
}

/** The entities by their dates, the newest first; those without a date last. */
export function* sortNewestFirst(entities: readonly Entity[]): Resumable<readonly Entity[]> {
  const keyed = yield* withKeys(entities, (entity) => dateOrder(dateOf(entity)) ?? Number.NEGATIVE_INFINITY);
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
