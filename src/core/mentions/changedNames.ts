import type { Resumable } from '../base/resumable';
import { differingIds } from '../registry/merging/entryTable';
import type { Registry } from '../registry/merging/registry';
import type { Entity, EntryName, From } from '../registry/model';

/** What in notes may be another mention than before, between two states of the registry. */
export interface NameChanges {
  /** Entities that notes may mention no more, or otherwise. */
  readonly ids: ReadonlySet<string>;
  /** Names, and ids as explicit mentions have them, that notes may mention now and did not before. */
  readonly names: ReadonlySet<string>;
}

/** Beyond this many entities it is quicker to read every note again than to seek each name. */
const MAX_CHANGED = 500;

/**
 * Compares the names of two states of the registry. What is not told: the order of the candidates of an ambiguous name.
 *
 * @returns undefined where so much changed that every note has to be read again.
 */
export function* changedNames(before: Registry, after: Registry): Resumable<NameChanges | undefined> {
  if (before.bulk.length !== after.bulk.length || before.bulk.some((bulk, index) => bulk !== after.bulk[index])) {
    return undefined;
  }
  const ids = new Set<string>();
  const names = new Set<string>();
  for (const id of yield* differingIds(before.entries, after.entries)) {
    const old = before.entity(id);
    const now = after.entity(id);
    const added = othersThan(old?.names, now?.names);
    const gone = othersThan(now?.names, old?.names);
    if (added.length === 0 && gone.length === 0) continue;
    ids.add(id);
    if (!old) names.add(id);
    for (const { item } of added) names.add(item.value);
    // What is gone may have hidden the same name of farther layers, or have given its cases to that of a nearer one.
    for (const { item } of gone) names.add(item.value);
    if (ids.size > MAX_CHANGED) return undefined;
  }
  return { ids, names };
}

function othersThan(these: Entity['names'] = [], names: Entity['names'] = []): Entity['names'] {
  const known = new Set(these.map(ruleOf));
  return names.filter((name) => !known.has(ruleOf(name)));
}

/** A name with everything that decides where it matches. */
export function ruleOf({ item, part }: From<EntryName>): string {
  const { value, kind, case: override, notIn } = item;
  return [value, kind, override ?? '', part.layer, ...notIn].join('\t');
}
