import type { Proposal, Proposals } from '../incoming/proposals';
import { displayName } from '../queries/names/displayName';
import type { Snapshot } from '../snapshot';
import type { Digest } from './digest';
import { entityFinder } from './digestMentions';
import { additionsTo, newEntity } from './entitiesOf';
import { eventsOf } from './eventsOf';
import { matchEntries } from './matchEntries';
import { sourceOf } from './sourceOf';

/**
 * What a digest offers to a registry: entities, names and texts for known ones, and events, each only as far as no registry
 * has it. What is doubtful has flags. Everything that a proposal names is known or proposed. Linear in the digest.
 */
export function proposeFromDigest(digest: Digest, snapshot: Snapshot): Proposals {
  const { registry } = snapshot;
  const { source, same } = sourceOf(digest, registry);
  const sources = new Set([...same, source.id]);
  const items: Proposal[] = [];
  const added = new Map<
    string,
    { readonly name: string; readonly schema: string; readonly names: readonly string[] }
  >();
  for (const matched of matchEntries(digest, snapshot)) {
    if (matched.known) {
      items.push(...additionsTo(matched, matched.known, sources, snapshot));
      continue;
    }
    const [entity, ...names] = newEntity(matched, (id) => added.has(id) || registry.hasId(id));
    const own = [...entity.names.map(({ value }) => value), ...entity.aliases];
    added.set(entity.id, { name: own[0]!, schema: entity.schema, names: own });
    items.push(entity, ...names);
  }
  const entitiesIn = entityFinder(
    snapshot,
    Array.from(added, ([id, { names }]) => ({ id, names })),
  );
  items.push(...eventsOf(digest, entitiesIn, registry, (id) => added.has(id), sources));
  const spoken = new Set(items.flatMap(idsIn));
  const named = [...spoken].map((id) => {
    const entity = registry.entity(id);
    const { name = entity ? displayName(entity, 'en') : id, schema = entity?.schema ?? '' } = added.get(id) ?? {};
    return [id, { name, schema }] as const;
  });
  return {
    source,
    items: [...new Map(items.map((item) => [item.key, item])).values()],
    places: { who: digest.headings.who ?? '', when: digest.headings.when ?? '' },
    named: new Map(named),
  };
}

function idsIn(item: Proposal): readonly string[] {
  if (item.kind === 'entity') return [item.id];
  return item.kind === 'event' ? item.involved : [item.about];
}
