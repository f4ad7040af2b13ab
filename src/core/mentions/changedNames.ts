import type { Steps } from '../base/steps';
import type { Entity, EntryName, From, Registry } from '../registry/model';

/** What in notes may be another mention than before, between two states of the registry. */
export interface NameChanges {
  /** Entities that notes may mention no more, or otherwise. */
  readonly ids: ReadonlySet<string>;
  /** Names, and ids as explicit mentions have them, that notes may mention now and did not before. */
  readonly names: ReadonlySet<string>;
}

/** Beyond this many entities it is quicker to read every note again than to seek each name. */
const MAX_CHANGED = 500;
const ENTITIES_A_STEP = 4096;

/**
 * Compares the names of two states of the registry. What is not told: the order of the candidates of an ambiguous name.
 *
 * @returns undefined where so much changed that every note has to be read again.
 */
export function* changedNames(before: Registry, after: Registry): Steps<NameChanges | undefined> {
  if (before.bulk.length !== after.bulk.length || before.bulk.some((bulk, index) => bulk !== after.bulk[index])) {
    return undefined;
  }
  const ids = new Set<string>();
  const names = new Set<string>();
  let count = 0;
  for (const [id, entity] of after.entities) {
    if (++count % ENTITIES_A_STEP === 0) yield;
    const old = before.entities.get(id);
    if (old === entity || (old && haveSameEntries(old, entity))) continue;
    const known = new Set(old?.names.map(ruleOf));
    const added = entity.names.filter((name) => !known.has(ruleOf(name)));
    if (old && added.length === 0 && old.names.length === entity.names.length) continue;
    ids.add(id);
    if (!old) names.add(id);
    for (const { item } of added) names.add(item.value);
    if (ids.size > MAX_CHANGED) return undefined;
  }
  for (const id of before.entities.keys()) {
    if (++count % ENTITIES_A_STEP === 0) yield;
    if (after.entities.has(id)) continue;
    ids.add(id);
    if (ids.size > MAX_CHANGED) return undefined;
  }
  return { ids, names };
}

function haveSameEntries(before: Entity, after: Entity): boolean {
  if (before.parts.length !== after.parts.length) return false;
  return after.parts.every(({ entry, layer }, index) => {
    const part = before.parts[index];
    return part?.entry === entry && part.layer === layer;
  });
}

/** A name with everything that decides where it matches. */
export function ruleOf({ item, part }: From<EntryName>): string {
  const { value, kind, case: override, notIn } = item;
  return [value, kind, override ?? '', part.layer, ...notIn].join('\t');
}
