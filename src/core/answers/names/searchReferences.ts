import type { Snapshot } from '../../registry/engine/snapshot';
import type { Entity } from '../../registry/model';
import type { Resumable } from '../../text/base/lazy';
import { searchNames } from './searchNames';

export interface ReferenceOptions {
  readonly limit: number;
  /** BCP 47. */
  readonly locale: string;
  /** The schemas of entities that come first. */
  readonly schemas?: readonly string[] | undefined;
  /** The id of the entity that refers, which is left out. */
  readonly from?: string | undefined;
}

/** With more entities than this, the likely ones are not looked for before anything is typed. */
const FEW = 3000;

/**
 * The entities that a reference may mean that begins with `text`: those whose id, or a part of it after a hyphen, begins
 * with it, and those that `searchNames` finds.
 */
export function* searchReferences(
  snapshot: Snapshot,
  text: string,
  { limit, locale, schemas, from }: ReferenceOptions,
): Resumable<readonly Entity[]> {
  const { registry } = snapshot;
  const typed = text.trim().toLowerCase();
  const fits = ({ schema }: Entity) => schemas?.includes(schema) ?? true;
  const found = new Map<string, Entity>();
  const take = (entity: Entity | undefined) => {
    if (entity && entity.id !== from) found.set(entity.id, entity);
  };
  for (const id of idsWith(registry.ids(), typed, limit)) take(registry.entity(id));
  const likely = typed === '' && schemas && registry.size <= FEW ? [...registry.entities()].filter(fits) : [];
  const options = { limit: limit + 1, locale, used: new Map(likely.map(({ id }) => [id, 1])) };
  for (const { entity } of yield* searchNames(snapshot, text, options)) take(entity);
  const all = [...found.values()];
  const first = all.filter(({ id }) => id === typed);
  const rest = all.filter(({ id }) => id !== typed);
  return [...first, ...rest.filter(fits), ...rest.filter((entity) => !fits(entity))].slice(0, limit);
}

function idsWith(ids: Iterable<string>, typed: string, limit: number): readonly string[] {
  if (typed === '') return [];
  const begin: string[] = [];
  const inside: string[] = [];
  for (const id of ids) {
    if (id.startsWith(typed)) begin.push(id);
    else if (inside.length < limit && id.includes(`-${typed}`)) inside.push(id);
    if (begin.length >= limit) break;
  }
  return [...begin.sort(), ...inside.sort()];
}
