import { lookUp } from '../mentions/naming';
import type { Entity } from '../registry/model';
import type { Snapshot } from '../snapshot';
import { foldedName } from '../text/canonical';
import { hasHan } from '../text/han';
import type { DigestEntry, DigestName } from './digest';
import { isOtherSpelling, mayBeNameOf, withoutLegalForm } from './firmName';
import type { Flag, NameProposal } from './proposals';

/** What the registry has of an entry of a digest. */
export interface Match {
  /** The entity that it is; undefined for a new one. */
  readonly known: Entity | undefined;
  /** Names that it must not get without a look, since the registry gives them to others. */
  readonly taken: readonly { readonly name: DigestName; readonly other: Entity }[];
}

/**
 * The entity of an entry: the one that all its names mean, or else that of its Latin name. A Chinese name alone decides
 * only where the Latin one may be of the same entity, or there is none; otherwise it belongs to another.
 */
export function matchEntry({ names }: DigestEntry, snapshot: Snapshot): Match {
  const { registry } = snapshot;
  const found = names.map((name) => ({ name, ids: idsOf(name.value, snapshot) }));
  const latin = found.filter(({ name }) => !hasHan(name.value));
  const han = found.filter(({ name }) => hasHan(name.value));
  const byLatin = latin.flatMap(({ ids }) => ids);
  const byHan = han.flatMap(({ ids }) => ids);
  const others = (known: Entity | undefined) =>
    found.flatMap(({ name, ids }) => {
      const other = ids.length > 0 && !ids.includes(known?.id ?? '') ? registry.entity(ids[0]!) : undefined;
      return other ? [{ name, other }] : [];
    });
  const id = byLatin.find((each) => byHan.includes(each)) ?? byLatin[0] ?? byHan[0];
  const entity = id === undefined ? undefined : registry.entity(id);
  const isSure =
    entity !== undefined &&
    (byLatin.includes(entity.id) || latin.length === 0 || latin.some(({ name }) => mayBe(name.value, entity)));
  const known = isSure ? entity : undefined;
  return { known, taken: others(known) };
}

function mayBe(name: string, entity: Entity): boolean {
  const names = entity.names.map(({ item }) => item.value);
  return !names.some((each) => !hasHan(each)) || mayBeNameOf(name, names);
}

/** The ids of the entities with that name, with or without its legal form. */
export function idsOf(name: string, snapshot: Snapshot): readonly string[] {
  return (lookUp(name, snapshot) ?? lookUp(withoutLegalForm(name), snapshot))?.entities ?? [];
}

/** What the registry shows for an entity beside a name in that script. */
export function namesLike(entity: Entity, name: string): readonly string[] {
  return entity.names.flatMap(({ item }) =>
    item.kind !== 'misspelling' && hasHan(item.value) === hasHan(name) ? [item.value] : [],
  );
}

/**
 * What to do with a name that the digest gives to a known entity: nothing where it is known; it is the name in a language
 * that has none yet; or it is doubtful, another spelling or another name.
 */
export function nameFor(entity: Entity, { lang, value }: DigestName): Omit<NameProposal, 'key'> | undefined {
  const folded = [foldedName(value), foldedName(withoutLegalForm(value))];
  if (entity.names.some(({ item }) => folded.includes(foldedName(item.value)))) return undefined;
  const like = namesLike(entity, value);
  const common = { kind: 'name', about: entity.id, name: { lang, value }, needs: [] } as const;
  if (like.length === 0) return { ...common, field: 'name', flags: [] };
  const spelt = like.find((name) => isOtherSpelling(value, name));
  return spelt !== undefined
    ? { ...common, field: 'misspelling', flags: [severalSpellings([value], spelt)] }
    : { ...common, field: 'alias', flags: [{ code: 'other-name', parameters: { name: value, known: like[0]! } }] };
}

export function severalSpellings(names: readonly string[], known: string): Flag {
  return { code: 'several-spellings', parameters: { names: names.join(', '), known } };
}
