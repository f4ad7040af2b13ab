import { isOwnLayer } from '../../matching/nameKind';
import { memoize, type Resumable } from '../../text/base/lazy';
import { type Problem, problem } from '../../text/base/problem';
import { foldedName } from '../../text/units/canonical';
import type { Entity, From, LocalizedScalar } from '../model';
import { placeInFile } from './mergeEntity';
import { MAX_OTHERS } from './sharedNames';

/** Properties that no two entities have with the same value. */
export const IDENTIFIERS = ['wikidataId', 'opensanctionsId', 'leiCode', 'isin', 'isinCode'];
/** Properties by which an entity is known: tickers too, though firms of several exchanges may have the same one. */
export const IDENTIFYING = [...IDENTIFIERS, 'ticker'];
/** Entities between two pauses. */
const STEP = 500;

interface Owner extends From<LocalizedScalar> {
  readonly entity: Entity;
}

/**
 * Texts that are equal where a value identifies the same entity: however its letters are written, and under whichever property, as
 * OpenSanctions has ids of Wikidata. None for other properties, and for what is to be filled in later: TBD, n/a. Nearly all
 * identifiers have a digit; those of OpenSanctions begin with NK-.
 */
export function identifiersIn(key: string, value: string | readonly string[]): readonly string[] {
  const values = [value].flat().map(foldedName);
  if (key === 'ticker') return values.map((each) => `ticker ${each}`);
  return IDENTIFIERS.includes(key) ? values.filter((each) => /\d|^nk-/.test(each)) : [];
}

/** Reports, by file, every identifier in the user's own registries that another entity of a registry file has too. */
export function* findSharedIdentifiers(entities: Iterable<Entity>): Resumable<ReadonlyMap<string, readonly Problem[]>> {
  const byValue = new Map<string, Owner[]>();
  let count = 0;
  for (const entity of entities) {
    if (++count % STEP === 0) yield;
    for (const key of IDENTIFIERS) {
      for (const each of entity.properties.get(key) ?? [])
        for (const same of identifiersIn(key, each.item.value))
          memoize(byValue, same, () => []).push({ entity, ...each });
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
