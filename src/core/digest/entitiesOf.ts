import { hasLanguage, missingNames, nameProposal } from '../incoming/missingNames';
import { type EntityProposal, entityProposal, type FactProposal, type NameProposal } from '../incoming/proposals';
import { DIGESTS } from '../languages/languages';
import { referencesTo } from '../queries/entities/relations';
import { proposeId } from '../registry/drafts/proposeId';
import type { Registry } from '../registry/merging/registry';
import type { Entity } from '../registry/model';
import type { Snapshot } from '../snapshot';
import type { DigestEntry, DigestName } from './digest';
import type { MatchedEntry } from './matchEntries';
import { schemaOfEntry } from './schemaOfEntry';

/** A new entity: its names without those that are doubtful, which are proposals of their own. */
export function newEntity(
  { entry, names }: MatchedEntry,
  at: string,
  taken: (id: string) => boolean,
): readonly [EntityProposal, ...NameProposal[]] {
  const schema = schemaOfEntry(entry);
  const sure = names.filter(({ doubts }) => doubts.every(({ code }) => code !== 'name-of-other'));
  const own = (sure.length > 0 ? sure : names.slice(0, 1)).map(({ name }) => name);
  const id = proposeId(
    own.map(({ value }) => value),
    schema,
    taken,
  );
  const first = firstOfEach(own);
  const text = textOf(entry);
  const silent = entry.description && text === undefined ? [{ code: 'no-information', parameters: {} } as const] : [];
  const spelling = names.flatMap(({ doubts }) => doubts.filter(({ code }) => code === 'near-spelling'));
  return [
    entityProposal({
      id,
      schema,
      names: first,
      aliases: [...new Set(own.flatMap((name) => (first.includes(name) ? [] : [name.value])))],
      texts: text === undefined ? [] : [text],
      at,
      doubts: [...spelling, ...silent],
    }),
    ...names
      .filter(({ name }) => !own.includes(name))
      .map(({ name, doubts }) => nameProposal(id, hasLanguage(first, name) ? 'alias' : 'name', name, doubts, [id])),
  ];
}

/**
 * What a digest adds to an entity that the registry has: names that it lacks, and the text on it, unless the registry has something
 * of the same article already. A name in a language that has one already is offered as an alias, and never in its place.
 */
export function additionsTo(
  { entry, names }: MatchedEntry,
  known: Entity,
  at: string,
  sources: ReadonlySet<string>,
  { registry }: Snapshot,
): readonly (NameProposal | FactProposal)[] {
  const proposals: (NameProposal | FactProposal)[] = [...missingNames(known, names)];
  const text = textOf(entry);
  if (text !== undefined && !hasText(known, text) && !cites(registry, known, sources)) {
    proposals.push({ key: `fact ${known.id}`, kind: 'fact', about: known.id, text, at, needs: [], doubts: [] });
  }
  return proposals;
}

/** The description; undefined if it says that there is no information. */
function textOf({ description }: DigestEntry): string | undefined {
  const start = description?.value.slice(0, 200) ?? '';
  return DIGESTS.some(({ saysNothing }) => saysNothing.test(start)) ? undefined : description?.value;
}

function firstOfEach(names: readonly DigestName[]): readonly DigestName[] {
  return names.filter(({ lang }, index) => names.findIndex((name) => name.lang === lang) === index);
}

function hasText(entity: Entity, text: string): boolean {
  return entity.facts.some(({ item }) => item.text.some(({ value }) => value === text));
}

/** Whether the entity, or an event that it is involved in, cites one of the sources. */
function cites(registry: Registry, entity: Entity, sources: ReadonlySet<string>): boolean {
  const has = ({ facts, properties }: Entity): boolean =>
    facts.some(({ item }) => item.sources.some(({ source }) => sources.has(source?.value ?? ''))) ||
    (properties.get('source') ?? []).some(({ item }) => sources.has(item.value));
  return has(entity) || referencesTo(registry, entity.id, ({ like }) => like === 'Event').some(({ from }) => has(from));
}
