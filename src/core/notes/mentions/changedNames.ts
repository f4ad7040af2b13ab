import { otherSpellings } from '../../matching/variants';
import { wordsKey } from '../../matching/wordsOfName';
import { formsOfName } from '../../registry/formsOfName';
import { differingIds } from '../../registry/merging/entryTable';
import { tiesOf } from '../../registry/merging/ownWordProblems';
import type { Registry } from '../../registry/merging/registry';
import type { Entity, EntryName, From } from '../../registry/model';
import type { Vocabulary } from '../../registry/vocabulary/vocabulary';
import type { Resumable } from '../../text/base/lazy';
import { sameItems } from '../../text/base/lists';

/** The changes between two states of the registry that may change mentions in notes. */
export interface NameChanges {
  /** Entities whose mentions may disappear or change. */
  readonly ids: ReadonlySet<string>;
  /** Names, and ids as in `[[id]]`, that may have become mentions. */
  readonly names: ReadonlySet<string>;
}

/** For more entities it is faster to read every note again than to look for each name. */
const MAX_CHANGED = 500;
/** Entities compared between two pauses. */
const STEP = 500;

/**
 * Compares the names of two states of the registry. Does not report changes in the order of the meanings of an ambiguous
 * name.
 *
 * @returns undefined where so much changed that every note has to be read again.
 */
export function* changedNames(before: Registry, after: Registry): Resumable<NameChanges | undefined> {
  // Which relations tie is said by their declarations.
  if (!sameItems(before.bulk, after.bulk) || before.vocabulary !== after.vocabulary) return undefined;
  const ids = new Set<string>();
  const names = new Set<string>();
  let count = 0;
  for (const id of yield* differingIds(before.entries, after.entries)) {
    if (++count % STEP === 0) yield;
    const old = before.entity(id);
    const now = after.entity(id);
    const [rulesBefore, rulesNow] = [rulesOf(old), rulesOf(now)];
    const added = missingIn(rulesBefore, rulesNow);
    const gone = missingIn(rulesNow, rulesBefore);
    for (const name of namesOfBulk(before, after, id)) {
      ids.add(id);
      names.add(name);
    }
    for (const other of changedTies(old, now, after.vocabulary)) {
      // A weak name of either may count in other notes now.
      for (const each of [id, other]) {
        for (const name of weakNames(each, [before, after])) {
          ids.add(each);
          names.add(name);
        }
      }
    }
    // `[[id]]` mentions an entity without names too.
    const cameOrWent = (old === undefined) !== (now === undefined);
    const moved = old && now && !sameItems(scopesOf(old), scopesOf(now));
    if (added.length === 0 && gone.length === 0 && !cameOrWent && !moved) continue;
    ids.add(id);
    if (!old || moved) names.add(id);
    // A name that is gone may have hidden one of lower priority, or have given its cases to one of higher priority.
    for (const name of added) for (const spelling of spellingsOf(name, now)) names.add(spelling);
    for (const name of gone) for (const spelling of spellingsOf(name, old)) names.add(spelling);
    if (ids.size > MAX_CHANGED) return undefined;
  }
  for (const [former, id] of [...before.formerIds, ...after.formerIds]) {
    if (before.formerIds.get(former) === after.formerIds.get(former)) continue;
    ids.add(id);
    names.add(former);
  }
  return { ids, names };
}

/**
 * The names that bulk files give an id which an entry begins or ceases to extend, if several files have it: before they
 * are merged the names of each count, but `Registry.entity` knows those of the first only.
 */
function namesOfBulk(before: Registry, after: Registry, id: string): readonly string[] {
  const [old, now] = [before.entries.extended.get(id), after.entries.extended.get(id)];
  const parts = old && now ? [] : (old ?? now ?? []);
  return parts.length < 2 ? [] : parts.flatMap(({ entry }) => entry.names.map(({ value }) => value));
}

/** The entities to which one of two states of an entity names a tie, and the other does not. */
function changedTies(old: Entity | undefined, now: Entity | undefined, vocabulary: Vocabulary): readonly string[] {
  const [before, after] = [old, now].map((entity) => (entity ? tiesOf(entity, vocabulary) : new Set<string>()));
  return [...before!].filter((id) => !after!.has(id)).concat([...after!].filter((id) => !before!.has(id)));
}

/** The names of an entity that may need evidence, in several states of the registry. */
function weakNames(id: string, states: readonly Registry[]): readonly string[] {
  return states.flatMap((state) => {
    const entity = state.entity(id);
    const weak = entity?.names.filter(({ item }) => item.kind === 'weak' || item.near.length > 0) ?? [];
    return weak.flatMap(({ item }) => [item.value, ...formsOfName(item, entity?.words)]);
  });
}

/** A name of an entity as notes may spell it. */
function spellingsOf(name: EntryName, entity: Entity | undefined): readonly string[] {
  return [name.value, ...otherSpellings(name.value), ...formsOfName(name, entity?.words)];
}

/** The names of an entity, each by everything that decides where it matches. */
type Rules = ReadonlyMap<string, EntryName>;

function rulesOf(entity: Entity | undefined): Rules {
  return new Map(entity?.names.map((name) => [ruleOf(name, entity.schema), name.item]));
}

function missingIn(others: Rules, rules: Rules): readonly EntryName[] {
  return Array.from(rules).flatMap(([rule, name]) => (others.has(rule) ? [] : name));
}

/** The folders in whose notes an entity counts. */
function scopesOf({ parts }: Entity): readonly (string | undefined)[] {
  return [...new Set(parts.map(({ scope }) => scope))].sort();
}

function ruleOf({ item, part }: From<EntryName>, schema: string): string {
  const { value, kind, case: override, words = '', lang } = item;
  return [value, kind, override ?? '', words, lang, part.layer, part.scope ?? '', schema, wordsKey(item)].join('\t');
}
