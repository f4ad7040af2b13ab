import { type Proposal, type Proposals, type ProposedSource, valuesOf } from '../incoming/proposals';
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
 * has it. What is doubtful says why. Everything that a proposal names is known or proposed. Linear in the digest.
 */
export function proposeFromDigest(digest: Digest, snapshot: Snapshot): Proposals & { readonly source: ProposedSource } {
  const { registry } = snapshot;
  const { source, same } = sourceOf(digest, registry);
  const sources = new Set([...same, source.id]);
  const items: Proposal[] = [];
  const added = new Map<string, readonly string[]>();
  const place = digest.headings.who ?? '';
  for (const matched of matchEntries(digest, snapshot)) {
    if (matched.known) {
      items.push(...additionsTo(matched, matched.known, place, sources, snapshot));
      continue;
    }
    const [entity, ...names] = newEntity(matched, place, (id) => added.has(id) || registry.hasId(id));
    added.set(entity.id, valuesOf(entity));
    items.push(entity, ...names);
  }
  const entitiesIn = entityFinder(
    snapshot,
    Array.from(added, ([id, names]) => ({ id, names })),
  );
  items.push(...eventsOf(digest, entitiesIn, registry, (id) => added.has(id), sources));
  const spoken = new Set(items.flatMap(idsIn));
  const known = [...spoken].flatMap((id) => registry.entity(id) ?? []);
  return {
    source,
    items: [...new Map(items.map((item) => [item.key, item])).values()],
    named: new Map(known.map((entity) => [entity.id, displayName(entity, 'en')])),
  };
}

function idsIn(item: Proposal): readonly string[] {
  if (item.kind === 'entity') return [item.id];
  return item.kind === 'event' ? item.involved : [item.about];
}
