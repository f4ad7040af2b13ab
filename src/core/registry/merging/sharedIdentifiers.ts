import { memoize } from '../../base/memoize';
import { type Problem, problem } from '../../base/problem';
import type { Resumable } from '../../base/resumable';
import { isOwnLayer } from '../../matching/nameKind';
import type { Entity, From, LocalizedScalar } from '../model';
import { placeInFile } from './mergeEntity';
import { MAX_OTHERS } from './sharedNames';

/** Properties that no two entities have with the same value. */
export const IDENTIFIERS = ['wikidataId', 'opensanctionsId', 'leiCode', 'isin', 'isinCode'];
/** Entities between two pauses. */
const STEP = 500;

interface Owner extends From<LocalizedScalar> {
  readonly entity: Entity;
}

/** Reports, by file, every identifier in the user's own registries that another entity of a registry file has too. */
export function* findSharedIdentifiers(entities: Iterable<Entity>): Resumable<ReadonlyMap<string, readonly Problem[]>> {
  const byValue = new Map<string, Owner[]>();
  let count = 0;
  for (const entity of entities) {
    if (++count % STEP === 0) yield;
    for (const key of IDENTIFIERS) {
      // What is to be filled in later is no identifier: TBD, n/a.
      for (const each of entity.properties.get(key) ?? [])
        if (/\d/.test(each.item.value))
          memoize(byValue, each.item.value.toUpperCase(), () => []).push({ entity, ...each });
    }
  }
  const byFile = new Map<string, Problem[]>();
  for (const owners of byValue.values()) {
    const ids = firstIds(owners);
    for (const { entity, item, part } of ids.length > 1 ? owners : []) {
      if (++count % STEP === 0) yield;
      if (!isOwnLayer(part.layer)) continue;
      const others = ids.filter((id) => id !== entity.id);
      const other = others.slice(0, MAX_OTHERS).join(', ');
      const found = problem('shared-identifier', item.span, { value: item.value, other });
      memoize(byFile, part.file, () => []).push(placeInFile(part, found));
    }
  }
  return byFile;
}

/** As many as a problem lists, and one more, which may be that of the entity itself. */
function firstIds(owners: readonly Owner[]): readonly string[] {
  const ids = new Set<string>();
  for (const { entity } of owners) {
    ids.add(entity.id);
    if (ids.size > MAX_OTHERS) break;
  }
  return [...ids];
}
