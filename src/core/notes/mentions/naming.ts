import type { NameOwner } from '../../matching/matcher';
import { KIND_ORDER, type NameKind } from '../../matching/nameKind';
import { countsIn, type Snapshot } from '../../registry/engine/snapshot';
import type { Registry } from '../../registry/merging/registry';
import { canonicalName, foldedName } from '../../text/units/canonical';
import { hasHan, onlyHan } from '../../text/units/han';

/** The entities that a name or id means, and by which kind of name. */
export interface Named {
  readonly entities: readonly string[];
  readonly kind: NameKind;
}

/**
 * Looks up an id, present or former, or else a name under any case; undefined where nothing has it.
 *
 * @param ignored ids that are left out where the name has others too.
 */
export function lookUp(nameOrId: string, snapshot: Snapshot, ignored?: ReadonlySet<string>): Named | undefined {
  const entity = snapshot.registry.entity(nameOrId);
  if (entity?.parts.some((part) => countsIn(snapshot, part))) return { entities: [entity.id], kind: 'name' };
  const owners = asWritten(highestPriority(asGiven(snapshot.matcher.named(nameOrId))), nameOrId);
  const counted = owners.filter(({ id }) => !ignored?.has(id));
  return named(counted.length > 0 ? counted : owners, snapshot.registry);
}

/** Of owners of a spelling those that the registry gives it; else those for which it is a variant or a form; else those of whose name it is a short form. */
export function asGiven(owners: readonly NameOwner[]): readonly NameOwner[] {
  if (owners.length < 2) return owners;
  const long = owners.filter(({ kind }) => kind !== 'short');
  const given = long.filter(({ kind, isForm }) => kind !== 'variant' && !isForm);
  return given.length > 0 ? given : long.length > 0 ? long : owners;
}

/**
 * Of entities that have the same name, those for which the highest layer gives it: an `id: nvda` of the user's own with
 * the name Nvidia makes nothing ambiguous (docs/matching.md, “Which registry wins”).
 */
export function highestPriority(owners: readonly NameOwner[]): readonly NameOwner[] {
  if (owners.length < 2) return owners;
  const layer = owners.reduce((most, owner) => Math.max(most, owner.layer), 0);
  if (owners.every((owner) => owner.layer === layer)) return owners;
  const kept = new Set(owners.filter((owner) => owner.layer === layer).map((owner) => owner.id));
  return owners.filter((owner) => kept.has(owner.id));
}

/**
 * Of owners whose names differ in traditional and simplified characters, or in what is between their words, those whose name is
 * spelt as it is written; all of them where none is (docs/matching.md, rules 5 and 6).
 */
export function asWritten(owners: readonly NameOwner[], written: string): readonly NameOwner[] {
  if (owners.length < 2) return owners;
  if (!hasHan(written)) {
    const folded = foldedName(written);
    const spelt = owners.filter((owner) => foldedName(owner.spelling) === folded);
    return spelt.length > 0 ? spelt : owners;
  }
  const han = onlyHan(canonicalName(written));
  const same = owners.filter((owner) => onlyHan(owner.spelling) === han);
  return same.length > 0 ? same : owners;
}

/** Owners without those by a name in other characters, 苹果 for 蘋果, of an entity that has the very spelling too: that has the say. */
export function withoutOtherForms(owners: readonly NameOwner[], written: string): readonly NameOwner[] {
  if (owners.length < 2 || !hasHan(written)) return owners;
  const han = onlyHan(canonicalName(written));
  const exact = new Set(owners.flatMap(({ id, spelling }) => (onlyHan(spelling) === han ? id : [])));
  return owners.filter(({ id, spelling }) => !exact.has(id) || onlyHan(spelling) === han);
}

/** The ids of the owners, each once and in the order of the registry, with the best kind of the first. */
export function named(owners: readonly NameOwner[], registry: Registry): Named | undefined {
  const first = owners[0];
  if (!first) return undefined;
  if (owners.length === 1) return first;
  const ids = [...new Set(owners.map((owner) => owner.id))];
  ids.sort((a, b) => registry.ordinal(a) - registry.ordinal(b));
  const kinds = owners.filter((owner) => owner.id === ids[0]).map((owner) => owner.kind);
  return { entities: ids, kind: KIND_ORDER.find((kind) => kinds.includes(kind)) ?? first.kind };
}
