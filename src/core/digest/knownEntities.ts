import { linkValues } from '../queries/entities/references';
import { referencesTo } from '../queries/entities/relations';
import type { Registry } from '../registry/merging/registry';
import type { Entity } from '../registry/model';
import type { Snapshot } from '../snapshot';
import { hasHan } from '../text/han';
import type { Digest, DigestName } from './digest';
import { idsOf, nameFor, namesLike, severalSpellings } from './matchEntry';
import { type MatchedEntry, namesOfDigest, saidIn, saysSomething } from './newEntities';
import type { FactProposal, Flag, NameProposal } from './proposals';
import { phrasesIn, spellingsOf } from './spellings';

type Unkeyed = Omit<NameProposal, 'key'> | Omit<FactProposal, 'key'>;

/**
 * What the digest adds to entities that the registry has: names that are lacking, and the text on them unless it is there
 * or the registry has something of the same article already.
 */
export function additionsTo(
  digest: Digest,
  matched: readonly MatchedEntry[],
  snapshot: Snapshot,
  sources: ReadonlySet<string>,
): readonly Unkeyed[] {
  const { registry } = snapshot;
  const phrases = phrasesIn(saidIn(digest));
  return matched.flatMap(({ entry, repeated, known, taken }): readonly Unkeyed[] => {
    if (!known) return [];
    const shown = known.names[0]?.item.value ?? known.id;
    const names = [entry, ...repeated].flatMap((each) => each.names);
    const found = names.flatMap((name): readonly Omit<NameProposal, 'key'>[] => {
      const other = taken.find((each) => each.name === name)?.other;
      if (!other) {
        const lacking = nameFor(known, name);
        return lacking ? [lacking] : [];
      }
      const parameters = { name: name.value, other: other.names[0]?.item.value ?? other.id };
      const lacks = namesLike(known, name.value).length === 0;
      const flags: readonly Flag[] = [{ code: 'name-of-other', parameters }];
      return [{ kind: 'name', about: known.id, field: lacks ? 'name' : 'alias', name, needs: [], flags }];
    });
    const main = known.names.find(({ item }) => !hasHan(item.value))?.item.value ?? shown;
    const spelt = spellingsIn(digest, phrases, snapshot, known, names);
    const written = new Set([...names.map(({ value }) => value), ...phrases]);
    const wrong = misspellingsOf(known).filter((value) => written.has(value));
    const unknown = spelt.filter((value) => !wrong.includes(value) && !found.some(({ name }) => name.value === value));
    const all = [
      ...wrong,
      ...found.flatMap(({ field, name }) => (field === 'misspelling' ? [name.value] : [])),
      ...unknown,
    ];
    const flags = all.length > 0 ? [severalSpellings(all, main)] : [];
    const text = entry.description?.value;
    const isKnown = text === undefined || hasText(known, text) || cites(registry, known, sources);
    return [
      ...found,
      ...unknown.map((value) => ({
        kind: 'name' as const,
        about: known.id,
        field: 'misspelling' as const,
        name: { lang: 'en', value },
        needs: [],
        flags: [severalSpellings([value], main)],
      })),
      ...(text !== undefined && saysSomething(entry) && !hasText(known, text) && (!isKnown || flags.length > 0)
        ? [{ kind: 'fact' as const, about: known.id, text, needs: [], flags }]
        : []),
    ];
  });
}

/** Other spellings of an entity, by its names in the registry and those of its entry. */
function spellingsIn(
  digest: Digest,
  phrases: ReadonlySet<string>,
  snapshot: Snapshot,
  known: Entity,
  names: readonly DigestName[],
): readonly string[] {
  const isNamed = namesOfDigest(digest, snapshot);
  const isOther = (phrase: string): boolean => isNamed(phrase) && !idsOf(phrase, snapshot).includes(known.id);
  const main = known.names.find(({ item }) => !hasHan(item.value))?.item.value;
  const all = [...(main === undefined ? [] : [main]), ...names.map(({ value }) => value)];
  return [...new Set(all.flatMap((name) => spellingsOf(name, phrases, isOther)))].filter((value) => value !== main);
}

/** The spellings under which the digest names a known entity and which the registry does not have. */
export function unknownSpellings(digest: Digest, matched: MatchedEntry, snapshot: Snapshot): readonly string[] {
  const { known, entry, repeated, taken } = matched;
  if (!known) return [];
  const names = [entry, ...repeated].flatMap((each) => each.names);
  const sure = names.filter((name) => !taken.some((each) => each.name === name)).map(({ value }) => value);
  return [...sure, ...spellingsIn(digest, phrasesIn(saidIn(digest)), snapshot, known, names)];
}

/** Of those in each other, the longer ones: `Hahong Technology`, not `Hahong`. */
function misspellingsOf({ names }: Entity): readonly string[] {
  const all = names.flatMap(({ item }) => (item.kind === 'misspelling' ? [item.value] : []));
  return all.filter((value) => !all.some((other) => other !== value && other.includes(value)));
}

function hasText(entity: Entity, text: string): boolean {
  return entity.facts.some(({ item }) => item.text.some(({ value }) => value === text));
}

/** Whether the entity, or an event that it is involved in, cites one of the sources. */
function cites(registry: Registry, entity: Entity, sources: ReadonlySet<string>): boolean {
  const has = ({ facts, links, properties }: Entity): boolean =>
    facts.some(({ item }) => sources.has(item.source?.value ?? '')) ||
    links.some(({ item }) => linkValues(item, 'source').some(({ value }) => sources.has(value))) ||
    (properties.get('source') ?? []).some(({ item }) => sources.has(item.value));
  return (
    has(entity) || referencesTo(registry, entity.id, ({ schema }) => schema === 'Event').some(({ from }) => has(from))
  );
}
