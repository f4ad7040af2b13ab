import type { Resumable } from './base/resumable';
import { LANGUAGES } from './languages/languages';
import type { MatcherPart } from './matching/matcher';
import { BULK_LAYER, type Layer } from './matching/nameKind';
import { NameStarts } from './matching/nameStarts';
import { SegmentBuilder } from './matching/segmentBuilder';
import { NO_WORDS } from './matching/wordsOfName';
import { differingIds } from './registry/merging/entryTable';
import type { Registry } from './registry/merging/registry';
import { isPlaceSchema } from './registry/vocabulary/tables/schemas';

/** Entities that may differ from the large part before everything is compiled again. */
const MAX_CHANGED = 256;
/** Entities between two pauses. */
const STEP = 512;

/** The parts of a matcher, the registry whose names they are, and the ids whose names are not those of the first part. */
export interface Compiled {
  readonly parts: readonly MatcherPart[];
  readonly registry: Registry;
  /** With the names (`namesKey`) that the first part has of them. */
  readonly changed: ReadonlyMap<string, string>;
}

/**
 * Compiles the names of a registry. Where little differs from what was compiled before, only that is compiled, as a
 * small part of its own beside the large one.
 */
export function* compileMatcher(registry: Registry, previous: Compiled | undefined): Resumable<Compiled> {
  const edited = previous && (yield* differingIds(previous.registry.entries, registry.entries));
  const changed = previous && edited && edited.size <= MAX_CHANGED ? changedBy(edited, registry, previous) : undefined;
  if (!previous || !changed || changed.size > MAX_CHANGED) {
    const all = yield* compilePart(registry, [...registry.ids()]);
    return { parts: [all], registry, changed: new Map() };
  }
  if (changed === previous.changed) return { ...previous, registry };
  const base = { ...previous.parts[0]!, dead: new Set(changed.keys()) };
  const delta = yield* compilePart(registry, [...changed.keys()]);
  return { parts: [base, delta], registry, changed };
}

/**
 * The entities whose names differ from those in the first part, given the ids that may have changed; the same map if
 * none has.
 */
function changedBy(ids: ReadonlySet<string>, registry: Registry, previous: Compiled): Compiled['changed'] {
  const changed = new Map(previous.changed);
  let same = true;
  for (const id of ids) {
    const before = namesKey(previous.registry, id);
    const now = namesKey(registry, id);
    if (before === now) continue;
    same = false;
    const compiled = previous.changed.get(id) ?? before;
    if (compiled === now) changed.delete(id);
    else changed.set(id, compiled);
  }
  return same ? previous.changed : changed;
}

/** Everything of an entity that is compiled. */
function namesKey(registry: Registry, id: string): string {
  const rules: unknown[] = [];
  registry.visitNames(id, (name, layer) =>
    rules.push([name.value, name.case, name.notIn, name.near, name.kind, layer]),
  );
  const schema = registry.schemaOf(id);
  return JSON.stringify([rules, isPlaceSchema(schema), schema === 'Company']);
}

function* compilePart(registry: Registry, ids: readonly string[]): Resumable<MatcherPart> {
  const builder = new SegmentBuilder();
  const places = new Set<number>();
  for (let owner = 0; owner < ids.length; owner++) {
    if (owner % STEP === STEP - 1) yield;
    if (isPlaceSchema(registry.schemaOf(ids[owner]!))) places.add(owner);
    const names = new Map<string, Layer>();
    registry.visitNames(ids[owner]!, (name, layer) => {
      builder.add(name.value, name.case, name, owner, name.kind, layer - BULK_LAYER);
      names.set(name.value, layer);
    });
    if (registry.schemaOf(ids[owner]!) !== 'Company') continue;
    for (const [name, layer] of names) {
      for (const { shortCompanyName } of LANGUAGES) {
        const short = shortCompanyName?.(name);
        if (short === undefined || names.has(short)) continue;
        builder.add(short, undefined, NO_WORDS, owner, 'short', layer - BULK_LAYER);
      }
    }
  }
  const segment = yield* builder.build();
  return {
    segment,
    starts: new NameStarts(segment.pool),
    idOf: (owner) => ids[owner]!,
    isPlace: (owner) => places.has(owner),
    dead: new Set(),
  };
}
