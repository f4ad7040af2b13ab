import { runToEnd } from '../base/resumable';
import { type KnownNames, knownNames } from '../incoming/knownNames';
import { nameKey } from '../incoming/nameKey';
import type { ProposalDoubt } from '../incoming/proposals';
import { isLatin } from '../languages/letters';
import type { Entity } from '../registry/model';
import type { Snapshot } from '../snapshot';
import type { Digest, DigestEntry, DigestName } from './digest';

/** A name of an entry, and why it may not be one. */
export interface MatchedName {
  readonly name: DigestName;
  readonly doubts: readonly ProposalDoubt[];
}

/** An entry with what the registry has of it. */
export interface MatchedEntry {
  readonly entry: DigestEntry;
  /** The entity that it is; undefined for a new one. */
  readonly known: Entity | undefined;
  /** Its names, and those of later entries of the same. */
  readonly names: readonly MatchedName[];
}

/**
 * The entries of a digest held against the registry, and against each other; those that say the same as an earlier one are left
 * out. A name that belongs to another entity, or is spelt nearly like another one, is doubtful.
 */
export function matchEntries({ entries }: Digest, snapshot: Snapshot): readonly MatchedEntry[] {
  const known = runToEnd(knownNames(snapshot));
  const owners = new Map<string, DigestEntry>();
  const matched = new Map<string, MatchedEntry & { names: MatchedName[] }>();
  for (const entry of entries) {
    const entity = entityOf(entry, known, snapshot);
    const main = entry.names.find(({ value }) => isLatin(value)) ?? entry.names[0]!;
    const key = entity?.id ?? `new ${nameKey(main.value)}`;
    const earlier = matched.get(key);
    const own = earlier?.entry ?? entry;
    const names = entry.names.map((name): MatchedName => {
      const owner = owners.get(nameKey(name.value)) ?? own;
      owners.set(nameKey(name.value), owner);
      return { name, doubts: doubtsOf(name, entity, owner === own ? undefined : owner, known, snapshot) };
    });
    if (earlier) earlier.names.push(...names);
    else matched.set(key, { entry, known: entity, names });
    if (!entity) for (const { value } of entry.names) known.add(value, '');
  }
  return [...matched.values()];
}

/**
 * The entity of an entry: the one of its Latin name, or else that of a name in other letters, unless the entry has another Latin name
 * than that entity.
 */
function entityOf({ names }: DigestEntry, known: KnownNames, { registry }: Snapshot): Entity | undefined {
  const idsOf = (wanted: readonly DigestName[]) => wanted.flatMap(({ value }) => known.idsOf(value));
  const latin = names.filter(({ value }) => isLatin(value));
  const [byLatin, byOthers] = [idsOf(latin), idsOf(names.filter(({ value }) => !isLatin(value)))];
  const id = byLatin.find((each) => byOthers.includes(each)) ?? byLatin[0] ?? byOthers[0];
  const entity = id === undefined ? undefined : registry.entity(id);
  if (!entity || byLatin.includes(entity.id) || latin.length === 0) return entity;
  const others = entity.names.map(({ item }) => item.value).filter((value) => isLatin(value));
  const isLike = ({ value }: DigestName): boolean =>
    known.near(value)?.id === entity.id || others.some((other) => firstWord(other) === firstWord(value));
  return others.length === 0 || latin.some(isLike) ? entity : undefined;
}

function doubtsOf(
  { value: name }: DigestName,
  entity: Entity | undefined,
  owner: DigestEntry | undefined,
  known: KnownNames,
  { registry }: Snapshot,
): readonly ProposalDoubt[] {
  if (owner) return [{ code: 'name-of-other', parameters: { name, other: owner.names[0]!.value } }];
  const ids = known.idsOf(name).filter((id) => id !== '');
  const other = ids.length > 0 && !ids.includes(entity?.id ?? '') ? registry.entity(ids[0]!) : undefined;
  if (other) return [{ code: 'name-of-other', parameters: { name, other: other.names[0]?.item.value ?? other.id } }];
  const near = ids.length > 0 ? undefined : known.near(name);
  return near ? [{ code: 'near-spelling', parameters: { name, known: near.name, id: near.id } }] : [];
}

function firstWord(name: string): string {
  return name.toLowerCase().split(/[\s,.-]/)[0]!;
}
