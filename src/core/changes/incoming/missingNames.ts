import { entityIn, type Snapshot } from '../../registry/engine/snapshot';
import { IDENTIFYING, identifiersIn } from '../../registry/merging/sharedIdentifiers';
import type { Entity } from '../../registry/model';
import { areInSameLetters } from '../../text/languages/letters';
import { foldedName } from '../../text/units/canonical';
import type { NameProposal, ProposalDoubt, ProposedName } from './proposals';

/** The values of a property of an entity, as written; of its summary and description the texts. Empty for an unknown entity. */
export function valuesIn(known: Entity | undefined, key: string): readonly string[] {
  if (!known) return [];
  if (key === 'summary' || key === 'description') return known[key].map(({ value }) => value);
  return (known.properties.get(key) ?? []).map(({ item }) => item.value);
}

/** The entities by their `identifiersIn` that count in a snapshot; undefined where several entities have the same one. */
export function identifiersOf(snapshot: Snapshot): ReadonlyMap<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const entity of snapshot.registry.entities()) {
    const { id } = entity;
    const { properties } = entityIn(snapshot, entity) ?? {};
    for (const key of IDENTIFYING) {
      const values = (properties?.get(key) ?? []).map(({ item }) => item.value);
      for (const identifier of identifiersIn(key, values))
        found.set(identifier, found.has(identifier) && found.get(identifier) !== id ? undefined : id);
    }
  }
  return found;
}

/** A name that an entity may get, and what is doubtful about it. */
interface OfferedName {
  readonly name: ProposedName;
  readonly doubts: readonly ProposalDoubt[];
  /** Whether it is given as a further name, and so is no other one in the place of what the registry has. */
  readonly isAlias: boolean;
}

/**
 * The names that a known entity lacks. One in a language that has a name already is offered as an alias, and never in its
 * place; it is doubtful unless it is given as an alias.
 */
export function missingNames(known: Entity, names: readonly OfferedName[]): readonly NameProposal[] {
  const present = new Set(known.names.map(({ item }) => foldedName(item.value)));
  const shown: ProposedName[] = known.names.flatMap(({ item }) => (item.kind === 'name' ? [item] : []));
  const proposals: NameProposal[] = [];
  for (const { name, doubts, isAlias } of names) {
    if (present.has(foldedName(name.value))) continue;
    present.add(foldedName(name.value));
    const other = hasLanguage(shown, name);
    const doubt: ProposalDoubt[] =
      other && !isAlias ? [{ code: 'other-name', parameters: { name: name.value, known: other.value } }] : [];
    proposals.push(nameProposal(known.id, other ? 'alias' : 'name', name, doubts.length > 0 ? doubts : doubt, []));
    if (!other) shown.push(name);
  }
  return proposals;
}

export function nameProposal(
  about: string,
  field: NameProposal['field'],
  { lang, value }: ProposedName,
  doubts: readonly ProposalDoubt[],
  needs: readonly string[],
): NameProposal {
  return { key: `name ${about} ${value}`, kind: 'name', about, field, name: { lang, value }, doubts, needs };
}

/** The name in the language of another one, whatever its letters; or, without a language, in the same letters. */
export function hasLanguage<T extends ProposedName>(names: readonly T[], { lang, value }: ProposedName): T | undefined {
  const primary = (tag: string): string => tag.toLowerCase().split('-')[0]!;
  return names.find((name) =>
    name.lang === '' ? areInSameLetters(name.value, value) : primary(name.lang) === primary(lang),
  );
}
