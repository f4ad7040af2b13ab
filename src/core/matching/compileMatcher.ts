import type { Steps } from '../base/steps';
import type { Entity, Registry } from '../registry/model';
import type { MatcherPart } from './matcher';
import { SegmentBuilder } from './segmentBuilder';

/** Entities that may differ from the compiled base before all is compiled anew. */
const MAX_CHANGED = 256;

/** The parts of a matcher, the registry that the first was compiled from, and the ids that differ from it since. */
export interface Compiled {
  readonly parts: readonly MatcherPart[];
  readonly base: Registry;
  readonly changed: ReadonlySet<string>;
}

/**
 * Compiles the names of a registry. Where little differs from what was compiled before, only that is compiled, as a
 * small part of its own beside the large one; what did not change shows by its entries being the same objects.
 */
export function* compileMatcher(registry: Registry, previous: Compiled | undefined): Steps<Compiled> {
  const changed = previous && changedSince(previous.base, registry);
  if (!previous || !changed) {
    const all = yield* compilePart([...registry.entities.values()], NO_IDS);
    return { parts: [all], base: registry, changed: NO_IDS };
  }
  if (changed.size === 0 && previous.changed.size === 0) return previous;
  const base = { ...previous.parts[0]!, dead: changed };
  const entities = [...changed].flatMap((id) => registry.entities.get(id) ?? []);
  const delta = yield* compilePart(entities, NO_IDS);
  return { parts: [base, delta], base: previous.base, changed };
}

const NO_IDS: ReadonlySet<string> = new Set();

/** The ids whose entities are made of other entries in both; undefined where they are too many. */
function changedSince(base: Registry, registry: Registry): ReadonlySet<string> | undefined {
  const changed = new Set<string>();
  for (const [id, entity] of registry.entities) {
    if (!hasSameNames(base.entities.get(id), entity)) changed.add(id);
    if (changed.size > MAX_CHANGED) return undefined;
  }
  for (const id of base.entities.keys()) {
    if (!registry.entities.has(id)) changed.add(id);
    if (changed.size > MAX_CHANGED) return undefined;
  }
  return changed;
}

/** An edit above an entry moves it, and with it its entity; its names are the same all the same. */
function hasSameNames(before: Entity | undefined, after: Entity): boolean {
  if (before === after) return true;
  if (before?.parts.length !== after.parts.length) return false;
  return after.parts.every(({ entry, layer }, index) => {
    const part = before.parts[index];
    return part?.entry === entry && part.layer === layer;
  });
}

function* compilePart(entities: readonly Entity[], dead: ReadonlySet<string>): Steps<MatcherPart> {
  const builder = new SegmentBuilder();
  for (let owner = 0; owner < entities.length; owner++) {
    if (owner % 512 === 511) yield;
    // Layer 0 is left to bulk data, which hides nothing that somebody wrote.
    for (const { item, part } of entities[owner]!.names) {
      builder.add(item.value, item.case, item.notIn, owner, item.kind, part.layer + 1);
    }
  }
  const segment = yield* builder.build();
  const ids = entities.map((entity) => entity.id);
  return { segment, idOf: (owner) => ids[owner]!, dead };
}
